/** The numbers of ranking, together, so that they can be read against each other. */

/** How a word of the text answers a word of the query. */
export type How = 'exact' | 'prefix' | 'initials' | 'typo' | 'infix';

/** From this weight on a word counts as what was typed, below it as a guess. Rows without guesses always come first. */
export const PLAIN = 0.7;

export const exactWeight = 1;
/** An unfinished word means its likely ends; a finished one may be a stem. Nearly complete is better. */
export const prefixWeight = (asked: number, word: number, open: boolean): number =>
  open ? 0.8 - 0.1 * (1 - asked / word) : 0.76 - 0.06 * (1 - asked / word);

const GUESS = { typo1: 0.62, typo2: 0.4, prefixTypo: 0.54, infix: 0.49 } as const;
export type Guess = keyof typeof GUESS;

/** Slips rarely touch the first letter. Never enough to pass for PLAIN. */
export const guessWeight = (kind: Guess, sameFirstLetter: boolean): number =>
  GUESS[kind] + (sameFirstLetter ? 0.04 : 0);

/** A word in the speaker's name says more than one in what was said. */
export const SPEAKER_BONUS = 1.15;

/** Their own words above a part of them, above a report of them, above a headline. By kind, in the order of the index. */
export const KIND_WEIGHTS = [1, 0.93, 0.86, 0.78] as const;

/** Where more words stand, one of them says less. `size` and `average` in words. */
export const sizeWeight = (size: number, average: number): number => 1 / (0.85 + (0.15 * size) / average);

/** The rarer, the more it says. */
export const rarity = (documents: number, withWord: number): number =>
  Math.log(1 + (documents - withWord + 0.5) / (withWord + 0.5));

/** Added for neighbours in the text, as a share of the words' rarity; in all at most MOST_CLOSENESS of it. */
export const ADJACENT = 0.5;
export const WITHIN_FOUR = 0.15;
export const MOST_CLOSENESS = 0.6;

/** Same capitals as typed, as a share of the word's rarity. */
export const SAME_CAPITALS = 0.1;

/** New statements a little above old ones: this much on the day of the newest, half of it each month before. */
export const RECENCY = 0.03;
export const RECENCY_HALF_LIFE = 30;
