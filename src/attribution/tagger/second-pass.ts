import { distanceBucket } from './buckets.ts';
import type { Columns } from './columns.ts';
import { FIRST_PASS_NARROW } from './first-pass.ts';
import { narrowAddress, wideAddress } from './hash.ts';
import { CUE, type Role, roleOf, runsOf } from './labels.ts';

const FIRST_WIDE = 1000;

/** Further features per token in the second pass. */
export const SECOND_PASS_FEATURES = 30;

/**
 * Writes the features that look at the labels of the first pass, `offset` after the start of each token's row.
 * `labels` has one entry per token of the article.
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
  const { word, lemma, pos, quote } = columns;
  const label = (i: number) => (i < from ? 8 : i >= to ? 9 : labels[i]!);
  let slot = 0;
  let wide = 0;
  let narrow = 0;
  const lexical = (a: number, b = 0, c = 0) => {
    out[slot++] = wideAddress(++wide, a, b, c);
  };
  const put = (a: number, b = 0, c = 0) => {
    out[slot++] = narrowAddress(narrow++, a, b, c);
  };
  const runs = runsOf(labels, from, to);
  const seen = { before: 0, inSentence: 0, after: 0 };
  let sentence = -1;
  let run = 0;

  for (let i = from; i < to; i++) {
    slot = (i - from) * stride + offset;
    wide = FIRST_WIDE;
    narrow = FIRST_PASS_NARROW;
    const first = Math.max(from, columns.sentenceFirst[i]!);
    const last = Math.min(to, columns.sentenceLast[i]!);
    if (columns.sentenceFirst[i] !== sentence) {
      sentence = columns.sentenceFirst[i]!;
      seen.before = seen.inSentence;
      seen.inSentence = rolesIn(labels, first, last);
      seen.after = last < to ? rolesIn(labels, last, Math.min(to, columns.sentenceLast[last]!)) : 8;
      if (first === from) seen.before = 8;
    }
    while (run < runs.length && runs[run]!.last <= i) run++;
    const here = runs[run];
    const current = here !== undefined && here.first <= i ? here : null;
    const left = runs[run - 1];
    const right = runs[current ? run + 1 : run];

    const l = labels[i]!;
    const ll = label(i - 1);
    const lr = label(i + 1);
    const lll = label(i - 2);
    const lrr = label(i + 2);
    const w = word[i]!;
    const p = pos[i]!;
    const q = quote[i]!;
    put(l);
    put(ll);
    put(lr);
    put(lll);
    put(lrr);
    put(label(i - 3));
    put(label(i + 3));
    put(l | (ll << 4) | (lr << 8));
    put(l | (ll << 4) | (lll << 8));
    put(l | (lr << 4) | (lrr << 8));
    put(l | (q << 4), p);
    lexical(l, w);
    put(ll | (l << 4), p);
    put(l | (lr << 4), i + 1 < to ? pos[i + 1]! : 0);
    lexical(ll, w);
    lexical(lr, w);

    const leftRole = left === undefined ? 0 : roleOf(labels[left.first]!);
    const rightRole = right === undefined ? 0 : roleOf(labels[right.first]!);
    const leftGap = left === undefined ? 15 : distanceBucket((current ? current.first : i) - left.last);
    const rightGap = right === undefined ? 15 : distanceBucket(right.first - (current ? current.last : i));
    const role = current ? roleOf(l) : 0;
    put(role | (leftRole << 2) | (rightRole << 4));
    put(role | (leftRole << 2) | (leftGap << 4));
    put(role | (rightRole << 2) | (rightGap << 4));
    put(role | (leftRole << 2) | (rightRole << 4) | (leftGap << 6) | (rightGap << 10), p);
    const fromRunStart = current ? distanceBucket(i - current.first) : 15;
    const toRunEnd = current ? distanceBucket(current.last - 1 - i) : 15;
    put(role | (fromRunStart << 2) | (toRunEnd << 6));
    lexical(role | (toRunEnd << 2), current && current.last < to ? word[current.last]! : 0);
    lexical(role | (fromRunStart << 2), current ? lemma[current.first]! : 0);

    const rolesLeft = rolesIn(labels, first, current ? current.first : i);
    const rolesRight = rolesIn(labels, current ? current.last : i, last);
    put(role | (rolesLeft << 2) | (rolesRight << 6));
    put(role | (rolesLeft << 2) | (rolesRight << 6), p, q);
    put(role | (seen.before << 2) | (seen.inSentence << 6) | (q << 10));
    put(role | (seen.after << 2) | (seen.inSentence << 6) | (q << 10));

    const cueL = lastOf(labels, CUE, first, i);
    const cueR = firstOf(labels, CUE, i + 1, last);
    put(role | ((cueL < 0 ? 15 : distanceBucket(i - cueL)) << 2) | ((cueR < 0 ? 15 : distanceBucket(cueR - i)) << 6));
    lexical(role, cueL < 0 ? 0 : lemma[cueL]!, p);
    lexical(role, cueR < 0 ? 0 : lemma[cueR]!, p);
  }
}

function rolesIn(labels: Uint8Array, first: number, last: number): number {
  let roles = 0;
  for (let i = first; i < last; i++) roles |= 1 << roleOf(labels[i]!);
  return roles >> 1;
}

function lastOf(labels: Uint8Array, role: Role, first: number, before: number): number {
  for (let i = before - 1; i >= first; i--) if (roleOf(labels[i]!) === role) return i;
  return -1;
}

function firstOf(labels: Uint8Array, role: Role, from: number, last: number): number {
  for (let i = from; i < last; i++) if (roleOf(labels[i]!) === role) return i;
  return -1;
}
