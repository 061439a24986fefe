import { type Columns, OUT } from './columns.ts';
import { bucketOf } from './hash.ts';
import { CUE, type Role, roleOf, runsOf } from './labels.ts';

/** Features per token in the first pass. */
export const FIRST_PASS_FEATURES = 72;

const EDGE = 0x5eed;

/** Distances fall into buckets that widen: 0 1 2 3 4 5-6 7-9 10-14 15-24 25+. */
export function distanceBucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}

/**
 * Writes the addresses of the first-pass features of tokens `[from, to)` into `out`, token by token, `stride` apart.
 * Nothing outside `[from, to)` is looked at, except for relations inside a sentence. The order of the templates is
 * their identity: append, do not insert.
 */
export function firstPassFeatures(columns: Columns, from: number, to: number, out: Int32Array, stride: number): void {
  const { word, lemma, pos, shape, suffix2, suffix3, quote, cueStrength, sourceStrength } = columns;
  const at = (column: Int32Array, i: number) => (i < from ? EDGE : i >= to ? EDGE + 1 : column[i]!);
  const small = (column: Uint8Array, i: number) => (i < from ? 14 : i >= to ? 15 : column[i]!);
  let slot = 0;
  let template = 0;
  const put = (a: number, b = 0, c = 0) => {
    out[slot++] = bucketOf(++template, a, b, c);
  };

  for (let i = from; i < to; i++) {
    slot = (i - from) * stride;
    template = 0;
    const w = word[i]!;
    const p = pos[i]!;
    const wl = at(word, i - 1);
    const wr = at(word, i + 1);
    const wll = at(word, i - 2);
    const wrr = at(word, i + 2);
    const pl = at(pos, i - 1);
    const pr = at(pos, i + 1);
    const pll = at(pos, i - 2);
    const prr = at(pos, i + 2);
    const q = quote[i]!;
    const ql = small(quote, i - 1);
    const qr = small(quote, i + 1);

    put(0);
    // Words, alone and in pairs.
    put(w);
    put(wl);
    put(wr);
    put(wll);
    put(wrr);
    put(at(word, i - 3));
    put(at(word, i + 3));
    put(wl, w);
    put(w, wr);
    put(wll, wl);
    put(wr, wrr);
    put(lemma[i]!);
    put(at(lemma, i - 1), p);
    put(at(lemma, i + 1), p);
    put(w, p);
    // Parts of speech, alone and in runs.
    put(p);
    put(pl);
    put(pr);
    put(pll);
    put(prr);
    put(at(pos, i - 3), pll);
    put(at(pos, i + 3), prr);
    put(pl, p);
    put(p, pr);
    put(pll, pl);
    put(pr, prr);
    put(pll, pl, p);
    put(pl, p, pr);
    put(p, pr, prr);
    put(bucketOf(0, pll, pl, p), pr, prr);
    put(wl, p, pr);
    put(pl, p, wr);
    // Shape and ending.
    const s = shape[i]!;
    put(s, i === from ? 1 : 0);
    put(s | (small(shape, i - 1) << 4) | (small(shape, i + 1) << 8));
    put(suffix2[i]!);
    put(suffix3[i]!);
    put(suffix3[i]!, p, pl);

    // Quotation marks.
    const before = columns.markBefore[i]!;
    const after = columns.markAfter[i]!;
    const sinceMark = before < 0 ? 15 : distanceBucket(i - before);
    const toMark = after < 0 ? 15 : distanceBucket(after - i);
    const inside = q === OUT ? 0 : 1;
    put(q | (ql << 4) | (qr << 8));
    put(q, p);
    put(q, w);
    put(q, sinceMark);
    put(q, toMark);
    put(q | (sinceMark << 4), toMark, p);

    // Cue strength around the token.
    const c = cueStrength[i]!;
    const cl = small(cueStrength, i - 1);
    const cr = small(cueStrength, i + 1);
    const cll = small(cueStrength, i - 2);
    const crr = small(cueStrength, i + 2);
    put(c | (inside << 4), p);
    put(cl | (inside << 4), p);
    put(cr | (inside << 4), p);
    put(cl | (c << 4) | (cr << 8) | (inside << 12));
    put(cll | (cl << 4) | (inside << 8), w);
    put(cr | (crr << 4) | (inside << 8), w);
    put(sourceStrength[i]! | (c << 4) | (inside << 8), p);
    put(small(sourceStrength, i - 1) | (small(sourceStrength, i + 1) << 4), p, inside);

    // The nearest likely cues of the sentence.
    const cueL = columns.cueBefore[i]!;
    const cueR = columns.cueAfter[i]!;
    const cueLDistance = cueL < 0 ? 15 : distanceBucket(i - cueL);
    const cueRDistance = cueR < 0 ? 15 : distanceBucket(cueR - i);
    const commaL = columns.commaBefore[i]!;
    const commaR = columns.commaAfter[i]!;
    const betweenL = cueL < 0 ? 3 : commaL > cueL ? 1 : 0;
    const betweenR = cueR < 0 ? 3 : commaR >= 0 && commaR < cueR ? 1 : 0;
    const strengthL = cueL < 0 ? 0 : cueStrength[cueL]!;
    const strengthR = cueR < 0 ? 0 : cueStrength[cueR]!;
    put(cueL < 0 ? 0 : lemma[cueL]!, inside);
    put(cueR < 0 ? 0 : lemma[cueR]!, inside);
    put(cueL < 0 ? 0 : lemma[cueL]!, cueLDistance, w);
    put(cueLDistance | (betweenL << 4) | (inside << 6) | (strengthL << 8));
    put(cueRDistance | (betweenR << 4) | (inside << 6) | (strengthR << 8));
    put(cueLDistance | (strengthL << 4) | (betweenL << 8), p, pl);
    put(cueRDistance | (strengthR << 4) | (betweenR << 8), p, pr);
    put(strengthL | (strengthR << 3) | (betweenL << 6) | (betweenR << 8), p, inside);

    // The sentence.
    const first = columns.sentenceFirst[i]!;
    const last = columns.sentenceLast[i]!;
    const fromStart = distanceBucket(i - first);
    const toEnd = distanceBucket(last - 1 - i);
    put(columns.sentenceCue[i]! | (inside << 4), p);
    put(
      columns.sentenceCue[i]! |
        (small(columns.sentenceCue, first - 1) << 4) |
        (small(columns.sentenceCue, last) << 8) |
        (inside << 12),
    );
    put(fromStart, p, inside);
    put(toEnd, p, inside);
    put(fromStart, w);
    put(toEnd | (fromStart << 4), inside);

    // Commas.
    put(commaR < 0 ? 15 : distanceBucket(commaR - i), commaR < 0 ? 0 : at(word, commaR + 1));
    put(commaL < 0 ? 15 : distanceBucket(i - commaL), commaL < 0 ? 0 : at(word, commaL + 1));

    // Verbs.
    const verb = columns.firstVerb[i]!;
    const toVerb = verb < 0 ? 0 : i < verb ? 1 : i === verb ? 2 : 3;
    const verbL = columns.verbBefore[i]!;
    const verbR = columns.verbAfter[i]!;
    put(toVerb | (inside << 4), p, verb < 0 ? 0 : cueStrength[verb]!);
    put(toVerb | (verb < 0 ? 0 : distanceBucket(Math.abs(verb - i)) << 4), inside);
    put(verbL < 0 ? 0 : lemma[verbL]!, p);
    put(verbR < 0 ? 0 : lemma[verbR]!, p);
  }
}

