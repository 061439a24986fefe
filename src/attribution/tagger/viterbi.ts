import { EDGE_CONTEXTS } from './features.ts';
import { isInside, LABEL_COUNT, mayFollow, OUTSIDE } from './labels.ts';

const STEPS = LABEL_COUNT * LABEL_COUNT;
const NEVER = -1e30;

/** The labels that may stand before each label. */
const PREDECESSORS = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Uint8Array.from({ length: LABEL_COUNT }, (_, previous) => previous).filter((previous) => mayFollow(previous, label)),
);

/** What a path through a sequence is scored with. */
export interface Lattice {
  /** `LABEL_COUNT` scores per token. */
  readonly emissions: Float32Array;
  /** `EDGE_CONTEXTS` numbers per token. */
  readonly contexts: Int32Array;
  /** `LABEL_COUNT` squared weights per context: from label, to label. */
  readonly edges: Float32Array;
}

/** Score of the step into token `i`. */
export function stepScore({ contexts, edges }: Lattice, i: number, previous: number, label: number): number {
  let score = 0;
  for (let k = 0; k < EDGE_CONTEXTS; k++) {
    score += edges[contexts[i * EDGE_CONTEXTS + k]! * STEPS + previous * LABEL_COUNT + label]!;
  }
  return score;
}

/** Room for the decoder: best scores and back pointers of a sequence of `length` tokens. */
export interface Room {
  readonly best: Float64Array;
  readonly back: Uint8Array;
}

export const makeRoom = (length: number): Room => ({
  best: new Float64Array(length * LABEL_COUNT),
  back: new Uint8Array(length * LABEL_COUNT),
});

/**
 * The best label sequence (Viterbi, first order). Writes `length` labels into `labels` from `at`. The token before the
 * first counts as outside. To clamp a token, give its other labels emissions of about -1e6.
 */
export function decode(lattice: Lattice, length: number, room: Room, labels: Uint8Array, at: number): void {
  const { emissions } = lattice;
  const { best, back } = room;
  for (let label = 0; label < LABEL_COUNT; label++) {
    best[label] = isInside(label) ? NEVER : emissions[label]! + stepScore(lattice, 0, OUTSIDE, label);
  }
  for (let i = 1; i < length; i++) {
    const row = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let top = NEVER * 2;
      let from = OUTSIDE;
      for (const previous of PREDECESSORS[label]!) {
        const score = best[row - LABEL_COUNT + previous]! + stepScore(lattice, i, previous, label);
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      best[row + label] = top + emissions[row + label]!;
      back[row + label] = from;
    }
  }
  let label = OUTSIDE;
  const end = (length - 1) * LABEL_COUNT;
  for (let k = 1; k < LABEL_COUNT; k++) if (best[end + k]! > best[end + label]!) label = k;
  for (let i = length - 1; i >= 0; i--) {
    labels[at + i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
}
