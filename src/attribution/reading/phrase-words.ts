/** What words can be in a noun phrase, by parts of speech alone. */
import { RELATIVES, TIME_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ', 'DET', 'SYM', 'X']);

/** Parts of speech inside a noun phrase. */
export const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM', 'X']);

/** Prepositions that hang a phrase on the noun before. */
export const LINKS = new Set(
  'of for from at in with on to by near behind inside within against about under on beside'.split(' '),
);

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);

/** Determiners that can head a phrase: "one of the people". */
export const QUANTIFIERS = new Set([
  'one',
  'some',
  'many',
  'most',
  'several',
  'few',
  'all',
  'both',
  'none',
  'two',
  'three',
  'another',
  'others',
]);

/** "his", "whose". */
export const isPossessive = (token: Token): boolean => POSSESSIVES.has(token.lower);

/** "'s" and the apostrophe of a plural. */
export const isGenitive = (token: Token): boolean => token.lower === "'s" || token.value === "'";

/** Articles and possessives: what opens a noun phrase. */
export const isDeterminer = (token: Token): boolean => token.pos === 'DET' || isPossessive(token);

/** "briefed", "working", by its ending. */
export const isParticiple = (token: Token): boolean =>
  token.pos === 'VERB' && /(?:ed|en|wn|ing|ught|ld)$/.test(token.lower);

/** "Monday", "today". */
export const isTime = (token: Token): boolean => TIME_WORDS.has(token.lower);

/** Whether a phrase may end with this token. */
export function isNominal(token: Token | undefined): token is Token {
  return token !== undefined && NOMINAL.has(token.pos) && !RELATIVES.has(token.lower) && !isPossessive(token);
}

/** "week", "morning": what "last" and "this" make a time of. */
export const isPeriod = (token: Token | undefined): boolean => token !== undefined && PERIODS.has(token.lower);

const PERIODS = new Set(
  'week month year night morning afternoon evening day summer fall spring winter weekend a.m. p.m.'.split(' '),
);
