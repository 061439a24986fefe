import { distanceBucket } from './buckets.ts';
import { type Columns, OUT, within } from './columns.ts';
import { mix, narrowAddress, wideAddress } from './hash.ts';
import { addWordFeatures, FIRST_AT_PLACE, PLACES, REACH, WORD_FEATURES } from './word-features.ts';

/** Features per token that look at more than one word, and how many of them have wide addresses. */
export const CONTEXT_FEATURES = 51;
export const WIDE_CONTEXT_FEATURES = 24;
/** Features per token in the first pass. */
export const FIRST_PASS_FEATURES = WORD_FEATURES + CONTEXT_FEATURES;

/**
 * Writes the addresses of the first-pass features of tokens `[from, to)` into `out`, token by token, `stride` apart: those
 * that look at one word only (word-features.ts), then the others. Nothing outside `[from, to)` is looked at, except for
 * relations inside a sentence. The numbers of the templates are their identity: what involves words counts from 1, what
 * has few values from 0.
 */
export function firstPassFeatures(columns: Columns, from: number, to: number, out: Int32Array, stride: number): void {
  for (let i = from, at = 0; i < to; i++, at += stride) {
    for (let place = 0; place < PLACES; place++) {
      const word = within(columns, i + place - REACH, from, to);
      addWordFeatures(columns, word, place, out, at + FIRST_AT_PLACE[place]!);
    }
  }
  contextFeatures(columns, from, to, out, stride, WORD_FEATURES);
}

/**
 * Writes the features that look at more than one word, `offset` after the start of each token's row: wide addresses
 * first. Each group walks over the tokens by itself because the compiler takes hashing into small functions only, which
 * makes it twice as fast.
 */
export function contextFeatures(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  addPairsOfWords(columns, from, to, out, stride, offset);
  addPairsOfParts(columns, from, to, out, stride, offset);
  addRunsOfParts(columns, from, to, out, stride, offset);
  addShapes(columns, from, to, out, stride, offset);
  addMarks(columns, from, to, out, stride, offset);
  addCues(columns, from, to, out, stride, offset);
  addNearestCues(columns, from, to, out, stride, offset);
  addSentence(columns, from, to, out, stride, offset);
  addCommasAndVerbs(columns, from, to, out, stride, offset);
}

const orNone = (column: Int32Array, i: number): number => (i < 0 ? 0 : column[i]!);
const bucketOr = (none: number, distance: number): number => (distance < 0 ? none : distanceBucket(distance));

function addPairsOfWords(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  const { word, lemma, pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const ll = within(columns, i - 2, from, to);
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const rr = within(columns, i + 2, from, to);
    const w = word[i]!;
    const wl = word[l]!;
    const wr = word[r]!;
    const p = pos[i]!;
    out[at] = wideAddress(8, wl, w);
    out[at + 1] = wideAddress(9, w, wr);
    out[at + 2] = wideAddress(10, word[ll]!, wl);
    out[at + 3] = wideAddress(11, wr, word[rr]!);
    out[at + 4] = wideAddress(13, lemma[l]!, p);
    out[at + 5] = wideAddress(14, lemma[r]!, p);
  }
}

function addPairsOfParts(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  const { pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const lll = within(columns, i - 3, from, to);
    const ll = within(columns, i - 2, from, to);
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const rr = within(columns, i + 2, from, to);
    const rrr = within(columns, i + 3, from, to);
    const p = pos[i]!;
    const pl = pos[l]!;
    const pr = pos[r]!;
    const pll = pos[ll]!;
    const prr = pos[rr]!;
    out[at + 24] = narrowAddress(6, pos[lll]!, pll);
    out[at + 25] = narrowAddress(7, pos[rrr]!, prr);
    out[at + 26] = narrowAddress(8, pl, p);
    out[at + 27] = narrowAddress(9, p, pr);
    out[at + 28] = narrowAddress(10, pll, pl);
    out[at + 29] = narrowAddress(11, pr, prr);
  }
}

function addRunsOfParts(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  const { word, pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const ll = within(columns, i - 2, from, to);
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const rr = within(columns, i + 2, from, to);
    const p = pos[i]!;
    const pl = pos[l]!;
    const pr = pos[r]!;
    const pll = pos[ll]!;
    const prr = pos[rr]!;
    out[at + 6] = wideAddress(16, pll, pl, p);
    out[at + 7] = wideAddress(17, pl, p, pr);
    out[at + 8] = wideAddress(18, p, pr, prr);
    out[at + 9] = wideAddress(19, mix(0, pll, pl, p), pr, prr);
    out[at + 10] = wideAddress(20, word[l]!, p, pr);
    out[at + 11] = wideAddress(21, pl, p, word[r]!);
  }
}

function addShapes(columns: Columns, from: number, to: number, out: Int32Array, stride: number, offset: number): void {
  const { pos, shape, suffix3 } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const s = shape[i]!;
    const around = s | (shape[l]! << 4) | (shape[r]! << 8);
    out[at + 30] = narrowAddress(12, s, i === from ? 1 : 0);
    out[at + 31] = narrowAddress(13, around);
    out[at + 12] = wideAddress(23, suffix3[i]!, pos[i]!, pos[l]!);
  }
}

/** Quotation marks. */
function addMarks(columns: Columns, from: number, to: number, out: Int32Array, stride: number, offset: number): void {
  const { pos, quote } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const q = quote[i]!;
    const p = pos[i]!;
    const before = columns.markBefore[i]!;
    const sinceMark = before < 0 ? 15 : distanceBucket(i - before);
    const toMark = bucketOr(15, columns.markAfter[i]! - i);
    const around = q | (quote[l]! << 4) | (quote[r]! << 8);
    out[at + 32] = narrowAddress(15, around);
    out[at + 33] = narrowAddress(17, q, sinceMark);
    out[at + 34] = narrowAddress(18, q, toMark);
    out[at + 13] = wideAddress(25, q | (sinceMark << 4), toMark, p);
  }
}

