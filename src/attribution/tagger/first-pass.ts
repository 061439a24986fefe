import { BEYOND_SEQUENCE, distanceBucket } from './buckets.ts';
import { type Columns, OUT } from './columns.ts';
import { mix, narrowAddress, wideAddress } from './hash.ts';

/** Features per token in the first pass. */
export const FIRST_PASS_FEATURES = 72;

/**
 * Writes the addresses of the first-pass features of tokens `[from, to)` into `out`, token by token, `stride` apart.
 * Nothing outside `[from, to)` is looked at, except for relations inside a sentence. The numbers of the templates are
 * their identity: what involves words counts from 1, what has few values from 0. The groups are functions of their own
 * because the compiler takes hashing into small functions only, which makes it twice as fast.
 */
export function firstPassFeatures(columns: Columns, from: number, to: number, out: Int32Array, stride: number): void {
  for (let i = from, at = 0; i < to; i++, at += stride) {
    addWords(columns, i, from, to, out, at);
    addPairsOfWords(columns, i, from, to, out, at);
    addPartsOfSpeech(columns, i, from, to, out, at);
    addRunsOfParts(columns, i, from, to, out, at);
    addShapes(columns, i, from, to, out, at);
    addMarks(columns, i, from, to, out, at);
    addCues(columns, i, from, to, out, at);
    addNearestCues(columns, i, from, to, out, at);
    addSentence(columns, i, from, to, out, at);
    addCommasAndVerbs(columns, i, from, to, out, at);
  }
}

const near = (column: Int32Array, i: number, from: number, to: number): number =>
  i < from ? BEYOND_SEQUENCE : i >= to ? BEYOND_SEQUENCE + 1 : column[i]!;

const nearSmall = (column: Uint8Array, i: number, from: number, to: number): number =>
  i < from ? 14 : i >= to ? 15 : column[i]!;

const orNone = (column: Int32Array, i: number): number => (i < 0 ? 0 : column[i]!);
const bucketOr = (none: number, distance: number): number => (distance < 0 ? none : distanceBucket(distance));

function addWords({ word }: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  out[at] = narrowAddress(0, 0);
  out[at + 1] = wideAddress(1, word[i]!);
  out[at + 2] = wideAddress(2, near(word, i - 1, from, to));
  out[at + 3] = wideAddress(3, near(word, i + 1, from, to));
  out[at + 4] = wideAddress(4, near(word, i - 2, from, to));
  out[at + 5] = wideAddress(5, near(word, i + 2, from, to));
  out[at + 6] = wideAddress(6, near(word, i - 3, from, to));
  out[at + 7] = wideAddress(7, near(word, i + 3, from, to));
}

function addPairsOfWords(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, lemma, pos } = columns;
  const w = word[i]!;
  const wl = near(word, i - 1, from, to);
  const wr = near(word, i + 1, from, to);
  const p = pos[i]!;
  out[at + 8] = wideAddress(8, wl, w);
  out[at + 9] = wideAddress(9, w, wr);
  out[at + 10] = wideAddress(10, near(word, i - 2, from, to), wl);
  out[at + 11] = wideAddress(11, wr, near(word, i + 2, from, to));
  out[at + 12] = wideAddress(12, lemma[i]!);
  out[at + 13] = wideAddress(13, near(lemma, i - 1, from, to), p);
  out[at + 14] = wideAddress(14, near(lemma, i + 1, from, to), p);
  out[at + 15] = wideAddress(15, w, p);
}

