/**
 * A linear-chain conditional random field (Lafferty et al. 2001), learnt so that wrong labels stay behind by a margin
 * (softmax-margin, Gimpel and Smith 2010), one sequence at a time, with steps that shrink for each weight as it is moved
 * and with weights held at nought until enough speaks for them (FTRL-Proximal, McMahan et al. 2013).
 */
import { EDGE_BUCKETS, EDGE_CONTEXTS } from '../../src/attribution/tagger/edges.ts';
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { LABEL_OF_STATE, STATE_COUNT } from '../../src/attribution/tagger/states.ts';
import { exp, type Lattice, makeLattice, STEPS, statesBefore, sumPaths } from './forward-backward.ts';

/** Sequences with their features as rows (-1: not a feature of the model) and their gold states. */
export interface Lessons {
  readonly stride: number;
  readonly rows: Int32Array;
  readonly contexts: Int32Array;
  readonly gold: Uint8Array;
  /** Pairs of positions `[from, to)`. */
  readonly sequences: readonly (readonly [number, number])[];
}

/** Weights in log-odds: `LABEL_COUNT` per feature row, `STATE_COUNT` squared per edge context. */
export interface Learnt {
  readonly features: Float32Array;
  readonly edges: Float32Array;
}

export interface Schedule {
  readonly epochs: number;
  /** What a wrong label costs, in log-odds. */
  readonly margin: number;
  /** How far a weight moves at first. */
  readonly rate: number;
  /** How much must speak for a feature's weight before it leaves nought. */
  readonly hold: number;
  readonly seed: number;
}

/** Errors in a chance that are smaller than this move nothing. */
const LEAST_ERROR = 0.003;

/** A table of weights while it is learnt. */
interface Moving {
  readonly weights: Float32Array;
  /** What speaks for each weight. */
  readonly pull: Float32Array;
  /** Squares of the errors that moved it, added up. */
  readonly squares: Float32Array;
  readonly rate: number;
  readonly hold: number;
}

const atRest = (length: number, rate: number, hold: number): Moving => ({
  weights: new Float32Array(length),
  pull: new Float32Array(length),
  squares: new Float32Array(length),
  rate,
  hold,
});

function move({ weights, pull, squares, rate, hold }: Moving, at: number, error: number): void {
  const before = Math.sqrt(squares[at]!);
  squares[at]! += error * error;
  const now = Math.sqrt(squares[at]!);
  pull[at]! += error - ((now - before) / rate) * weights[at]!;
  const speaks = pull[at]!;
  const free = Math.abs(speaks) - hold;
  weights[at] = free <= 0 ? 0 : ((speaks > 0 ? -free : free) * rate) / (1 + now);
}

/** Learns from the lessons in a shuffled order that follows from the seed; the same seed gives the same bits. */
export function learn(lessons: Lessons, rowCount: number, { epochs, margin, rate, hold, seed }: Schedule): Learnt {
  const features = atRest(rowCount * LABEL_COUNT, rate, hold);
  const edges = atRest(EDGE_BUCKETS * STEPS, rate, 0);
  const lattice = makeLattice();
  const random = randomFrom(seed);
  const order = lessons.sequences.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const k of order) {
      const [from, to] = lessons.sequences[k]!;
      likenLabels(lessons, features.weights, from, to, margin, lattice.labels);
      likenSteps(lessons, edges.weights, from, to, lattice.steps);
      sumPaths(lattice, to - from);
      moveFeatures(lessons, lattice, features, from, to);
      moveEdges(lessons, lattice, edges, from, to);
    }
  }
  return { features: features.weights, edges: edges.weights };
}

/** Writes how much speaks for each label of tokens `[from, to)`; wrong ones get the margin for nothing. */
function likenLabels(
  { stride, rows, gold }: Lessons,
  weights: Float32Array,
  from: number,
  to: number,
  margin: number,
  out: Float64Array,
): void {
  for (let i = from, at = 0; i < to; i++, at += LABEL_COUNT) {
    // Seven sums in registers: this is where the time goes.
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let f = i * stride, end = f + stride; f < end; f++) {
      const row = rows[f]! * LABEL_COUNT;
      if (row < 0) continue;
      s0 += weights[row]!;
      s1 += weights[row + 1]!;
      s2 += weights[row + 2]!;
      s3 += weights[row + 3]!;
      s4 += weights[row + 4]!;
      s5 += weights[row + 5]!;
      s6 += weights[row + 6]!;
    }
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
    out[at + 4] = s4;
    out[at + 5] = s5;
    out[at + 6] = s6;
    const right = LABEL_OF_STATE[gold[i]!]!;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== right) out[at + label]! += margin;
      most = Math.max(most, out[at + label]!);
    }
    for (let label = 0; label < LABEL_COUNT; label++) out[at + label] = exp(out[at + label]! - most);
  }
}

function likenSteps({ contexts }: Lessons, weights: Float32Array, from: number, to: number, out: Float64Array): void {
  for (let i = from, at = 0; i < to; i++, at += STEPS) {
    const one = contexts[i * EDGE_CONTEXTS]! * STEPS;
    const other = contexts[i * EDGE_CONTEXTS + 1]! * STEPS;
    for (let step = 0; step < STEPS; step++) out[at + step] = exp(weights[one + step]! + weights[other + step]!);
  }
}

const errors = new Float64Array(LABEL_COUNT);

function moveFeatures(
  { stride, rows, gold }: Lessons,
  { forward, backward }: Lattice,
  features: Moving,
  from: number,
  to: number,
): void {
  for (let i = from, at = 0; i < to; i++, at += STATE_COUNT) {
    errors.fill(0);
    errors[LABEL_OF_STATE[gold[i]!]!] = -1;
    for (let state = 0; state < STATE_COUNT; state++)
      errors[LABEL_OF_STATE[state]!]! += forward[at + state]! * backward[at + state]!;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const error = errors[label]!;
      if (Math.abs(error) < LEAST_ERROR) continue;
      for (let f = i * stride, end = f + stride; f < end; f++) {
        if (rows[f]! >= 0) move(features, rows[f]! * LABEL_COUNT + label, error);
      }
    }
  }
}

function moveEdges(
  { contexts, gold }: Lessons,
  { labels, steps, forward, backward, scale }: Lattice,
  edges: Moving,
  from: number,
  to: number,
): void {
  let goldBefore = 0;
  for (let i = from, k = 0; i < to; i++, k++) {
    for (let state = 0; state < STATE_COUNT; state++) {
      const rest = (labels[k * LABEL_COUNT + LABEL_OF_STATE[state]!]! * backward[k * STATE_COUNT + state]!) / scale[k]!;
      for (const before of statesBefore(state, k === 0)) {
        const step = before * STATE_COUNT + state;
        const paths = (k === 0 ? 1 : forward[(k - 1) * STATE_COUNT + before]!) * steps[k * STEPS + step]! * rest;
        const error = paths - (before === goldBefore && state === gold[i] ? 1 : 0);
        if (Math.abs(error) < LEAST_ERROR) continue;
        for (let c = 0; c < EDGE_CONTEXTS; c++) move(edges, contexts[i * EDGE_CONTEXTS + c]! * STEPS + step, error);
      }
    }
    goldBefore = gold[i]!;
  }
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher and Yates. */
function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
