/** The places where a quotation and its original part, each as one piece: what an editor would mark with one stroke. */
import type { Run } from './align.ts';
import { isNegation } from './polarity.ts';
import type { Word } from './words.ts';

/** Word indexes, half-open. */
export type Range = readonly [from: number, to: number];

/** What stands in the quotation, and what stands in its place in the original; either may be empty. */
export interface Hunk {
  readonly quoted: Range;
  readonly original: Range;
}

/** Neighbouring runs that are not the same are one hunk, but for a cut at an ellipsis, which stands for itself. */
function joinNeighbours(runs: readonly Run[], quoted: readonly Word[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open = false;
  for (const run of runs) {
    if (run.kind === 'same') {
      open = false;
      continue;
    }
    const announced = run.kind === 'dropped' && quoted[run.quoted[0]]?.gap === 'ellipsis';
    const last = hunks.at(-1);
    if (open && last && !announced)
      hunks[hunks.length - 1] = {
        quoted: [last.quoted[0], run.quoted[1]],
        original: [last.original[0], run.original[1]],
      };
    else hunks.push({ quoted: run.quoted, original: run.original });
    open = !announced;
  }
  return hunks;
}

/** How far a word may have moved for it to be one that changed places, in words. */
const MOVED = 4;

/**
 * A word added here and dropped close by has changed places: both ends and what lies between are one hunk. A negation
 * that moves denies something else, and is left to be seen for what it is.
 */
function joinMoves(hunks: readonly Hunk[], quoted: readonly Word[], original: readonly Word[]): Hunk[] {
  const joined: Hunk[] = [];
  const says = (words: readonly Word[], range: Range) =>
    words
      .slice(...range)
      .map(({ value }) => value)
      .join(' ');
  for (const hunk of hunks) {
    const last = joined.at(-1);
    const near = last && hunk.quoted[0] - last.quoted[1] <= MOVED;
    const moved =
      near &&
      ![last, hunk].some((one) => quoted.slice(...one.quoted).some(({ value }) => isNegation(value))) &&
      [last, hunk].some(({ original: [from, to] }) => from === to) &&
      says(quoted, last.quoted) + says(quoted, hunk.quoted) ===
        says(original, last.original) + says(original, hunk.original);
    if (moved)
      joined[joined.length - 1] = {
        quoted: [last.quoted[0], hunk.quoted[1]],
        original: [last.original[0], hunk.original[1]],
      };
    else joined.push(hunk);
  }
  return joined;
}

/** The hunks of an alignment, in order. */
export const hunksOf = (runs: readonly Run[], quoted: readonly Word[], original: readonly Word[]): Hunk[] =>
  joinMoves(joinNeighbours(runs, quoted), quoted, original);
