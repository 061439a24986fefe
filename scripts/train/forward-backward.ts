/** How likely each label and each step is, summed over all paths through a sequence (forward-backward). */
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import { LONGEST_SEQUENCE } from '../../src/attribution/tagger/sequences.ts';
import {
  BEYOND,
  FREE_STATES,
  INSIDE_STATES,
  LABEL_OF_STATE,
  STATE_COUNT,
} from '../../src/attribution/tagger/states.ts';

export const STEPS = STATE_COUNT * STATE_COUNT;

/** One sequence at a time. What is written before `sumPaths`: `labels` and `steps`; what comes out: the others. */
export interface Lattice {
  /** How much speaks for each label, `LABEL_COUNT` a token; no scores but e to their power. */
  readonly labels: Float64Array;
  /** How much speaks for each step into a token, from state and to state: e to the power of its score. */
  readonly steps: Float64Array;
  /** What the paths to each state of a token are worth, and those from there on, scaled so that their products add up to 1. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scale: Float64Array;
}

export const makeLattice = (): Lattice => ({
  labels: new Float64Array(LONGEST_SEQUENCE * LABEL_COUNT),
  steps: new Float64Array(LONGEST_SEQUENCE * STEPS),
  forward: new Float64Array(LONGEST_SEQUENCE * STATE_COUNT),
  backward: new Float64Array(LONGEST_SEQUENCE * STATE_COUNT),
  scale: new Float64Array(LONGEST_SEQUENCE),
});

/** The states from which a step leads to each state. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: STATE_COUNT }, (_, state) =>
  INSIDE_STATES.includes(state)
    ? Uint8Array.of(state - 1, state)
    : Uint8Array.from({ length: STATE_COUNT }, (_, before) => before),
);
export const statesBefore = (state: number, isFirst: boolean): Uint8Array =>
  isFirst ? (FREE_STATES.includes(state) ? ONLY_BEYOND : NONE) : BEFORE[state]!;
const ONLY_BEYOND = Uint8Array.of(BEYOND);
const NONE = new Uint8Array(0);

/** Fills in what the paths are worth. */
export function sumPaths({ labels, steps, forward, backward, scale }: Lattice, length: number): void {
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let state = 0; state < STATE_COUNT; state++) {
      let paths = 0;
      for (const before of statesBefore(state, i === 0))
        paths +=
          (i === 0 ? 1 : forward[(i - 1) * STATE_COUNT + before]!) * steps[i * STEPS + before * STATE_COUNT + state]!;
      const own = paths * labels[i * LABEL_COUNT + LABEL_OF_STATE[state]!]!;
      forward[i * STATE_COUNT + state] = own;
      sum += own;
    }
    scale[i] = sum;
    for (let state = 0; state < STATE_COUNT; state++) forward[i * STATE_COUNT + state]! /= sum;
  }
  backward.fill(1, (length - 1) * STATE_COUNT, length * STATE_COUNT);
  for (let i = length - 1; i > 0; i--) {
    const row = (i - 1) * STATE_COUNT;
    backward.fill(0, row, row + STATE_COUNT);
    for (let state = 0; state < STATE_COUNT; state++) {
      const rest = (backward[i * STATE_COUNT + state]! * labels[i * LABEL_COUNT + LABEL_OF_STATE[state]!]!) / scale[i]!;
      for (const before of BEFORE[state]!)
        backward[row + before]! += rest * steps[i * STEPS + before * STATE_COUNT + state]!;
    }
  }
}

const MOST_DOUBLINGS = 300;
const POWERS_OF_2 = Float64Array.from({ length: 2 * MOST_DOUBLINGS + 1 }, (_, k) => 2 ** (k - MOST_DOUBLINGS));

/** e to the power of x, by arithmetic alone: engines are free to round Math.exp as they like, and training is not. */
export function exp(x: number): number {
  const doublings = Math.round(x * Math.LOG2E);
  if (doublings < -MOST_DOUBLINGS) return 0;
  const r = x - doublings * Math.LN2;
  const rest = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720)))));
  return rest * POWERS_OF_2[doublings + MOST_DOUBLINGS]!;
}
