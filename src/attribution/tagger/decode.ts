import type { Annotated } from '../types.ts';
import { type Columns, layColumns } from './columns.ts';
import { EDGE_CONTEXTS, edgeContexts } from './edges.ts';
import { FIRST_PASS_FEATURES, firstPassFeatures } from './first-pass.ts';
import { LABEL_COUNT, OUTSIDE } from './labels.ts';
import { SECOND_PASS_FEATURES, secondPassFeatures } from './second-pass.ts';
import { LONGEST_SEQUENCE, sequencesOf } from './sequences.ts';
import { EMISSION_ROW, LABEL_OF_STATE } from './states.ts';
import { decode, makeRoom, type Room } from './viterbi.ts';
import { addRows, type Weights } from './weights.ts';

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

const STRIDE = FIRST_PASS_FEATURES + SECOND_PASS_FEATURES;

interface Desk extends Room {
  readonly addresses: Int32Array;
  readonly contexts: Int32Array;
  /** Per pass, the scores of the labels. */
  readonly emissions: readonly [Int32Array, Int32Array];
  readonly states: Uint8Array;
}

// One sequence at a time is on the desk, so one desk serves all articles.
let desk: Desk | null = null;
const layDesk = (): Desk => ({
  ...makeRoom(LONGEST_SEQUENCE, 'whole'),
  addresses: new Int32Array(LONGEST_SEQUENCE * STRIDE),
  contexts: new Int32Array(LONGEST_SEQUENCE * EDGE_CONTEXTS),
  emissions: [new Int32Array(LONGEST_SEQUENCE * EMISSION_ROW), new Int32Array(LONGEST_SEQUENCE * EMISSION_ROW)],
  states: new Uint8Array(LONGEST_SEQUENCE),
});

/**
 * Labels an article in two passes; the second sees what the first made of the neighbourhood. Where the first found nothing
 * in a whole sequence, the second hardly ever does, and is not asked.
 */
export function labelTokens(weights: Weights, annotated: Annotated): Labelled {
  desk ??= layDesk();
  const { addresses, contexts, emissions } = desk;
  const [first, second] = emissions;
  const columns = layColumns(annotated, weights.strengths);
  const sequences = sequencesOf(annotated);
  const labels = new Uint8Array(columns.length);
  const guess = new Uint8Array(columns.length);
  const margins = new Float32Array(columns.length);
  for (const [from, to] of sequences) {
    if (!hasWord(annotated, from, to)) continue;
    const length = to - from;
    edgeContexts(columns, from, to, contexts);
    firstPassFeatures(columns, from, to, addresses, STRIDE);
    second.fill(0, 0, length * EMISSION_ROW);
    addRows(weights, addresses, STRIDE, 0, FIRST_PASS_FEATURES, length, first, second);
    decodeSequence(desk, weights, 0, from, to, guess);
    if (isEmpty(guess, from, to)) continue;
    secondPassFeatures(columns, guess, from, to, addresses, STRIDE, FIRST_PASS_FEATURES);
    addRows(weights, addresses, STRIDE, FIRST_PASS_FEATURES, STRIDE, length, first, second);
    decodeSequence(desk, weights, 1, from, to, labels);
    for (let i = from; i < to; i++) margins[i] = marginOf(second, (i - from) * EMISSION_ROW, labels[i]!);
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

function decodeSequence(
  { emissions, contexts, states, best, back }: Desk,
  { edges }: Weights,
  pass: 0 | 1,
  from: number,
  to: number,
  labels: Uint8Array,
): void {
  const scores = emissions[pass];
  decode({ emissions: scores, contexts, edges: edges[pass] }, to - from, { best, back }, states, 0);
  for (let i = from; i < to; i++) labels[i] = LABEL_OF_STATE[states[i - from]!]!;
}

function marginOf(scores: Int32Array, row: number, chosen: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABEL_COUNT; label++) {
    if (label !== chosen) best = Math.max(best, scores[row + label]!);
  }
  return scores[row + chosen]! - best;
}
