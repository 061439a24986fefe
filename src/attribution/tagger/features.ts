import { distanceBucket } from './buckets.ts';
import { type Columns, OUT, within } from './columns.ts';
import { narrowAddress, wideAddress } from './hash.ts';
import { addWordFeatures, FIRST_AT_PLACE, PLACES, REACH, WORD_FEATURES } from './word-features.ts';

/** Features per token that look at more than one word. */
export const CONTEXT_FEATURES = 32;
/** Features per token. */
export const FEATURES = WORD_FEATURES + CONTEXT_FEATURES;

/**
 * Writes the addresses of the features of tokens `[from, to)` into `out`, token by token: those that look at one word only
 * (word-features.ts), then the others. Nothing outside `[from, to)` is looked at, except for relations inside a sentence.
 * The numbers of the templates are their identity; those that involve words are counted apart from those with few values.
 */
export function writeFeatures(columns: Columns, from: number, to: number, out: Int32Array): void {
  for (let i = from, at = 0; i < to; i++, at += FEATURES) {
    for (let place = 0; place < PLACES; place++) {
      const word = within(columns, i + place - REACH, from, to);
      addWordFeatures(columns, word, place, out, at + FIRST_AT_PLACE[place]!);
    }
  }
  contextFeatures(columns, from, to, out, FEATURES, WORD_FEATURES);
}

/** Writes some of the features of tokens `[from, to)`, `offset` after the start of each token's row, `stride` apart. */
type Group = (columns: Columns, from: number, to: number, out: Int32Array, stride: number, offset: number) => void;

const orNone = (column: Int32Array, i: number): number => (i < 0 ? 0 : column[i]!);
const bucketOr = (none: number, distance: number): number => (distance < 0 ? none : distanceBucket(distance));

const addPairsOfWords: Group = (columns, from, to, out, stride, offset) => {
  const { word, lemma, pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const p = pos[i]!;
    out[at] = wideAddress(7, word[l]!, word[i]!);
    out[at + 1] = wideAddress(8, word[i]!, word[r]!);
    out[at + 2] = wideAddress(9, lemma[l]!, p);
    out[at + 3] = wideAddress(10, lemma[r]!, p);
  }
};

/** Parts of speech. */
const addParts: Group = (columns, from, to, out, stride, offset) => {
  const { pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const p = pos[i]!;
    const pl = pos[within(columns, i - 1, from, to)]!;
    const pr = pos[within(columns, i + 1, from, to)]!;
    const pll = pos[within(columns, i - 2, from, to)]!;
    const prr = pos[within(columns, i + 2, from, to)]!;
    out[at + 4] = narrowAddress(9, pl, p);
    out[at + 5] = narrowAddress(10, p, pr);
    out[at + 6] = narrowAddress(11, pll, pl);
    out[at + 7] = narrowAddress(12, pr, prr);
    out[at + 8] = wideAddress(11, pll, pl, p);
    out[at + 9] = wideAddress(12, pl, p, pr);
  }
};

const addShapes: Group = (columns, from, to, out, stride, offset) => {
  const { shape } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const s = shape[i]!;
    out[at + 10] = narrowAddress(13, s, i === from ? 1 : 0);
    out[at + 11] = narrowAddress(14, s | (shape[l]! << 4) | (shape[r]! << 8));
  }
};

/** Quotation marks. */
const addMarks: Group = (columns, from, to, out, stride, offset) => {
  const { quote } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const l = within(columns, i - 1, from, to);
    const r = within(columns, i + 1, from, to);
    const q = quote[i]!;
    const before = columns.markBefore[i]!;
    out[at + 12] = narrowAddress(15, q | (quote[l]! << 4) | (quote[r]! << 8));
    out[at + 13] = narrowAddress(16, q, before < 0 ? 15 : distanceBucket(i - before));
    out[at + 14] = narrowAddress(17, q, bucketOr(15, columns.markAfter[i]! - i));
  }
};

