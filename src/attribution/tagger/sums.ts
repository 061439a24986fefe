/**
 * Adds up the weights of features into the scores of the labels. While a sum is growing it is `SUM` words of two lanes of
 * 16 bits each: labels 0 and 2, 1 and 3, 4 and 6, and 5 alone. Every feature raises each lane by `BIAS`, also one without
 * weights, so that lanes hold whole numbers that never meet.
 */
import { EMISSION_ROW } from './states.ts';
import type { Weights } from './weights.ts';

/** Makes a signed byte an unsigned one. */
const BIAS = 128;
/** Numbers per sum. */
export const SUM = 4;
/** The most features one sum may be of: unsigned bytes, added up, then stay within 16 bits. */
const MOST_FEATURES = 256;
/** The first and third byte of a word. */
const LANES = 0x00ff00ff;
const found = new Int32Array(MOST_FEATURES);

/**
 * Adds the weights of the features `addresses[from, to)` to the sum that stands in `sums` at `at`.
 *
 * The time goes into waiting for memory. So the rows are all looked up first, with no branch that would have to wait for
 * one before the next is asked for, and added afterwards.
 */
export function addRows(
  { rowOf, rows }: Weights,
  addresses: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  const count = to - from;
  for (let f = 0; f < count; f++) found[f] = rowOf[addresses[from + f]!]! << 1;
  let s02 = sums[at]!;
  let s13 = sums[at + 1]!;
  let s46 = sums[at + 2]!;
  let s5 = sums[at + 3]!;
  for (let f = 0; f < count; f++) {
    const row = found[f]!;
    const low = rows[row]!;
    const high = rows[row + 1]!;
    s02 = (s02 + (low & LANES)) | 0;
    s13 = (s13 + ((low >>> 8) & LANES)) | 0;
    s46 = (s46 + (high & LANES)) | 0;
    s5 = (s5 + ((high >>> 8) & LANES)) | 0;
  }
  sums[at] = s02;
  sums[at + 1] = s13;
  sums[at + 2] = s46;
  sums[at + 3] = s5;
}

/** Writes the scores of the labels, `EMISSION_ROW` a token, of sums of so many features each. */
export function readSums(sums: Int32Array, features: number, length: number, scores: Int32Array): void {
  const raised = features * BIAS;
  for (let i = 0, sum = 0, at = 0; i < length; i++, sum += SUM, at += EMISSION_ROW) {
    for (let half = 0; half < 2; half++) {
      const even = sums[sum + half * 2]!;
      const odd = sums[sum + half * 2 + 1]!;
      const first = at + half * 4;
      scores[first] = (even & 0xffff) - raised;
      scores[first + 1] = (odd & 0xffff) - raised;
      scores[first + 2] = (even >>> 16) - raised;
      scores[first + 3] = (odd >>> 16) - raised;
    }
  }
}
