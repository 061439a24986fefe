/**
 * Words of a quotation laid against the words it was taken from. The quotation is used up; of the original only the
 * stretch that fits is, for quoting a part is no alteration. Global alignment with affine gaps on one side (Gotoh,
 * "An improved algorithm for matching biological sequences", 1982), free ends on the other.
 */
import type { Word } from './words.ts';

type RunKind = 'same' | 'replaced' | 'dropped' | 'added';

/** A stretch of the alignment: word indexes, half-open, on both sides. `dropped` has no words of the quotation, `added` none of the original. */
export interface Run {
  readonly kind: RunKind;
  readonly quoted: readonly [from: number, to: number];
  readonly original: readonly [from: number, to: number];
}

export interface Alignment {
  readonly runs: readonly Run[];
  /** 0 for the same words; about 1 for each word that was put in, taken out or exchanged. */
  readonly cost: number;
  /** Words that are the same. */
  readonly same: number;
}

// A long cut is one act, not as many as it has words; at an ellipsis it is announced and costs next to nothing. Cutting
// a word costs a little less than adding one, or a quotation's first word would rather be new than cut from its place.
const CUT = { open: 0.8, each: 0.15 };
const ANNOUNCED_CUT = { open: 0.1, each: 0.01 };
const ADD = 1;
const ADD_IN_BRACKETS = 0.4;
const REPLACE = 1.2;
const REPLACE_AKIN = 0.9;

const akin = (a: string, b: string) => a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4);
const exchange = (a: Word, b: Word) =>
  a.value === b.value ? 0 : a.bracketed || akin(a.value, b.value) ? REPLACE_AKIN : REPLACE;

/** How a cell was reached: from the diagonal, by adding a word of the quotation, or out of a cut that ends here. */
const DIAGONAL = 0;
const ADDED = 1;
const AFTER_CUT = 2;

/** Lays `quoted` against the best stretch of `original`. Time and space are the product of their lengths. */
export function align(quoted: readonly Word[], original: readonly Word[]): Alignment {
  const width = original.length + 1;
  const cells = (quoted.length + 1) * width;
  const best = new Float32Array(cells); // zero in the first row: where the stretch begins is free
  const cut = new Float32Array(cells).fill(Number.POSITIVE_INFINITY);
  const came = new Uint8Array(cells);
  const cutOpened = new Uint8Array(cells);

  for (let i = 1; i <= quoted.length; i++) {
    const word = quoted[i - 1]!;
    const add = word.bracketed ? ADD_IN_BRACKETS : ADD;
    const { open, each } = quoted[i]?.gap === 'ellipsis' ? ANNOUNCED_CUT : CUT;
    for (let j = 0; j <= original.length; j++) {
      const at = i * width + j;
      let [least, from] = [best[at - width]! + add, ADDED];
      if (j > 0) {
        const diagonal = best[at - width - 1]! + exchange(word, original[j - 1]!);
        if (diagonal <= least) [least, from] = [diagonal, DIAGONAL];
        // Nothing is cut after the last word: what follows it in the original is simply not quoted.
        if (i < quoted.length) {
          const opened = best[at - 1]! + open + each;
          const extended = cut[at - 1]! + each;
          cut[at] = Math.min(opened, extended);
          cutOpened[at] = opened <= extended ? 1 : 0;
          if (cut[at]! < least) [least, from] = [cut[at]!, AFTER_CUT];
        }
      }
      best[at] = least;
      came[at] = from;
    }
  }

  let end = 0;
  const last = quoted.length * width;
  for (let j = 1; j <= original.length; j++) if (best[last + j]! < best[last + end]!) end = j;
  const steps: Run[] = [];
  for (let i = quoted.length, j = end; i > 0; ) {
    const at = i * width + j;
    if (came[at] === AFTER_CUT) {
      const to = j;
      while (!cutOpened[i * width + j]) j--;
      j--;
      steps.push({ kind: 'dropped', quoted: [i, i], original: [j, to] });
    } else if (came[at] === ADDED) {
      steps.push({ kind: 'added', quoted: [i - 1, i], original: [j, j] });
      i--;
    } else {
      const kind = quoted[i - 1]!.value === original[j - 1]!.value ? 'same' : 'replaced';
      steps.push({ kind, quoted: [i - 1, i], original: [j - 1, j] });
      i--;
      j--;
    }
  }
  const runs = joinRuns(steps.reverse());
  return { runs, cost: best[last + end]!, same: runs.reduce((sum, run) => sum + sameIn(run), 0) };
}

const sameIn = (run: Run) => (run.kind === 'same' ? run.quoted[1] - run.quoted[0] : 0);

function joinRuns(steps: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.kind !== step.kind) runs.push(step);
    else
      runs[runs.length - 1] = {
        kind: step.kind,
        quoted: [last.quoted[0], step.quoted[1]],
        original: [last.original[0], step.original[1]],
      };
  }
  return runs;
}
