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

const STATES = Uint8Array.from({ length: STATE_COUNT }, (_, state) => state);
/** The states that may follow any other, and begin a sequence. */
export const FREE_STATES = STATES.filter((state) => !isInsideState(state));
/** The states that may follow only themselves or the beginning of their span, which is the state before. */
export const INSIDE_STATES = STATES.filter(isInsideState);

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
