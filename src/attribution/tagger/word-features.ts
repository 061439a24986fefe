import { type Columns, OUT } from './columns.ts';
import { narrowAddress, wideAddress } from './hash.ts';

/** A word tells something of the labels of tokens up to this far from it. */
export const REACH = 3;
/** The places a word can have, seen from a token: `REACH` before it, ..., the token itself, ..., `REACH` after it. */
export const PLACES = 2 * REACH + 1;
/** Where the features of each place begin among those of words; the last number is where they end. */
export const FIRST_AT_PLACE: readonly number[] = [0, 1, 3, 5, 16, 18, 20, 21];
/** How many features of each place have wide addresses, which go first. */
export const WIDE_AT_PLACE: readonly number[] = [1, 1, 1, 5, 1, 1, 1];
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
    case -3:
      out[at] = wideAddress(6, w);
      break;
    case -2:
      out[at] = wideAddress(4, w);
      out[at + 1] = narrowAddress(4, p);
      break;
    case -1:
      out[at] = wideAddress(2, w);
      out[at + 1] = narrowAddress(2, p);
      break;
    case 0:
      addOwnFeatures(columns, i, out, at);
      break;
    case 1:
      out[at] = wideAddress(3, w);
      out[at + 1] = narrowAddress(3, p);
      break;
    case 2:
      out[at] = wideAddress(5, w);
      out[at + 1] = narrowAddress(5, p);
      break;
    case 3:
      out[at] = wideAddress(7, w);
      break;
  }
}

function addOwnFeatures(columns: Columns, i: number, out: Int32Array, at: number): void {
  const w = columns.word[i]!;
  const p = columns.pos[i]!;
  const q = columns.quote[i]!;
  const c = columns.cueStrength[i]!;
  const inside = q === OUT ? 0 : 1;
  out[at + 5] = narrowAddress(0, 0);
  out[at] = wideAddress(1, w);
  out[at + 1] = wideAddress(12, columns.lemma[i]!);
  out[at + 2] = wideAddress(15, w, p);
  out[at + 6] = narrowAddress(1, p);
  out[at + 7] = narrowAddress(14, columns.suffix2[i]!);
  out[at + 3] = wideAddress(22, columns.suffix3[i]!);
  out[at + 8] = narrowAddress(16, q, p);
  out[at + 4] = wideAddress(24, q, w);
  out[at + 9] = narrowAddress(19, c | (inside << 4), p);
  out[at + 10] = narrowAddress(23, columns.sourceStrength[i]! | (c << 4) | (inside << 8), p);
}
