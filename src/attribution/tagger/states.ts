/**
 * The states the decoder walks through. A state is a label and, for sources and contents, the side of the cue they
 * stand on; a token outside may stand in a gap of an attribution or beyond all. So a step from one token to the next
 * can know, though it sees two tokens only, that after a cue a content is still to come, or that a content that went
 * before wants its cue.
 */
import { beginOf, CONTENT, CUE, insideOf, LABEL_COUNT, OUTSIDE, roleOf, SOURCE } from './labels.ts';

/** The label of each state; of the two states of a label, the first stands before the cue. */
export const LABEL_OF_STATE = Uint8Array.from([
  OUTSIDE,
  OUTSIDE,
  beginOf(SOURCE),
  insideOf(SOURCE),
  beginOf(SOURCE),
  insideOf(SOURCE),
  beginOf(CUE),
  insideOf(CUE),
  beginOf(CONTENT),
  insideOf(CONTENT),
  beginOf(CONTENT),
  insideOf(CONTENT),
]);
export const STATE_COUNT = LABEL_OF_STATE.length;
/** Outside of everything, and outside but between the parts of one attribution. */
export const BEYOND = 0;
const GAP = 1;

const isInsideState = (state: number): boolean => state > GAP && state % 2 === 1;

/** The hard mask: what begins may follow anything, what is inside follows its own beginning or inside. */
const mayPrecede = (before: number, state: number): boolean =>
  !isInsideState(state) || before === state || before === state - 1;

/** The states that may stand before each state. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: STATE_COUNT }, (_, state) =>
  Uint8Array.from({ length: STATE_COUNT }, (_, before) => before).filter((before) => mayPrecede(before, state)),
);

/** The states a sequence may begin with. */
export const INITIAL: Uint8Array = Uint8Array.from({ length: STATE_COUNT }, (_, state) => state).filter(
  (state) => !isInsideState(state),
);

/** The state of a label: where it has two, `late` takes the second (after the cue; in a gap). */
export function stateOf(label: number, late: boolean): number {
  const role = roleOf(label);
  if (role === 0) return late ? GAP : BEYOND;
  const inside = label === insideOf(role) ? 1 : 0;
  if (role === SOURCE) return 2 + (late ? 2 : 0) + inside;
  if (role === CUE) return 6 + inside;
  return 8 + (late ? 2 : 0) + inside;
}

/** Room for the scores of the labels of one token in an emission row. */
export const EMISSION_ROW = LABEL_COUNT + 1;