function addPartsOfSpeech({ pos }: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const p = pos[i]!;
  const pl = near(pos, i - 1, from, to);
  const pr = near(pos, i + 1, from, to);
  const pll = near(pos, i - 2, from, to);
  const prr = near(pos, i + 2, from, to);
  out[at + 16] = narrowAddress(1, p);
  out[at + 17] = narrowAddress(2, pl);
  out[at + 18] = narrowAddress(3, pr);
  out[at + 19] = narrowAddress(4, pll);
  out[at + 20] = narrowAddress(5, prr);
  out[at + 21] = narrowAddress(6, near(pos, i - 3, from, to), pll);
  out[at + 22] = narrowAddress(7, near(pos, i + 3, from, to), prr);
  out[at + 23] = narrowAddress(8, pl, p);
  out[at + 24] = narrowAddress(9, p, pr);
  out[at + 25] = narrowAddress(10, pll, pl);
  out[at + 26] = narrowAddress(11, pr, prr);
}

function addRunsOfParts(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, pos } = columns;
  const p = pos[i]!;
  const pl = near(pos, i - 1, from, to);
  const pr = near(pos, i + 1, from, to);
  const pll = near(pos, i - 2, from, to);
  const prr = near(pos, i + 2, from, to);
  out[at + 27] = wideAddress(16, pll, pl, p);
  out[at + 28] = wideAddress(17, pl, p, pr);
  out[at + 29] = wideAddress(18, p, pr, prr);
  out[at + 30] = wideAddress(19, mix(0, pll, pl, p), pr, prr);
  out[at + 31] = wideAddress(20, near(word, i - 1, from, to), p, pr);
  out[at + 32] = wideAddress(21, pl, p, near(word, i + 1, from, to));
}

function addShapes(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { pos, shape, suffix2, suffix3 } = columns;
  const s = shape[i]!;
  const around = s | (nearSmall(shape, i - 1, from, to) << 4) | (nearSmall(shape, i + 1, from, to) << 8);
  out[at + 33] = narrowAddress(12, s, i === from ? 1 : 0);
  out[at + 34] = narrowAddress(13, around);
  out[at + 35] = narrowAddress(14, suffix2[i]!);
  out[at + 36] = wideAddress(22, suffix3[i]!);
  out[at + 37] = wideAddress(23, suffix3[i]!, pos[i]!, near(pos, i - 1, from, to));
}

/** Quotation marks. */
function addMarks(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, pos, quote } = columns;
  const q = quote[i]!;
  const p = pos[i]!;
  const before = columns.markBefore[i]!;
  const sinceMark = before < 0 ? 15 : distanceBucket(i - before);
  const toMark = bucketOr(15, columns.markAfter[i]! - i);
  const around = q | (nearSmall(quote, i - 1, from, to) << 4) | (nearSmall(quote, i + 1, from, to) << 8);
  out[at + 38] = narrowAddress(15, around);
  out[at + 39] = narrowAddress(16, q, p);
  out[at + 40] = wideAddress(24, q, word[i]!);
  out[at + 41] = narrowAddress(17, q, sinceMark);
  out[at + 42] = narrowAddress(18, q, toMark);
  out[at + 43] = wideAddress(25, q | (sinceMark << 4), toMark, p);
}

/** How strong the cues are, here and beside the token. */
function addCues(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, pos, cueStrength, sourceStrength } = columns;
  const w = word[i]!;
  const p = pos[i]!;
  const inside = columns.quote[i] === OUT ? 0 : 1;
  const c = cueStrength[i]!;
  const cl = nearSmall(cueStrength, i - 1, from, to);
  const cr = nearSmall(cueStrength, i + 1, from, to);
  const cll = nearSmall(cueStrength, i - 2, from, to);
  const crr = nearSmall(cueStrength, i + 2, from, to);
  const beside = nearSmall(sourceStrength, i - 1, from, to) | (nearSmall(sourceStrength, i + 1, from, to) << 4);
  out[at + 44] = narrowAddress(19, c | (inside << 4), p);
  out[at + 45] = narrowAddress(20, cl | (inside << 4), p);
  out[at + 46] = narrowAddress(21, cr | (inside << 4), p);
  out[at + 47] = narrowAddress(22, cl | (c << 4) | (cr << 8) | (inside << 12));
  out[at + 48] = wideAddress(26, cll | (cl << 4) | (inside << 8), w);
  out[at + 49] = wideAddress(27, cr | (crr << 4) | (inside << 8), w);
  out[at + 50] = narrowAddress(23, sourceStrength[i]! | (c << 4) | (inside << 8), p);
  out[at + 51] = narrowAddress(24, beside, p, inside);
}

