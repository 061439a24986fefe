import { EDGE_CONTEXTS } from './edges.ts';
import { BEYOND, EMISSION_ROW, INITIAL, LABEL_OF_STATE, PREDECESSORS, STATE_COUNT } from './states.ts';

const STEPS = STATE_COUNT * STATE_COUNT;
const NEVER = -1e30;

/** What the paths through a sequence are scored with. */
export interface Lattice {
  /** Scores of the labels, `EMISSION_ROW` per token. */
  readonly emissions: Float32Array | Int32Array;
  /** `EDGE_CONTEXTS` numbers per token. */
  readonly contexts: Int32Array;
  /** `STATE_COUNT` squared weights per context: from state, to state. */
  readonly edges: Float32Array | Int16Array;
}

/** Room for the decoder: best scores and back pointers. */
export interface Room {
  readonly best: Float64Array;
  readonly back: Uint8Array;
}

/** Room for sequences of up to `length` tokens. */
export const makeRoom = (length: number): Room => ({
  best: new Float64Array(length * STATE_COUNT),
  back: new Uint8Array(length * STATE_COUNT),
});

/**
 * The best sequence of states (Viterbi, first order), written into `states` from `at`. The token before the first
 * counts as beyond all attributions.
 */
export function decode(
  { emissions, contexts, edges }: Lattice,
  length: number,
  { best, back }: Room,
  states: Uint8Array,
  at: number,
): void {
  best.fill(NEVER, 0, STATE_COUNT);
  const block0 = contexts[0]! * STEPS + BEYOND * STATE_COUNT;
  const block1 = contexts[1]! * STEPS + BEYOND * STATE_COUNT;
  for (const state of INITIAL) {
    best[state] = emissions[LABEL_OF_STATE[state]!]! + edges[block0 + state]! + edges[block1 + state]!;
  }
  for (let i = 1; i < length; i++) {
    const row = i * STATE_COUNT;
    const first = contexts[i * EDGE_CONTEXTS]! * STEPS;
    const second = contexts[i * EDGE_CONTEXTS + 1]! * STEPS;
    for (let state = 0; state < STATE_COUNT; state++) {
      const before = PREDECESSORS[state]!;
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let k = 0; k < before.length; k++) {
        const previous = before[k]!;
        const step = previous * STATE_COUNT + state;
        const score = best[row - STATE_COUNT + previous]! + edges[first + step]! + edges[second + step]!;
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      best[row + state] = top + emissions[i * EMISSION_ROW + LABEL_OF_STATE[state]!]!;
      back[row + state] = from;
    }
  }
  const end = (length - 1) * STATE_COUNT;
  let state = 0;
  for (let k = 1; k < STATE_COUNT; k++) if (best[end + k]! > best[end + state]!) state = k;
  for (let i = length - 1; i >= 0; i--) {
    states[at + i] = state;
    state = back[i * STATE_COUNT + state]!;
  }
}
