/**
 * Adds up the weights of features into the scores of the labels. While a sum is growing it is `SUM` words of two lanes of
 * 16 bits each: labels 0 and 1 in the first pass, the same in the second, labels 2 and 3 in the first, and so on. Every
 * feature raises each lane by `BIAS`, also one without weights, so that lanes hold whole numbers that never meet.
 */
import { BIAS, type Weights } from './weights.ts';

/** Numbers per sum. */
export const SUM = 8;
/** The most features one sum may be of: unsigned bytes, added up, then stay within 16 bits. */
const MOST_FEATURES = 256;
/** The first and third byte of a word. */
const LANES = 0x00ff00ff;
/** One in both lanes. */
const BOTH = 0x00010001;
const hits = new Int32Array(MOST_FEATURES);

/**
 * Adds the weights of the features `addresses[from, to)` to the sum that stands in `sums` at `at`.
 *
 * The time goes into waiting for memory. So the rows are all looked up first, with no branch that would have to wait for
 * one before the next is asked for, and added afterwards.
 */
export function addRows(
  { index, rows }: Weights,
  addresses: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  let count = 0;
  for (let f = from; f < to; f++) {
    const address = addresses[f]!;
    const word = (address >>> 5) << 1;
    const bits = index[word]!;
    hits[count] = (index[word + 1]! + bitCount(bits & ((1 << address) - 1))) << 2;
    count += (bits >>> address) & 1;
  }
  const raised = (to - from - count) * BIAS * BOTH;
  let a01 = (sums[at]! + raised) | 0;
  let b01 = (sums[at + 1]! + raised) | 0;
  let a23 = (sums[at + 2]! + raised) | 0;
  let b23 = (sums[at + 3]! + raised) | 0;
  let a45 = (sums[at + 4]! + raised) | 0;
  let b45 = (sums[at + 5]! + raised) | 0;
  let a6 = (sums[at + 6]! + raised) | 0;
  let b6 = (sums[at + 7]! + raised) | 0;
  for (let hit = 0; hit < count; hit++) {
    const row = hits[hit]!;
    const w01 = rows[row]!;
    const w23 = rows[row + 1]!;
    const w45 = rows[row + 2]!;
    const w6 = rows[row + 3]!;
    a01 = (a01 + (w01 & LANES)) | 0;
    b01 = (b01 + ((w01 >>> 8) & LANES)) | 0;
    a23 = (a23 + (w23 & LANES)) | 0;
    b23 = (b23 + ((w23 >>> 8) & LANES)) | 0;
    a45 = (a45 + (w45 & LANES)) | 0;
    b45 = (b45 + ((w45 >>> 8) & LANES)) | 0;
    a6 = (a6 + (w6 & LANES)) | 0;
    b6 = (b6 + ((w6 >>> 8) & LANES)) | 0;
  }
  sums[at] = a01;
  sums[at + 1] = b01;
  sums[at + 2] = a23;
  sums[at + 3] = b23;
  sums[at + 4] = a45;
  sums[at + 5] = b45;
  sums[at + 6] = a6;
  sums[at + 7] = b6;
}

/** How many bits are set. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes the scores of the labels in one pass, `EMISSION_ROW` (as many as a sum) a token, of sums of so many features each. */
export function readSums(sums: Int32Array, features: number, pass: 0 | 1, length: number, scores: Int32Array): void {
  const raised = features * BIAS;
  for (let i = 0, at = 0, sum = pass; i < length; i++, sum += SUM) {
    for (let pair = 0; pair < SUM; pair += 2, at += 2) {
      const lanes = sums[sum + pair]!;
      scores[at] = (lanes & 0xffff) - raised;
      scores[at + 1] = (lanes >>> 16) - raised;
    }
  }
}
