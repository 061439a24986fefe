/** Heads of noun phrases, and descriptions as roles. */
import { sliceLine } from '../../../model/span.ts';
import { remember } from '../../remember.ts';
import { groupFamily, isDocumentNoun, isRoleNoun, looksLikePerson, singular } from '../lexicon/nouns.ts';
import { isNational } from '../lexicon/places.ts';
import { DETERMINERS, PHRASE_BREAKS, PREPOSITIONS } from '../lexicon/small-words.ts';
import type { Role, Word } from '../types.ts';

/** No phrase that describes somebody is read further than this, in words. */
export const MAX_PHRASE = 9;

/** Whether a word (singular) heads a description of a person. */
export const describesPerson: (noun: string) => boolean = remember(
  (noun) =>
    isRoleNoun(noun) ||
    /-year-old$/.test(noun) ||
    isNational(noun) ||
    (groupFamily(noun) === null && !isDocumentNoun(noun) && looksLikePerson(noun)),
);

/** "ex-wife" → "wife": the same person before and after. */
export const bareRole = (noun: string): string =>
  SHORT_ROLES.get(noun) ?? (noun.includes('-') ? noun.replace(/^(?:ex|then|now)-/, '') : noun);

const SHORT_ROLES: ReadonlyMap<string, string> = new Map([
  ['prof', 'professor'],
  ['pres', 'president'],
  ['sec', 'secretary'],
  ['amb', 'ambassador'],
  ['rev', 'reverend'],
  ['revd', 'reverend'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['maj', 'major'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['det', 'detective'],
  ['adm', 'admiral'],
  ['pc', 'constable'],
  ['wpc', 'constable'],
  ['con', 'constable'],
  ['dc', 'detective'],
  ['dci', 'detective'],
  ['dsi', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['cllr', 'councillor'],
  ['coun', 'councillor'],
]);

/** The words of a phrase as a role, headed by the word at `head`. */
export function roleOf(words: readonly Word[], first: number, head: number, last: number, text: string): Role {
  return {
    head: bareRole(singular(words[head]!.folded).noun),
    words: words
      .slice(first, last)
      .map((word) => word.folded)
      .filter((folded) => !DETERMINERS.has(folded) && !PREPOSITIONS.has(folded) && folded !== words[head]!.folded),
    text: sliceLine(text, { start: words[first]!.start, end: words[last - 1]!.end }),
  };
}

/** Head noun of a phrase: its last word before a preposition, a comma or a verb. Skips the possessor in front. */
export function headOf(words: readonly Word[], first: number, last: number): number | null {
  let head: number | null = null;
  for (let i = first; i < last; i++) {
    const word = words[i]!;
    if (
      i > first &&
      ((word.gap !== ' ' && word.gap !== ',' && /[,;:()—–"]/.test(word.gap)) || PHRASE_BREAKS.has(word.folded))
    )
      break;
    if (i > first && word.folded === 'and') break;
    // "the woman [next to me"
    if (head !== null && word.folded === 'next' && words[i + 1]?.folded === 'to') break;
    if (i > first && head !== null && endsHead(words, head, i)) break;
    if (!DETERMINERS.has(word.folded) || word.folded === 'one' || word.folded === 'another') head = i;
  }
  return head;
}

/** Whether a verb ends the phrase: "a letter [signed …", "the judge [ruled". */
function endsHead(words: readonly Word[], head: number, at: number): boolean {
  const word = words[at]!;
  if (word.capital || (word.pos !== 'VERB' && word.pos !== 'AUX')) return false;
  return /(?:ed|ing|en)$/.test(word.folded) || describesPerson(singular(words[head]!.folded).noun);
}
