/** What sort of words a source is: a pronoun, a name, a description, two of these, a label. */
import type { Span } from '../../../model/span.ts';
import { DETERMINERS, PHRASE_BREAKS, POSSESSIVE_PRONOUNS } from '../lexicon/small-words.ts';
import { mentionsWithin } from '../mentions.ts';
import type { Mention, Referent, Word } from '../types.ts';
import { wordsIn } from '../words.ts';
import { namedHead } from './named-head.ts';
import { type Description, readDescription } from './read-description.ts';

/** Several people, taken one by one or together. */
export const BOTH = /^(?:both|each|all)$/;

/** A source as it was read. */
export type Source =
  | { readonly form: 'pronoun'; readonly word: Word }
  | { readonly form: 'label'; readonly letter: 'Q' | 'A' }
  | { readonly form: 'lettered'; readonly name: string }
  | { readonly form: 'name'; readonly referent: Referent }
  | { readonly form: 'pair'; readonly parts: readonly Source[] }
  | Description
  | { readonly form: 'empty' };

/** Somebody whom a court keeps unnamed: "Patient A". */
const LETTERED =
  /^(?:Patient|Witness|Child|Officer|Soldier|Person|Student|Juror|Victim|Girl|Boy|Man|Woman|Employee|Pupil) [A-Z]\d?$/;

/** No pair is longer, in words. */
const MAX_PAIR = 40;

const PRONOUNS = new Set(
  'i me we us you he him she her it they them who whom whose which that this these those his hers theirs mine ours himself herself itself themselves my our their its'.split(
    ' ',
  ),
);

/** Reads a source. `mentions` are the cast's, in order of start. */
export function readSource(words: readonly Word[], mentions: readonly Mention[], span: Span, text: string): Source {
  let [first, last] = wordsIn(words, span);
  // "and he", "both": conjunctions caught at the edge of a source say nothing.
  const start = first;
  while (first < last && /^(?:and|but|or|even|also|as|both|only)$/.test(words[first]!.folded) && last - first > 1)
    first++;
  // "Lund and Cole both"
  if (last - first > 2 && /^(?:both|all|each)$/.test(words[last - 1]!.folded)) last--;
  if (first >= last) return { form: 'empty' };
  const printed = text.slice(span.start, span.end).trim();
  if (/^[QA][.:]?$/.test(printed)) return { form: 'label', letter: printed[0] === 'Q' ? 'Q' : 'A' };
  if (LETTERED.test(printed)) return { form: 'lettered', name: printed };
  const all = words[start]!;
  const company = words[start + 1];
  if (
    BOTH.test(all.folded) &&
    (last - start === 1 ||
      (last - start === 2 && /^(?:men|women|sides|candidates|companies|leaders|people)$/.test(company!.folded)))
  ) {
    return { form: 'pronoun', word: all };
  }
  const opening = words[first]!;
  if (
    PRONOUNS.has(opening.folded) &&
    (last - first === 1 ||
      (last - first === 2 && /^(?:himself|herself|both|all|too|also|myself|ourselves)$/.test(words[last - 1]!.folded)))
  ) {
    return { form: 'pronoun', word: opening };
  }
  return readPhrase(words, mentions, first, last);
}

/** Reads the noun phrase in words `[first, last)`. */
function readPhrase(
  words: readonly Word[],
  mentions: readonly Mention[],
  first: number,
  last: number,
  depth = 0,
): Source {
  const inside = mentionsWithin(mentions, { start: words[first]!.start, end: words[last - 1]!.end });
  const pair = depth > 2 || last - first > MAX_PAIR ? null : readPair(words, mentions, inside, first, last, depth + 1);
  if (pair !== null) return pair;

  const named = namedHead(words, inside, first, last);
  if (named !== null) return { form: 'name', referent: named.referent };
  return readDescription(words, first, last) ?? { form: 'empty' };
}

/** "Brandt and his sister": two heads joined by "and", each a phrase of its own. */
function readPair(
  words: readonly Word[],
  mentions: readonly Mention[],
  inside: readonly Mention[],
  first: number,
  last: number,
  depth: number,
): Source | null {
  if (inside.length > 2 && isList(words, inside, first, last)) {
    return { form: 'pair', parts: inside.map(({ referent }): Source => ({ form: 'name', referent })) };
  }
  for (let i = first + 1; i < last - 1; i++) {
    // Behind a comma comes an apposition: "Ann Lee, a baker and broker".
    if (/[,(—–]/.test(words[i]!.gap)) return null;
    if (words[i]!.folded !== 'and') continue;
    if (inside.some((mention) => mention.start < words[i]!.start && mention.end > words[i]!.end)) continue;
    const right = words[i + 1]!;
    const rightNamed = inside.some((mention) => mention.start >= words[i]!.end);
    const opensPhrase = rightNamed || DETERMINERS.has(right.folded);
    const left = readPhrase(words, mentions, first, i, depth);
    if (!opensPhrase || left.form === 'empty' || left.form === 'pair') continue;
    const other = readPhrase(words, mentions, i + 1, last, depth);
    if (other.form === 'empty') continue;
    // "founder and chief executive Ann Lee" is one person under two titles; "her son and pupil, Ren" as well.
    if (
      left.form === 'description' &&
      !left.plural &&
      left.kind === 'person' &&
      (left.determiner === null || POSSESSIVE_PRONOUNS.has(left.determiner) || !DETERMINERS.has(right.folded))
    )
      continue;
    if (left.form === 'description' && left.plural && other.form === 'name') continue;
    // Behind a preposition both belong to it: "lawyers for Ann and Bob".
    if (left.form === 'description' && words.slice(first, i).some((word) => PHRASE_BREAKS.has(word.folded))) continue;
    if (left.form === 'description' && left.kind === 'unsure' && words[first]!.possessive) continue;
    return { form: 'pair', parts: [left, other] };
  }
  return null;
}

/** "Lund, Costa and Brix": nothing but names, commas and "and". */
function isList(words: readonly Word[], inside: readonly Mention[], first: number, last: number): boolean {
  const loose = words
    .slice(first, last)
    .filter((word) => !inside.some(({ start, end }) => start <= word.start && word.end <= end));
  // "Gull Foods Inc. (NYSE: GULL)" is one.
  if (words.slice(first + 1, last).some(({ gap }) => /[(:]/.test(gap))) return false;
  return loose.length <= 1 && loose.every(({ folded }) => folded === 'and' || folded === 'or');
}
