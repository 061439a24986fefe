/**
 * The averaged structured perceptron with cost-augmented decoding (Collins 2002; margin as in Taskar et al. 2005):
 * decode with one point added to every wrong label; where the result differs from gold, move the weights; keep the
 * average of all weights seen.
 */
import { EDGE_BUCKETS, EDGE_CONTEXTS } from '../../src/attribution/tagger/edges.ts';
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { LONGEST_SEQUENCE } from '../../src/attribution/tagger/sequences.ts';
import { BEYOND, EMISSION_ROW, LABEL_OF_STATE, STATE_COUNT } from '../../src/attribution/tagger/states.ts';
import { decode, makeRoom } from '../../src/attribution/tagger/viterbi.ts';

const STEPS = STATE_COUNT * STATE_COUNT;

/** Sequences with their features as rows (-1: not a feature of the model) and their gold states. */
export interface Lessons {
  readonly stride: number;
  readonly rows: Int32Array;
  readonly contexts: Int32Array;
  readonly gold: Uint8Array;
  /** Pairs of positions `[from, to)`. */
  readonly sequences: readonly (readonly [number, number])[];
}

/** Averaged weights: `LABEL_COUNT` per feature row, `STATE_COUNT` squared per edge context. */
export interface Learnt {
  readonly features: Float32Array;
  readonly edges: Float32Array;
}

export interface Schedule {
  readonly epochs: number;
  /** What a wrong label costs. */
  readonly margin: number;
  readonly seed: number;
}

/** Learns from the lessons in a shuffled order that follows from the seed; the same seed gives the same bits. */
export function learn(lessons: Lessons, rowCount: number, { epochs, margin, seed }: Schedule): Learnt {
  const { stride, rows, gold, sequences } = lessons;
  const features = new Float32Array(rowCount * LABEL_COUNT);
  const featureSums = new Float64Array(rowCount * LABEL_COUNT);
  const edges = new Float32Array(EDGE_BUCKETS * STEPS);
  const edgeSums = new Float64Array(EDGE_BUCKETS * STEPS);
  const emissions = new Float32Array(LONGEST_SEQUENCE * EMISSION_ROW);
  const states = new Uint8Array(LONGEST_SEQUENCE);
  const room = makeRoom(LONGEST_SEQUENCE, 'any');
  const random = randomFrom(seed);
  const order = sequences.map((_, i) => i);
  let clock = 1;

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const k of order) {
      const [from, to] = sequences[k]!;
      const length = to - from;
      score(lessons, features, from, to, emissions);
      for (let i = 0; i < length; i++) {
        const right = LABEL_OF_STATE[gold[from + i]!]!;
        for (let label = 0; label < LABEL_COUNT; label++) {
          if (label !== right) emissions[i * EMISSION_ROW + label]! += margin;
        }
      }
      const contexts = lessons.contexts.subarray(from * EDGE_CONTEXTS, to * EDGE_CONTEXTS);
      decode({ emissions, contexts, edges }, length, room, states, 0);
      let goldBefore = BEYOND;
      let before = BEYOND;
      for (let i = 0; i < length; i++) {
        const right = gold[from + i]!;
        const chosen = states[i]!;
        const up = LABEL_OF_STATE[right]!;
        const down = LABEL_OF_STATE[chosen]!;
        if (up !== down) {
          for (let f = (from + i) * stride, end = f + stride; f < end; f++) {
            const row = rows[f]! * LABEL_COUNT;
            if (row < 0) continue;
            features[row + up]! += 1;
            features[row + down]! -= 1;
            featureSums[row + up]! += clock;
            featureSums[row + down]! -= clock;
          }
        }
        if (right !== chosen || goldBefore !== before) {
          for (let c = 0; c < EDGE_CONTEXTS; c++) {
            const block = contexts[i * EDGE_CONTEXTS + c]! * STEPS;
            const wanted = block + goldBefore * STATE_COUNT + right;
            const unwanted = block + before * STATE_COUNT + chosen;
            edges[wanted]! += 1;
            edges[unwanted]! -= 1;
            edgeSums[wanted]! += clock;
            edgeSums[unwanted]! -= clock;
          }
        }
        goldBefore = right;
        before = chosen;
      }
      clock++;
    }
  }
  for (let i = 0; i < features.length; i++) features[i]! -= featureSums[i]! / clock;
  for (let i = 0; i < edges.length; i++) edges[i]! -= edgeSums[i]! / clock;
  return { features, edges };
}

/** Labels every sequence. */
export function label(lessons: Lessons, { features, edges }: Learnt): Uint8Array {
  const labels = new Uint8Array(lessons.gold.length);
  const emissions = new Float32Array(LONGEST_SEQUENCE * EMISSION_ROW);
  const room = makeRoom(LONGEST_SEQUENCE, 'any');
  for (const [from, to] of lessons.sequences) {
    score(lessons, features, from, to, emissions);
    const contexts = lessons.contexts.subarray(from * EDGE_CONTEXTS, to * EDGE_CONTEXTS);
    decode({ emissions, contexts, edges }, to - from, room, labels, from);
  }
  return labels.map((state) => LABEL_OF_STATE[state]!);
}

function score({ stride, rows }: Lessons, weights: Float32Array, from: number, to: number, out: Float32Array): void {
  for (let i = from, at = 0; i < to; i++, at += EMISSION_ROW) {
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
