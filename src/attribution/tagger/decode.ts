import type { Annotated } from '../types.ts';
import { type Columns, layColumns } from './columns.ts';
import { EDGE_CONTEXTS, edgeContexts } from './edges.ts';
import { CONTEXT_FEATURES, contextFeatures, FEATURES } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Leanings } from './leanings.ts';
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
  /** By how much the score of each token's label exceeds that of its best other label, in log-odds. */
  readonly margins: Float32Array;
  readonly leanings: Leanings;
}

interface Desk extends Room {
  readonly addresses: Int32Array;
  readonly contexts: Int32Array;
  readonly words: WordSums;
  readonly sums: Int32Array;
  readonly scores: Int32Array;
  readonly states: Uint8Array;
  /** Of the steps. */
  readonly bounds: Bounds;
}

// One sequence at a time is on the desk, so one desk serves all articles.
let desk: Desk | null = null;
const layDesk = (weights: Weights): Desk => ({
  ...makeRoom(LONGEST_SEQUENCE),
  addresses: new Int32Array(LONGEST_SEQUENCE * CONTEXT_FEATURES),
  contexts: new Int32Array(LONGEST_SEQUENCE * EDGE_CONTEXTS),
  words: makeWordSums(weights),
  sums: new Int32Array(LONGEST_SEQUENCE * SUM),
  scores: new Int32Array(LONGEST_SEQUENCE * EMISSION_ROW),
  states: new Uint8Array(LONGEST_SEQUENCE),
  bounds: boundsOf(weights.edges),
});

/** Labels the tokens of an article. */
export function labelTokens(weights: Weights, annotated: Annotated): Labelled {
  if (desk?.words.weights !== weights) desk = layDesk(weights);
  const { addresses, contexts, words, sums, scores, states, bounds, best, back } = desk;
  const { edges, header, strengths } = weights;
  const columns = layColumns(annotated, strengths);
  const sequences = sequencesOf(annotated);
  const labels = new Uint8Array(annotated.tokens.length);
  const margins = new Float32Array(annotated.tokens.length);
  const all = new Int32Array(annotated.tokens.length * EMISSION_ROW);
  for (const [from, to] of sequences) {
    if (!hasWord(annotated, from, to)) continue;
    const length = to - from;
    edgeContexts(columns, from, to, contexts);
    sumWords(words, columns, from, to, sums);
    contextFeatures(columns, from, to, addresses, CONTEXT_FEATURES, 0);
    for (let i = 0, at = 0; i < length; i++, at += CONTEXT_FEATURES)
      addRows(weights, addresses, at, at + CONTEXT_FEATURES, sums, i * SUM);
    readSums(sums, FEATURES, length, scores);
    all.set(scores.subarray(0, length * EMISSION_ROW), from * EMISSION_ROW);
    decode({ emissions: scores, contexts, edges, bounds }, length, { best, back }, states);
    for (let i = 0; i < length; i++) {
      const label = LABEL_OF_STATE[states[i]!]!;
      labels[from + i] = label;
      margins[from + i] = marginOf(scores, i * EMISSION_ROW, label) * header.unit;
    }
  }
  return { columns, sequences, labels, margins, leanings: { scores: all, unit: header.unit } };
}

/** Nobody says a line of marks. */
function hasWord({ tokens }: Annotated, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/\p{L}/u.test(tokens[i]!.value)) return true;
  return false;
}

function marginOf(scores: Int32Array, row: number, chosen: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABEL_COUNT; label++) {
    if (label !== chosen) best = Math.max(best, scores[row + label]!);
  }
  return scores[row + chosen]! - best;
}
