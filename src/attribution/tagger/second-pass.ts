import { distanceBucket } from './buckets.ts';
import type { Columns } from './columns.ts';
import { narrowAddress, wideAddress } from './hash.ts';
import { type LabelContext, makeLabelContext, readLabelContext } from './label-context.ts';

/** Further features per token in the second pass. */
export const SECOND_PASS_FEATURES = 30;
/** So many of them have wide addresses. */
export const WIDE_SECOND_PASS_FEATURES = 7;

let context: LabelContext | null = null;

/**
 * Writes the features that look at the labels of the first pass, `offset` after the start of each token's row: wide
 * addresses first.
 * `labels` has one entry per token of the article. Numbers of templates go on from the first pass, those that involve
 * words from 1001.
 */
export function secondPassFeatures(
  columns: Columns,
  labels: Uint8Array,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  context ??= makeLabelContext();
  readLabelContext(columns, labels, from, to, context);
  for (let i = from, at = offset; i < to; i++, at += stride) {
    addLabels(labels, i, from, to, out, at);
    addLabelsAndWords(columns, labels, i, from, to, out, at);
    addRuns(columns, context, i, from, to, out, at);
    addSentences(columns, context, i, from, out, at);
  }
}

const near = (labels: Uint8Array, i: number, from: number, to: number): number =>
  i < from ? 8 : i >= to ? 9 : labels[i]!;

function addLabels(labels: Uint8Array, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const l = labels[i]!;
  const ll = near(labels, i - 1, from, to);
  const lr = near(labels, i + 1, from, to);
  const lll = near(labels, i - 2, from, to);
  const lrr = near(labels, i + 2, from, to);
  out[at + 7] = narrowAddress(37, l);
  out[at + 8] = narrowAddress(38, ll);
  out[at + 9] = narrowAddress(39, lr);
  out[at + 10] = narrowAddress(40, lll);
  out[at + 11] = narrowAddress(41, lrr);
  out[at + 12] = narrowAddress(42, near(labels, i - 3, from, to));
  out[at + 13] = narrowAddress(43, near(labels, i + 3, from, to));
  out[at + 14] = narrowAddress(44, l | (ll << 4) | (lr << 8));
  out[at + 15] = narrowAddress(45, l | (ll << 4) | (lll << 8));
  out[at + 16] = narrowAddress(46, l | (lr << 4) | (lrr << 8));
}

function addLabelsAndWords(
  { word, pos, quote }: Columns,
  labels: Uint8Array,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): void {
  const l = labels[i]!;
  const ll = near(labels, i - 1, from, to);
  const lr = near(labels, i + 1, from, to);
  const w = word[i]!;
  const p = pos[i]!;
  out[at + 17] = narrowAddress(47, l | (quote[i]! << 4), p);
  out[at] = wideAddress(1001, l, w);
  out[at + 18] = narrowAddress(48, ll | (l << 4), p);
  out[at + 19] = narrowAddress(49, l | (lr << 4), i + 1 < to ? pos[i + 1]! : 0);
  out[at + 1] = wideAddress(1002, ll, w);
  out[at + 2] = wideAddress(1003, lr, w);
}

/** The run the token is in, and those beside it. */
function addRuns(
  { word, lemma, pos }: Columns,
  { role, leftRole, rightRole, leftGap, rightGap, runFirst, runLast }: LabelContext,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): void {
  const k = i - from;
  const own = role[k]!;
  const first = runFirst[k]!;
  const last = runLast[k]!;
  const left = leftRole[k]! << 2;
  const right = rightRole[k]!;
  const toLeft = leftGap[k]!;
  const toRight = rightGap[k]!;
  const fromStart = own === 0 ? 15 : distanceBucket(i - first);
  const toEnd = own === 0 ? 15 : distanceBucket(last - 1 - i);
  out[at + 20] = narrowAddress(50, own | left | (right << 4));
  out[at + 21] = narrowAddress(51, own | left | (toLeft << 4));
  out[at + 22] = narrowAddress(52, own | (right << 2) | (toRight << 4));
  out[at + 23] = narrowAddress(53, own | left | (right << 4) | (toLeft << 6) | (toRight << 10), pos[i]!);
  out[at + 24] = narrowAddress(54, own | (fromStart << 2) | (toEnd << 6));
  out[at + 3] = wideAddress(1004, own | (toEnd << 2), own !== 0 && last < to ? word[last]! : 0);
  out[at + 4] = wideAddress(1005, own | (fromStart << 2), own === 0 ? 0 : lemma[first]!);
}

/** What the sentence has on either side, and what those beside it have. */
function addSentences(
  { lemma, pos, quote }: Columns,
  { role, rolesLeft, rolesRight, here, before, after, cueLeft, cueRight }: LabelContext,
  i: number,
  from: number,
  out: Int32Array,
  at: number,
): void {
  const k = i - from;
  const own = role[k]!;
  const p = pos[i]!;
  const q = quote[i]!;
  const left = cueLeft[k]!;
  const right = cueRight[k]!;
  const toLeft = left < 0 ? 15 : distanceBucket(i - left);
  const toRight = right < 0 ? 15 : distanceBucket(right - i);
  const roles = own | (rolesLeft[k]! << 2) | (rolesRight[k]! << 6);
  out[at + 25] = narrowAddress(55, roles);
  out[at + 26] = narrowAddress(56, roles, p, q);
  out[at + 27] = narrowAddress(57, own | (before[k]! << 2) | (here[k]! << 6) | (q << 10));
  out[at + 28] = narrowAddress(58, own | (after[k]! << 2) | (here[k]! << 6) | (q << 10));
  out[at + 29] = narrowAddress(59, own | (toLeft << 2) | (toRight << 6));
  out[at + 5] = wideAddress(1006, own, left < 0 ? 0 : lemma[left]!, p);
  out[at + 6] = wideAddress(1007, own, right < 0 ? 0 : lemma[right]!, p);
}