/** The nearest likely cues of the sentence. */
function addNearestCues(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, lemma, pos, cueStrength } = columns;
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
  const pl = near(pos, i - 1, from, to);
  const pr = near(pos, i + 1, from, to);
  out[at + 52] = wideAddress(28, orNone(lemma, left), inside);
  out[at + 53] = wideAddress(29, orNone(lemma, right), inside);
  out[at + 54] = wideAddress(30, orNone(lemma, left), leftGap, word[i]!);
  out[at + 55] = narrowAddress(25, leftGap | (betweenLeft << 4) | (inside << 6) | (strengthLeft << 8));
  out[at + 56] = narrowAddress(26, rightGap | (betweenRight << 4) | (inside << 6) | (strengthRight << 8));
  out[at + 57] = narrowAddress(27, leftGap | (strengthLeft << 4) | (betweenLeft << 8), p, pl);
  out[at + 58] = narrowAddress(28, rightGap | (strengthRight << 4) | (betweenRight << 8), p, pr);
  out[at + 59] = narrowAddress(29, strengths, p, inside);
}

/** Cues of the sentence and of those beside it, and distances to its ends. */
function addSentence(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, pos, sentenceCue } = columns;
  const p = pos[i]!;
  const inside = columns.quote[i] === OUT ? 0 : 1;
  const first = columns.sentenceFirst[i]!;
  const last = columns.sentenceLast[i]!;
  const fromStart = distanceBucket(i - first);
  const toEnd = distanceBucket(last - 1 - i);
  const cue = sentenceCue[i]!;
  const beside = (nearSmall(sentenceCue, first - 1, from, to) << 4) | (nearSmall(sentenceCue, last, from, to) << 8);
  out[at + 60] = narrowAddress(30, cue | (inside << 4), p);
  out[at + 61] = narrowAddress(31, cue | beside | (inside << 12));
  out[at + 62] = narrowAddress(32, fromStart, p, inside);
  out[at + 63] = narrowAddress(33, toEnd, p, inside);
  out[at + 64] = wideAddress(31, fromStart, word[i]!);
  out[at + 65] = narrowAddress(34, toEnd | (fromStart << 4), inside);
}

function addCommasAndVerbs(columns: Columns, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, lemma, pos } = columns;
  const p = pos[i]!;
  const inside = columns.quote[i] === OUT ? 0 : 1;
  const left = columns.commaBefore[i]!;
  const right = columns.commaAfter[i]!;
  const verb = columns.firstVerb[i]!;
  const toVerb = verb < 0 ? 0 : i < verb ? 1 : i === verb ? 2 : 3;
  const strength = verb < 0 ? 0 : columns.cueStrength[verb]!;
  const verbGap = verb < 0 ? 0 : distanceBucket(Math.abs(verb - i));
  out[at + 66] = wideAddress(32, bucketOr(15, right - i), right < 0 ? 0 : near(word, right + 1, from, to));
  out[at + 67] = wideAddress(
    33,
    left < 0 ? 15 : distanceBucket(i - left),
    left < 0 ? 0 : near(word, left + 1, from, to),
  );
  out[at + 68] = narrowAddress(35, toVerb | (inside << 4), p, strength);
  out[at + 69] = narrowAddress(36, toVerb | (verbGap << 4), inside);
  out[at + 70] = wideAddress(34, orNone(lemma, columns.verbBefore[i]!), p);
  out[at + 71] = wideAddress(35, orNone(lemma, columns.verbAfter[i]!), p);
}