/** Further features per token in the second pass. */
export const SECOND_PASS_FEATURES = 30;
const SECOND_TEMPLATES = 1000;

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
  let template = 0;
  const put = (a: number, b = 0, c = 0) => {
    out[slot++] = bucketOf(++template, a, b, c);
  };
  const runs = runsOf(labels, from, to);
  const seen = { before: 0, inSentence: 0, after: 0 };
  let sentence = -1;
  let run = 0;

  for (let i = from; i < to; i++) {
    slot = (i - from) * stride + offset;
    template = SECOND_TEMPLATES;
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
    put(l, w);
    put(ll | (l << 4), p);
    put(l | (lr << 4), i + 1 < to ? pos[i + 1]! : 0);
    put(ll, w);
    put(lr, w);

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
    put(role | (toRunEnd << 2), current && current.last < to ? word[current.last]! : 0);
    put(role | (fromRunStart << 2), current ? lemma[current.first]! : 0);

    const rolesLeft = rolesIn(labels, first, current ? current.first : i);
    const rolesRight = rolesIn(labels, current ? current.last : i, last);
    put(role | (rolesLeft << 2) | (rolesRight << 6));
    put(role | (rolesLeft << 2) | (rolesRight << 6), p, q);
    put(role | (seen.before << 2) | (seen.inSentence << 6) | (q << 10));
    put(role | (seen.after << 2) | (seen.inSentence << 6) | (q << 10));

    const cueL = lastOf(labels, CUE, first, i);
    const cueR = firstOf(labels, CUE, i + 1, last);
    put(role | ((cueL < 0 ? 15 : distanceBucket(i - cueL)) << 2) | ((cueR < 0 ? 15 : distanceBucket(cueR - i)) << 6));
    put(role, cueL < 0 ? 0 : lemma[cueL]!, p);
    put(role, cueR < 0 ? 0 : lemma[cueR]!, p);
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

/** Contexts per token on which the score of a step from one label to the next depends. */
export const EDGE_CONTEXTS = 2;
export const EDGE_BUCKETS = 1024;

/** Writes the contexts of the steps into each token of `[from, to)`: numbers below `EDGE_BUCKETS`. */
export function edgeContexts(columns: Columns, from: number, to: number, out: Int32Array): void {
  const { pos, quote, cueStrength, sentenceFirst } = columns;
  for (let i = from; i < to; i++) {
    const start = i === from;
    const p = start ? EDGE : pos[i - 1]!;
    const strong = start ? 0 : cueStrength[i - 1]!;
    const q = (start ? OUT : quote[i - 1]!) | (quote[i]! << 2) | (sentenceFirst[i] === i ? 16 : 0);
    const slot = (i - from) * EDGE_CONTEXTS;
    out[slot] = q | (strong << 5);
    out[slot + 1] = 256 + (bucketOf(2000, p, pos[i]!) % (EDGE_BUCKETS - 256));
  }
}
