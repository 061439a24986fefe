import type { Annotated } from '../types.ts';
import { type Columns, layColumns } from './columns.ts';
import {
  EDGE_CONTEXTS,
  edgeContexts,
  FIRST_PASS_FEATURES,
  firstPassFeatures,
  SECOND_PASS_FEATURES,
  secondPassFeatures,
} from './features.ts';
import { isInside, LABEL_COUNT } from './labels.ts';
import { LONGEST_SEQUENCE, sequencesOf } from './sequences.ts';
import { decode, makeRoom, type Room } from './viterbi.ts';
import { type Pass, scoreTokens, type Weights } from './weights.ts';

/** Marks a token whose label is free. */
export const FREE = 255;
const FORBIDDEN = -1e6;

/** The labels of all tokens of an article. */
export interface Labelled {
  readonly columns: Columns;
  readonly sequences: readonly [number, number][];
  readonly labels: Uint8Array;
}

const STRIDE = FIRST_PASS_FEATURES + SECOND_PASS_FEATURES;

interface Desk extends Room {
  readonly addresses: Int32Array;
  readonly contexts: Int32Array;
  readonly emissions: Float32Array;
}

// One sequence at a time is on the desk, so one desk serves all articles.
let desk: Desk | null = null;
const layDesk = (): Desk => ({
  ...makeRoom(LONGEST_SEQUENCE),
  addresses: new Int32Array(LONGEST_SEQUENCE * STRIDE),
  contexts: new Int32Array(LONGEST_SEQUENCE * EDGE_CONTEXTS),
  emissions: new Float32Array(LONGEST_SEQUENCE * LABEL_COUNT),
});

/**
 * Labels an article in two passes; the second sees what the first made of the neighbourhood. `given` has a label per
 * token, or `FREE`; given labels are kept, and no free token may go on a run that ends with a given one.
 */
export function labelTokens(weights: Weights, annotated: Annotated, given?: Uint8Array): Labelled {
  desk ??= layDesk();
  const columns = layColumns(annotated, weights.strengths);
  const sequences = sequencesOf(annotated);
  const guess = new Uint8Array(columns.length);
  const labels = new Uint8Array(columns.length);
  for (const [from, to] of sequences) {
    firstPassFeatures(columns, from, to, desk.addresses, FIRST_PASS_FEATURES);
    decodeSequence(desk, weights.first, columns, from, to, FIRST_PASS_FEATURES, guess, given);
    firstPassFeatures(columns, from, to, desk.addresses, STRIDE);
    secondPassFeatures(columns, guess, from, to, desk.addresses, STRIDE, FIRST_PASS_FEATURES);
    decodeSequence(desk, weights.second, columns, from, to, STRIDE, labels, given);
  }
  return { columns, sequences, labels };
}

function decodeSequence(
  room: Desk,
  pass: Pass,
  columns: Columns,
  from: number,
  to: number,
  stride: number,
  labels: Uint8Array,
  given: Uint8Array | undefined,
): void {
  const { addresses, contexts, emissions } = room;
  edgeContexts(columns, from, to, contexts);
  scoreTokens(pass, addresses, stride, to - from, emissions);
  if (given) clamp(emissions, given, from, to);
  decode({ emissions, contexts, edges: pass.edges }, to - from, room, labels, from);
}

function clamp(emissions: Float32Array, given: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const row = (i - from) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const barred = given[i] === FREE ? i > from && given[i - 1] !== FREE && isInside(label) : label !== given[i];
      if (barred) emissions[row + label] = FORBIDDEN;
    }
  }
}