/** How strong the cues are, here and beside the token. */
function addCues(columns: Columns, from: number, to: number, out: Int32Array, stride: number, offset: number): void {
  const { word, pos, cueStrength, sourceStrength } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const ll = within(columns, i - 2, from, to);
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const rr = within(columns, i + 2, from, to);
    const w = word[i]!;
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const c = cueStrength[i]!;
    const cl = cueStrength[l]!;
    const cr = cueStrength[r]!;
    const cll = cueStrength[ll]!;
    const crr = cueStrength[rr]!;
    const beside = sourceStrength[l]! | (sourceStrength[r]! << 4);
    out[at + 35] = narrowAddress(20, cl | (inside << 4), p);
    out[at + 36] = narrowAddress(21, cr | (inside << 4), p);
    out[at + 37] = narrowAddress(22, cl | (c << 4) | (cr << 8) | (inside << 12));
    out[at + 14] = wideAddress(26, cll | (cl << 4) | (inside << 8), w);
    out[at + 15] = wideAddress(27, cr | (crr << 4) | (inside << 8), w);
    out[at + 38] = narrowAddress(24, beside, p, inside);
  }
}

/** The nearest likely cues of the sentence. */
function addNearestCues(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  const { word, lemma, pos, cueStrength } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const left = columns.cueBefore[i]!;
    const right = columns.cueAfter[i]!;
    const commaRight = columns.commaAfter[i]!;
    const leftGap = left < 0 ? 15 : distanceBucket(i - left);
    const rightGap = bucketOr(15, right - i);
    const betweenLeft = left < 0 ? 3 : columns.commaBefore[i]! > left ? 1 : 0;
    const betweenRight = right < 0 ? 3 : commaRight >= 0 && commaRight < right ? 1 : 0;
    const strengthLeft = left < 0 ? 0 : cueStrength[left]!;
    const strengthRight = right < 0 ? 0 : cueStrength[right]!;
    const strengths = strengthLeft | (strengthRight << 3) | (betweenLeft << 6) | (betweenRight << 8);
    const pl = pos[l]!;
    const pr = pos[r]!;
    out[at + 16] = wideAddress(28, orNone(lemma, left), inside);
    out[at + 17] = wideAddress(29, orNone(lemma, right), inside);
    out[at + 18] = wideAddress(30, orNone(lemma, left), leftGap, word[i]!);
    out[at + 39] = narrowAddress(25, leftGap | (betweenLeft << 4) | (inside << 6) | (strengthLeft << 8));
    out[at + 40] = narrowAddress(26, rightGap | (betweenRight << 4) | (inside << 6) | (strengthRight << 8));
    out[at + 41] = narrowAddress(27, leftGap | (strengthLeft << 4) | (betweenLeft << 8), p, pl);
    out[at + 42] = narrowAddress(28, rightGap | (strengthRight << 4) | (betweenRight << 8), p, pr);
    out[at + 43] = narrowAddress(29, strengths, p, inside);
  }
}

/** Cues of the sentence and of those beside it, and distances to its ends. */
function addSentence(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  const { word, pos, sentenceCue } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const first = columns.sentenceFirst[i]!;
    const last = columns.sentenceLast[i]!;
    const fromStart = distanceBucket(i - first);
    const toEnd = distanceBucket(last - 1 - i);
    const cue = sentenceCue[i]!;
    const beside =
      (sentenceCue[within(columns, first - 1, from, to)]! << 4) | (sentenceCue[within(columns, last, from, to)]! << 8);
    out[at + 44] = narrowAddress(30, cue | (inside << 4), p);
    out[at + 45] = narrowAddress(31, cue | beside | (inside << 12));
    out[at + 46] = narrowAddress(32, fromStart, p, inside);
    out[at + 47] = narrowAddress(33, toEnd, p, inside);
    out[at + 19] = wideAddress(31, fromStart, word[i]!);
    out[at + 48] = narrowAddress(34, toEnd | (fromStart << 4), inside);
  }
}

function addCommasAndVerbs(
  columns: Columns,
  from: number,
  to: number,
  out: Int32Array,
  stride: number,
  offset: number,
): void {
  const { word, lemma, pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const left = columns.commaBefore[i]!;
    const right = columns.commaAfter[i]!;
    const verb = columns.firstVerb[i]!;
    const toVerb = verb < 0 ? 0 : i < verb ? 1 : i === verb ? 2 : 3;
    const strength = verb < 0 ? 0 : columns.cueStrength[verb]!;
    const verbGap = verb < 0 ? 0 : distanceBucket(Math.abs(verb - i));
    out[at + 20] = wideAddress(
      32,
      bucketOr(15, right - i),
      right < 0 ? 0 : word[within(columns, right + 1, from, to)]!,
    );
    out[at + 21] = wideAddress(
      33,
      left < 0 ? 15 : distanceBucket(i - left),
      left < 0 ? 0 : word[within(columns, left + 1, from, to)]!,
    );
    out[at + 49] = narrowAddress(35, toVerb | (inside << 4), p, strength);
    out[at + 50] = narrowAddress(36, toVerb | (verbGap << 4), inside);
    out[at + 22] = wideAddress(34, orNone(lemma, columns.verbBefore[i]!), p);
    out[at + 23] = wideAddress(35, orNone(lemma, columns.verbAfter[i]!), p);
  }
}
