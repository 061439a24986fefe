import { EDGE_CONTEXTS } from './edges.ts';
import { BEYOND, EMISSION_ROW, FREE_STATES, INSIDE_STATES, LABEL_OF_STATE, STATE_COUNT } from './states.ts';

const STEPS = STATE_COUNT * STATE_COUNT;
/** Less than any path scores; still an integer, for integers add up faster. */
const NEVER = -1e9;

/** What the paths through a sequence are scored with. */
export interface Lattice {
  /** Scores of the labels, `EMISSION_ROW` per token. */
  readonly emissions: Int32Array;
  /** `EDGE_CONTEXTS` numbers per token. */
  readonly contexts: Int32Array;
  /** `STATE_COUNT` squared weights per context: from state, to state. */
  readonly edges: Int16Array;
  /** What `edges` lie between. */
  readonly bounds: Bounds;
}

/** Per context and state before: the lowest and the highest weight of a step from there to a free state. */
export interface Bounds {
  readonly low: Int16Array;
  readonly high: Int16Array;
}

/** Room for the decoder: best scores and back pointers. */
export interface Room {
  readonly best: Int32Array;
  readonly back: Uint8Array;
}

/** Room for sequences of up to `length` tokens. */
export const makeRoom = (length: number): Room => ({
  best: new Int32Array(length * STATE_COUNT),
  back: new Uint8Array(length * STATE_COUNT),
});

/** What the steps of each context are worth at least and at most. */
export function boundsOf(edges: Int16Array): Bounds {
  const low = new Int16Array(edges.length / STATE_COUNT);
  const high = new Int16Array(low.length);
  for (let row = 0; row < low.length; row++) {
    const weights = Array.from(FREE_STATES, (state) => edges[row * STATE_COUNT + state]!);
    low[row] = Math.min(...weights);
    high[row] = Math.max(...weights);
  }
  return { low, high };
}

const tried = new Uint8Array(STATE_COUNT);

/**
 * Writes into `tried` the states before a token from which the best step to a free state may come, and returns how many:
 * not those from which even the best step scores less than the worst from another. Two of twelve, mostly.
 */
function statesToTry({ low, high }: Bounds, best: Int32Array, before: number, first: number, second: number): number {
  let least = NEVER;
  for (let state = 0; state < STATE_COUNT; state++) {
    least = Math.max(least, best[before + state]! + low[first + state]! + low[second + state]!);
  }
  let count = 0;
  for (let state = 0; state < STATE_COUNT; state++) {
    if (best[before + state]! + high[first + state]! + high[second + state]! >= least) tried[count++] = state;
  }
  return count;
}

/**
 * The best sequence of states (Viterbi, first order), written into `states`. The token before the first counts as
 * beyond all attributions.
 */
export function decode(
  { emissions, contexts, edges, bounds }: Lattice,
  length: number,
  { best, back }: Room,
  states: Uint8Array,
): void {
  best.fill(NEVER, 0, STATE_COUNT);
  const block0 = contexts[0]! * STEPS + BEYOND * STATE_COUNT;
  const block1 = contexts[1]! * STEPS + BEYOND * STATE_COUNT;
  for (const state of FREE_STATES) {
    best[state] = emissions[LABEL_OF_STATE[state]!]! + edges[block0 + state]! + edges[block1 + state]!;
  }
  for (let i = 1; i < length; i++) {
    const row = i * STATE_COUNT;
    const one = contexts[i * EDGE_CONTEXTS]! * STATE_COUNT;
    const other = contexts[i * EDGE_CONTEXTS + 1]! * STATE_COUNT;
    const before = row - STATE_COUNT;
    const count = statesToTry(bounds, best, before, one, other);
    const first = one * STATE_COUNT;
    const second = other * STATE_COUNT;
    const emission = i * EMISSION_ROW;
    for (let k = 0; k < FREE_STATES.length; k++) {
      const state = FREE_STATES[k]!;
      let top = NEVER * 2;
      let from = 0;
      for (let t = 0; t < count; t++) {
        const previous = tried[t]!;
        const step = previous * STATE_COUNT + state;
        const score = best[before + previous]! + edges[first + step]! + edges[second + step]!;
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      best[row + state] = top + emissions[emission + LABEL_OF_STATE[state]!]!;
      back[row + state] = from;
    }
    for (let k = 0; k < INSIDE_STATES.length; k++) {
      const state = INSIDE_STATES[k]!;
      const step = state * STATE_COUNT + state;
      const stay = best[before + state]! + edges[first + step]! + edges[second + step]!;
      const begun = step - STATE_COUNT;
      const enter = best[before + state - 1]! + edges[first + begun]! + edges[second + begun]!;
      best[row + state] = Math.max(stay, enter) + emissions[emission + LABEL_OF_STATE[state]!]!;
      back[row + state] = stay > enter ? state : state - 1;
    }
  }
  const end = (length - 1) * STATE_COUNT;
  let state = 0;
  for (let k = 1; k < STATE_COUNT; k++) if (best[end + k]! > best[end + state]!) state = k;
  for (let i = length - 1; i >= 0; i--) {
    states[i] = state;
    state = back[i * STATE_COUNT + state]!;
  }
}
