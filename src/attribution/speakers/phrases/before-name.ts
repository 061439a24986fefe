/**
 * What somebody is called before the name: "former pupil Ottoline MacDiarmid", "the warden, Ada Venn", "The first witness was
 * Ann Lee".
 */
import { isRoleNoun, singular } from '../lexicon/nouns.ts';
import { DETERMINERS, PREPOSITIONS, SMALL_WORDS } from '../lexicon/small-words.ts';
import type { Role, Word } from '../types.ts';
import { describesPerson, headOf, MAX_PHRASE } from './phrases.ts';

/** "owners", "makers": who, named behind a comma, are a body: "the zoo's owners, Pelham Leisure". */
export function isMany({ folded }: Word): boolean {
  const { noun, plural } = singular(folded);
  return (
    plural &&
    /^(?:owner|maker|operator|organiser|organizer|publisher|developer|producer|builder|manufacturer|agent|promoter)$/.test(
      noun,
    )
  );
}

/** First word of the phrase that runs into a name without a comma: "[former pupil] Ottoline MacDiarmid". */
export function leftPhrase(words: readonly Word[], opens: number): number | null {
  let first = opens;
  while (first > 0 && opens - first < 5) {
    const word = words[first - 1]!;
    const next = words[first]!;
    if (word.paragraph !== next.paragraph || word.sentence !== next.sentence || !/^\.?[ \n]$/.test(next.gap)) break;
    if (
      word.possessive ||
      DETERMINERS.has(word.folded) ||
      PREPOSITIONS.has(word.folded) ||
      SMALL_WORDS.has(word.folded)
    )
      break;
    const before = words[first - 2];
    const behindName =
      before?.capital === true && !before.initial && before.sentence === word.sentence && /^[ \n]$/.test(word.gap);
    const isRole = isRoleNoun(singular(word.folded).noun);
    if (!isRole && (/^(?:VERB|AUX|ADV|CCONJ|SCONJ|PRON)$/.test(word.pos) || (behindName && /ed$/.test(word.folded))))
      break;
    first--;
  }
  return first === opens ? null : first;
}

/** "His agent, | Maître Abel d'Orsay", "the warden, | Ada Venn". */
export function leftApposition(
  words: readonly Word[],
  opens: number,
): { first: number; head: number; last: number } | null {
  const name = words[opens];
  if (name === undefined || opens === 0 || !/^, $|^,\n$/.test(name.gap)) return null;
  for (let first = opens - 1; first >= 0 && opens - first <= MAX_PHRASE; first--) {
    const word = words[first]!;
    if (word.sentence !== name.sentence || word.paragraph !== name.paragraph) return null;
    if (first < opens - 1 && /[,;:()—–"]/.test(words[first + 1]!.gap)) return null;
    if (/^(?:your|my|our)$/.test(word.folded)) return null;
    const starts =
      DETERMINERS.has(word.folded) || (word.possessive && !DETERMINERS.has(words[first - 1]?.folded ?? ''));
    if (!starts) continue;
    const head = headOf(words, first, opens);
    return head !== null &&
      describesPerson(singular(words[head]!.folded).noun) &&
      !/s$/.test(words[head]!.folded.replace(/ss$/, ''))
      ? { first, head, last: opens }
      : null;
  }
  return null;
}

/** "The first witness was | Ann Lee". */
export function predicateBefore(
  words: readonly Word[],
  opens: number,
): { first: number; head: number; last: number } | null {
  const verb = words[opens - 1];
  if (verb === undefined || !/^(?:was|is|were)$/.test(verb.folded) || !/^[ \n]$/.test(words[opens]!.gap)) return null;
  let first = opens - 2;
  while (first > 0 && opens - first < MAX_PHRASE && words[first]!.sentence === verb.sentence && !words[first]!.initial)
    first--;
  if (words[first]?.sentence !== verb.sentence || !DETERMINERS.has(words[first]!.folded)) return null;
  const head = headOf(words, first, opens - 1);
  if (head === null || words[head]!.possessive) return null;
  const { noun, plural } = singular(words[head]!.folded);
  return !plural && describesPerson(noun) ? { first, head, last: opens - 1 } : null;
}

/** Who opens a case. */
export const PROSECUTOR: Role = { head: 'prosecutor', words: [], text: 'prosecutor' };

/** "Opening the case at Leeds Crown Court, | Ann Lee KC". */
export function opensCase(words: readonly Word[], opens: number): boolean {
  let first = opens;
  while (first > 0 && opens - first < 14 && words[first - 1]!.sentence === words[opens]!.sentence) first--;
  if (words[first]!.folded === 'prosecuting') return true;
  return words[first]!.folded === 'opening' && /^(?:case|prosecution|trial)$/.test(words[first + 2]?.folded ?? '');
}
