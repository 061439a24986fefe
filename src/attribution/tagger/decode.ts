import type { Annotated } from '../types.ts';
import { type Columns, layColumns } from './columns.ts';
import { EDGE_CONTEXTS, edgeContexts } from './edges.ts';
import { CONTEXT_FEATURES, contextFeatures, FIRST_PASS_FEATURES, WIDE_CONTEXT_FEATURES } from './first-pass.ts';
import { LABEL_COUNT, OUTSIDE } from './labels.ts';
import { SECOND_PASS_FEATURES, secondPassFeatures, WIDE_SECOND_PASS_FEATURES } from './second-pass.ts';
import { LONGEST_SEQUENCE, sequencesOf } from './sequences.ts';
import { EMISSION_ROW, LABEL_OF_STATE } from './states.ts';
import { addRows, readSums, SUM } from './sums.ts';
import { type Bounds, boundsOf, decode, makeRoom, type Room } from './viterbi.ts';
import type { Weights } from './weights.ts';
import { makeWordSums, sumWords, type WordSums } from './word-sums.ts';

/** The labels of all tokens of an article. */
export interface Labelled {
  readonly columns: Columns;
  readonly sequences: readonly [number, number][];
  readonly labels: Uint8Array;
  /** By how much the score of each token's label exceeds that of its best other label, in units of the weights. */
  readonly margins: Float32Array;
  /** 1 where both passes gave the token the same label. */
  readonly agreed: Uint8Array;
}

const MOST_FEATURES = Math.max(CONTEXT_FEATURES, SECOND_PASS_FEATURES);

interface Desk extends Room {
  readonly addresses: Int32Array;
  readonly contexts: Int32Array;
  readonly words: WordSums;
  readonly sums: Int32Array;
  readonly scores: Int32Array;
  readonly states: Uint8Array;
  /** Of the steps in each pass. */
  readonly bounds: readonly [Bounds, Bounds];
}

// One sequence at a time is on the desk, so one desk serves all articles.
let desk: Desk | null = null;
const layDesk = (weights: Weights): Desk => ({
  ...makeRoom(LONGEST_SEQUENCE, 'whole'),
  addresses: new Int32Array(LONGEST_SEQUENCE * MOST_FEATURES),
  contexts: new Int32Array(LONGEST_SEQUENCE * EDGE_CONTEXTS),
  words: makeWordSums(weights),
  sums: new Int32Array(LONGEST_SEQUENCE * SUM),
  scores: new Int32Array(LONGEST_SEQUENCE * EMISSION_ROW),
  states: new Uint8Array(LONGEST_SEQUENCE),
  bounds: [boundsOf(weights.edges[0]), boundsOf(weights.edges[1])],
});

/**
 * Labels an article in two passes; the second sees what the first made of the neighbourhood. Where the first found nothing
 * in a whole sequence, the second hardly ever does, and is not asked.
 */
export function labelTokens(weights: Weights, annotated: Annotated): Labelled {
  if (desk?.words.weights !== weights) desk = layDesk(weights);
  const { addresses, contexts, words, sums, scores } = desk;
  const columns = layColumns(annotated, weights.strengths);
  const sequences = sequencesOf(annotated);
  const labels = new Uint8Array(annotated.tokens.length);
  const guess = new Uint8Array(annotated.tokens.length);
  const margins = new Float32Array(annotated.tokens.length);
  for (const [from, to] of sequences) {
    if (!hasWord(annotated, from, to)) continue;
    edgeContexts(columns, from, to, contexts);
    sumWords(words, columns, from, to, sums);
    contextFeatures(columns, from, to, addresses, CONTEXT_FEATURES, 0);
    addFeatures(desk, WIDE_CONTEXT_FEATURES, CONTEXT_FEATURES, to - from);
    readSums(sums, FIRST_PASS_FEATURES, 0, to - from, scores);
    decodeSequence(desk, 0, from, to, guess);
    if (isEmpty(guess, from, to)) continue;
    secondPassFeatures(columns, guess, from, to, addresses, SECOND_PASS_FEATURES, 0);
    addFeatures(desk, WIDE_SECOND_PASS_FEATURES, SECOND_PASS_FEATURES, to - from);
    readSums(sums, FIRST_PASS_FEATURES + SECOND_PASS_FEATURES, 1, to - from, scores);
    decodeSequence(desk, 1, from, to, labels);
    for (let i = from; i < to; i++) margins[i] = marginOf(scores, (i - from) * EMISSION_ROW, labels[i]!);
  }
  const agreed = guess.map((label, i) => (label === labels[i] ? 1 : 0));
  return { columns, sequences, labels, margins, agreed };
}

/** Nobody says a line of marks. */
function hasWord({ tokens }: Annotated, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/\p{L}/u.test(tokens[i]!.value)) return true;
  return false;
}

function isEmpty(labels: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (labels[i] !== OUTSIDE) return false;
  return true;
}

/** Adds the weights of so many features, `wide` of them wide, of each of `length` tokens to their sums. */
function addFeatures({ words, addresses, sums }: Desk, wide: number, features: number, length: number): void {
  for (let i = 0, at = 0; i < length; i++, at += features) {
    addRows(words.weights, addresses, at, at + wide, at + features, sums, i * SUM);
  }
}

function decodeSequence(
  { words, scores, contexts, states, bounds, best, back }: Desk,
  pass: 0 | 1,
  from: number,
  to: number,
  labels: Uint8Array,
): void {
  const lattice = { emissions: scores, contexts, edges: words.weights.edges[pass], bounds: bounds[pass] };
  decode(lattice, to - from, { best, back }, states, 0);
  for (let i = from; i < to; i++) labels[i] = LABEL_OF_STATE[states[i - from]!]!;
}

function marginOf(scores: Int32Array, row: number, chosen: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABEL_COUNT; label++) {
    if (label !== chosen) best = Math.max(best, scores[row + label]!);
  }
  return scores[row + chosen]! - best;
}