/** How strong the cues are, here and beside the token. */
const addCues: Group = (columns, from, to, out, stride, offset) => {
  const { pos, cueStrength } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const cl = cueStrength[within(columns, i - 1, from, to)]!;
    const cr = cueStrength[within(columns, i + 1, from, to)]!;
    out[at + 15] = narrowAddress(18, cl | (inside << 4), p);
    out[at + 16] = narrowAddress(19, cr | (inside << 4), p);
    out[at + 17] = narrowAddress(20, cl | (cueStrength[i]! << 4) | (cr << 8) | (inside << 12));
  }
};

/** The nearest likely cues of the sentence. */
const addNearestCues: Group = (columns, from, to, out, stride, offset) => {
  const { lemma, pos, cueStrength } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
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
    out[at + 18] = wideAddress(13, orNone(lemma, left), inside);
    out[at + 19] = wideAddress(14, orNone(lemma, right), inside);
    out[at + 20] = narrowAddress(21, leftGap | (betweenLeft << 4) | (inside << 6) | (strengthLeft << 8));
    out[at + 21] = narrowAddress(22, rightGap | (betweenRight << 4) | (inside << 6) | (strengthRight << 8));
    out[at + 22] = narrowAddress(23, strengths, pos[i]!, inside);
  }
};

/** Cues of the sentence and of those beside it, and distances to its ends. */
const addSentence: Group = (columns, from, to, out, stride, offset) => {
  const { pos, sentenceCue } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const first = columns.sentenceFirst[i]!;
    const last = columns.sentenceLast[i]!;
    const cue = sentenceCue[i]!;
    const cueBefore = sentenceCue[within(columns, first - 1, from, to)]!;
    const cueAfter = sentenceCue[within(columns, last, from, to)]!;
    out[at + 23] = narrowAddress(24, cue | (inside << 4), p);
    out[at + 24] = narrowAddress(25, cue | (cueBefore << 4) | (cueAfter << 8) | (inside << 12));
    out[at + 25] = narrowAddress(26, distanceBucket(i - first), p, inside);
    out[at + 26] = narrowAddress(27, distanceBucket(last - 1 - i), p, inside);
  }
};

const addCommasAndVerbs: Group = (columns, from, to, out, stride, offset) => {
  const { word, lemma, pos } = columns;
  for (let i = from, at = offset; i < to; i++, at += stride) {
    const p = pos[i]!;
    const inside = columns.quote[i] === OUT ? 0 : 1;
    const left = columns.commaBefore[i]!;
    const right = columns.commaAfter[i]!;
    const verb = columns.firstVerb[i]!;
    const toVerb = verb < 0 ? 0 : i < verb ? 1 : i === verb ? 2 : 3;
    const strength = verb < 0 ? 0 : columns.cueStrength[verb]!;
    const afterRight = right < 0 ? 0 : word[within(columns, right + 1, from, to)]!;
    const afterLeft = left < 0 ? 0 : word[within(columns, left + 1, from, to)]!;
    out[at + 27] = wideAddress(15, bucketOr(15, right - i), afterRight);
    out[at + 28] = wideAddress(16, left < 0 ? 15 : distanceBucket(i - left), afterLeft);
    out[at + 29] = narrowAddress(28, toVerb | (inside << 4), p, strength);
    out[at + 30] = wideAddress(17, orNone(lemma, columns.verbBefore[i]!), p);
    out[at + 31] = wideAddress(18, orNone(lemma, columns.verbAfter[i]!), p);
  }
};

const GROUPS: readonly Group[] = [
  addPairsOfWords,
  addParts,
  addShapes,
  addMarks,
  addCues,
  addNearestCues,
  addSentence,
  addCommasAndVerbs,
];

/**
 * Writes the features that look at more than one word. Each group walks over the tokens by itself because the compiler
 * takes hashing into small functions only, which makes it twice as fast.
 */
export const contextFeatures: Group = (...row) => {
  for (const add of GROUPS) add(...row);
};
