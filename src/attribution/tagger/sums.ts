/**
 * Adds up the weights of features into the scores of the labels. While a sum is growing it is `SUM` words of two lanes of
 * 16 bits each: labels 0 and 1 in the first pass, the same in the second, labels 2 and 3 in the first, and so on. Every
 * feature raises each lane by `BIAS`, also one without weights, so that lanes hold whole numbers that never meet.
 */
import { WIDE_ADDRESSES } from './hash.ts';
import type { Weights } from './weights.ts';

/** Makes a signed byte an unsigned one. */
const BIAS = 128;
/** Numbers per sum. */
export const SUM = 8;
/** The most features one sum may be of: unsigned bytes, added up, then stay within 16 bits. */
const MOST_FEATURES = 256;
/** The first and third byte of a word. */
const LANES = 0x00ff00ff;
const found = new Int32Array(MOST_FEATURES);

/**
 * Adds the weights of the features `addresses[from, to)` to the sum that stands in `sums` at `at`. Those before `narrow`
 * have wide addresses, the others narrow ones.
 *
 * The time goes into waiting for memory. So the rows are all looked up first, with no branch that would have to wait for
 * one before the next is asked for, and added afterwards.
 */
export function addRows(
  { wideRows, narrowRows, firstNarrow, rows }: Weights,
  addresses: Int32Array,
  from: number,
  narrow: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  const count = to - from;
  const wide = narrow - from;
  for (let f = 0; f < wide; f++) {
    const address = addresses[from + f]!;
    const word = (address >>> 5) << 1;
    const bits = wideRows[word]!;
    const row = wideRows[word + 1]! + bitCount(bits & ((1 << address) - 1)) + 1;
    found[f] = (row << 2) & -((bits >>> address) & 1);
  }
  for (let f = wide; f < count; f++) {
    const row = narrowRows[addresses[from + f]! - WIDE_ADDRESSES]!;
    // Nothing where there is none, without asking.
    found[f] = ((firstNarrow + row) << 2) & (-row >> 31);
  }
  let s0 = sums[at]!;
  let s1 = sums[at + 1]!;
  let s2 = sums[at + 2]!;
  let s3 = sums[at + 3]!;
  let s4 = sums[at + 4]!;
  let s5 = sums[at + 5]!;
  let s6 = sums[at + 6]!;
  let s7 = sums[at + 7]!;
  for (let f = 0; f < count; f++) {
    const row = found[f]!;
    const w0 = rows[row]!;
    const w1 = rows[row + 1]!;
    const w2 = rows[row + 2]!;
    const w3 = rows[row + 3]!;
    s0 = (s0 + (w0 & LANES)) | 0;
    s1 = (s1 + ((w0 >>> 8) & LANES)) | 0;
    s2 = (s2 + (w1 & LANES)) | 0;
    s3 = (s3 + ((w1 >>> 8) & LANES)) | 0;
    s4 = (s4 + (w2 & LANES)) | 0;
    s5 = (s5 + ((w2 >>> 8) & LANES)) | 0;
    s6 = (s6 + (w3 & LANES)) | 0;
    s7 = (s7 + ((w3 >>> 8) & LANES)) | 0;
  }
  sums[at] = s0;
  sums[at + 1] = s1;
  sums[at + 2] = s2;
  sums[at + 3] = s3;
  sums[at + 4] = s4;
  sums[at + 5] = s5;
  sums[at + 6] = s6;
  sums[at + 7] = s7;
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
