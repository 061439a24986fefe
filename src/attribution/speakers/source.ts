/** What sort of words a source is: a pronoun, a name, a description, two of these, a label. */
import type { Span } from '../../model/span.ts';
import { describesPerson, headOf } from './descriptions.ts';
import { groupFamily, isDocumentNoun, isRoleNoun, singular } from './lexicon/nouns.ts';
import { DETERMINERS, PHRASE_BREAKS, POSSESSIVE_PRONOUNS } from './lexicon/small-words.ts';
import { POST_NOMINALS } from './lexicon/titles.ts';
import { mentionsWithin } from './mentions.ts';
import type { Mention, Referent, Word } from './types.ts';
import { wordAt, wordsIn } from './words.ts';

/** Several people, taken one by one or together. */
const BOTH = /^(?:both|each|all)$/;

export type Source =
  | { readonly form: 'pronoun'; readonly word: Word }
  | { readonly form: 'label'; readonly letter: 'Q' | 'A' }
  | { readonly form: 'name'; readonly referent: Referent }
  | { readonly form: 'pair'; readonly parts: readonly Source[] }
  | Description
  | { readonly form: 'empty' };

/** A phrase around a common noun: "a spokesman for Halden", "the mayor", "his wife", "critics". */
export interface Description {
  readonly form: 'description';
  /** Words `[first, last)`, without relative clauses and appositions. */
  readonly first: number;
  readonly last: number;
  readonly head: Word;
  /** The head noun in the singular. */
  readonly noun: string;
  readonly plural: boolean;
  readonly determiner: string | null;
  readonly kind: 'person' | 'group' | 'document' | 'unsure';
}

/** No pair is longer, in words. */
const MAX_PAIR = 40;

const PRONOUNS = new Set(
  'i me we us you he him she her it they them who whom which that this these those his hers theirs mine ours himself herself itself themselves my our their its'.split(
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
  if (first >= last) return { form: 'empty' };
  const printed = text.slice(span.start, span.end).trim();
  if (/^[QA][.:]?$/.test(printed)) return { form: 'label', letter: printed[0] === 'Q' ? 'Q' : 'A' };
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
export function readPhrase(
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

/** The name that heads the phrase: the phrase's own head, or what stands in apposition to it. */
function namedHead(words: readonly Word[], inside: readonly Mention[], first: number, last: number): Mention | null {
  const segment = segmentEnd(words, first, last);
  let core = segment;
  while (core > first + 1 && POST_NOMINALS.has(words[core - 1]!.folded)) core--;
  const end = words[core - 1]!.end;
  const head = inside.find((mention) => mention.end >= end && mention.start < end);
  if (head !== undefined) {
    // "Moyo's", as a source by itself, is Moyo.
    return head;
  }
  const behind = behindOffice(words, inside, first, segment, last) ?? identified(words, inside, segment);
  if (behind !== null) return behind;
  const possessive = last - first === 1 && words[first]!.possessive ? inside[0] : undefined;
  if (possessive !== undefined) return possessive;
  // "his agent, Maître Abel d'Orsay", "one user, @lars".
  for (let i = segment; i < last; i++) {
    if (/^\)?,[ \n]$|^[ \n][—–-][ \n]$|^: $/.test(words[i]!.gap)) {
      const mention = inside.find(
        (m) => m.start >= words[i]!.start && m.start <= (words[Math.min(i + 6, last - 1)]?.end ?? 0),
      );
      if (mention !== undefined && mention.referent.kind !== 'place' && mention.referent.kind !== 'group') {
        const to = segmentEnd(words, i, last);
        if (mention.end >= words[to - 1]!.end) return mention;
      }
      break;
    }
  }
  return null;
}

/** "Secretary of State Jon Husted": the name behind an office that has an "of" of its own. */
function behindOffice(
  words: readonly Word[],
  inside: readonly Mention[],
  first: number,
  segment: number,
  last: number,
): Mention | null {
  if (words[segment]?.folded !== 'of' || !isRoleNoun(singular(words[segment - 1]!.folded).noun)) return null;
  const end = segmentEnd(words, segment + 1, last);
  const mention = inside.find(({ referent, end: stop }) => referent.kind === 'person' && stop >= words[end - 1]!.end);
  return mention !== undefined && mention.start > words[segment + 1]!.start && first < segment ? mention : null;
}

/** "a man who gave his name only as Tariq", "the witness, identified as R.". */
function identified(words: readonly Word[], inside: readonly Mention[], segment: number): Mention | null {
  for (const mention of inside) {
    const at = wordAt(words, mention.start);
    if (at <= segment || !/^(?:as|named|called)$/.test(words[at - 1]!.folded)) continue;
    const before = words.slice(Math.max(segment, at - 7), at).map(({ folded }) => folded);
    if (before.some((word) => /^(?:named?|identified|called|known|gave)$/.test(word))) return mention;
  }
  return null;
}

/** Past the last word of the phrase's own head: before a comma, a bracket, a preposition or a relative. */
function segmentEnd(words: readonly Word[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const word = words[i]!;
    if (/[,;:()—–]/.test(word.gap)) return i;
    if (PHRASE_BREAKS.has(word.folded) && !word.capital) return i;
    // "judges handling …": a participle tells more about the head before it.
    if (word.pos === 'VERB' && /(?:ing|ed)$/.test(word.folded) && singular(words[i - 1]!.folded).plural) return i;
  }
  return last;
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
  return loose.length <= 1 && loose.every(({ folded }) => folded === 'and' || folded === 'or');
}

/** Reads a description; null when the words have no head. */
export function readDescription(words: readonly Word[], first: number, last: number): Description | null {
  let end = last;
  for (let i = first + 1; i < last; i++) {
    if (/[,;:()—–]/.test(words[i]!.gap) || /^(?:who|which|whose|that)$/.test(words[i]!.folded)) {
      end = i;
      break;
    }
  }
  const at = headOf(words, first, end);
  if (at === null) {
    const only = words[first];
    if (
      only === undefined ||
      !/^(?:some|many|most|few|several|others?|another|both|all|one|each|those)$/.test(only.folded)
    )
      return null;
    return {
      form: 'description',
      first,
      last: end,
      head: only,
      noun: only.folded,
      plural: !/^(?:another|one|each|other)$/.test(only.folded),
      determiner: null,
      kind: 'person',
    };
  }
  const head = words[at]!;
  const { noun, plural } = singular(head.folded);
  const opening = words[first]!;
  const determiner = DETERMINERS.has(opening.folded) ? opening.folded : opening.possessive && first < at ? "'s" : null;
  const kind =
    describesPerson(noun) && !isStrictlyGroup(noun)
      ? 'person'
      : groupFamily(noun) !== null
        ? 'group'
        : isDocumentNoun(noun)
          ? 'document'
          : 'unsure';
  return { form: 'description', first, last: end, head, noun, plural: plural || noun === 'police', determiner, kind };
}

const isStrictlyGroup = (noun: string): boolean =>
  noun === 'producer'
    ? false
    : groupFamily(noun) !== null &&
      !/^(?:director|minister|publisher|regulator|investor|developer|broker)$/.test(noun) &&
      !/(?:man|woman|person)$/.test(noun);
