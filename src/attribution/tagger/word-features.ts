import { type Columns, OUT } from './columns.ts';
import { narrowAddress, wideAddress } from './hash.ts';

/** A word tells something of the labels of tokens up to this far from it. */
export const REACH = 2;
/** The places a word can have, seen from a token: `REACH` before it, ..., the token itself, ..., `REACH` after it. */
export const PLACES = 2 * REACH + 1;
/** Where the features of each place begin among those of words; the last number is where they end. */
export const FIRST_AT_PLACE: readonly number[] = [0, 2, 4, 13, 15, 16];
/** Features per token that look at one word only. */
export const WORD_FEATURES = FIRST_AT_PLACE[PLACES]!;

/**
 * Writes the addresses of the features that a token has because the word `i` has this place from it, whatever else stands
 * there, into `out` from `at`. They follow from the traits of a word (word-sums.ts) and from nothing else.
 */
export function addWordFeatures(columns: Columns, i: number, place: number, out: Int32Array, at: number): void {
  const w = columns.word[i]!;
  const p = columns.pos[i]!;
  switch (place - REACH) {
    case -2:
      out[at] = wideAddress(0, w);
      out[at + 1] = narrowAddress(0, p);
      break;
    case -1:
      out[at] = wideAddress(1, w);
      out[at + 1] = narrowAddress(1, p);
      break;
    case 0:
      addOwnFeatures(columns, i, out, at);
      break;
    case 1:
      out[at] = wideAddress(2, w);
      out[at + 1] = narrowAddress(2, p);
      break;
    case 2:
      out[at] = wideAddress(3, w);
      break;
  }
}

function addOwnFeatures(columns: Columns, i: number, out: Int32Array, at: number): void {
  const w = columns.word[i]!;
  const p = columns.pos[i]!;
  const q = columns.quote[i]!;
  const c = columns.cueStrength[i]!;
  const inside = q === OUT ? 0 : 1;
  out[at] = narrowAddress(3, 0);
  out[at + 1] = wideAddress(4, w);
  out[at + 2] = wideAddress(5, columns.lemma[i]!);
  out[at + 3] = wideAddress(6, q, w);
  out[at + 4] = narrowAddress(4, p);
  out[at + 5] = narrowAddress(5, columns.suffix2[i]!);
  out[at + 6] = narrowAddress(6, q, p);
  out[at + 7] = narrowAddress(7, c | (inside << 4), p);
  out[at + 8] = narrowAddress(8, columns.sourceStrength[i]! | (c << 4) | (inside << 8), p);
}
