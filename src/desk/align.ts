/**
 * Words of a quotation laid against the words it was taken from. The quotation is used up; of the original only the
 * stretch that fits is, for quoting a part is no alteration. Global alignment with affine gaps on one side (Gotoh,
 * "An improved algorithm for matching biological sequences", 1982), free ends on the other.
 */
import type { Word } from './words.ts';

type RunKind = 'same' | 'replaced' | 'dropped' | 'added';

/**
 * A stretch of the alignment: word indexes, half-open, on both sides. `dropped` has no words of the quotation, `added`
 * none of the original; `replaced` may have more on one side than on the other.
 */
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

/** How a cell was reached, one byte each: from the diagonal, by adding a word of the quotation, or after a cut. */
const DIAGONAL = 0;
const ADDED = 1;
const AFTER_CUT = 2;
const REACHED = 3;
/** Set where a cut that ends in the cell also begins there. */
const CUT_OPENED = 4;

/** As many cells as are laid out at most, a byte each. What of an endless quotation is left over counts as added. */
const MOST_CELLS = 8_000_000;

/** Lays `quoted` against the best stretch of `original`. Time and space are the product of their lengths, up to a bound. */
export function align(quoted: readonly Word[], original: readonly Word[]): Alignment {
  const width = original.length + 1;
  const rows = Math.min(quoted.length, Math.max(1, Math.floor(MOST_CELLS / width) - 1));
  const trace = new Uint8Array((rows + 1) * width);
  let above = new Float32Array(width); // zero in the first row: where the stretch begins is free
  let best = new Float32Array(width);

  for (let i = 1; i <= rows; i++) {
    const word = quoted[i - 1]!;
    const add = word.bracketed ? ADD_IN_BRACKETS : ADD;
    const { open, each } = quoted[i]?.gap === 'ellipsis' ? ANNOUNCED_CUT : CUT;
    let cut = Number.POSITIVE_INFINITY;
    for (let j = 0; j <= original.length; j++) {
      let [least, reached] = [above[j]! + add, ADDED];
      if (j > 0) {
        const diagonal = above[j - 1]! + exchange(word, original[j - 1]!);
        if (diagonal <= least) [least, reached] = [diagonal, DIAGONAL];
        // Nothing is cut after the last word: what follows it in the original is simply not quoted.
        if (i < quoted.length) {
          const opened = best[j - 1]! + open + each;
          const extended = cut + each;
          cut = Math.min(opened, extended);
          if (cut < least) [least, reached] = [cut, AFTER_CUT];
          if (opened <= extended) reached |= CUT_OPENED;
        }
      }
      best[j] = least;
      trace[i * width + j] = reached;
    }
    [above, best] = [best, above];
  }

  let end = 0;
  for (let j = 1; j <= original.length; j++) if (above[j]! < above[end]!) end = j;
  const left: Run[] =
    rows < quoted.length ? [{ kind: 'added', quoted: [rows, quoted.length], original: [end, end] }] : [];
  const steps = joinRuns([...walkBack(trace, width, rows, end, quoted, original), ...left]);
  const runs = keepContractionsWhole(anchorEdges(steps, quoted, original), quoted, original);
  const cost = above[end]! + (quoted.length - rows) * ADD;
  return { runs, cost, same: runs.reduce((sum, run) => sum + sameIn(run), 0) };
}

/** The steps that led to the cell of the last row at `end`, first to last. */
function walkBack(
  trace: Uint8Array,
  width: number,
  rows: number,
  end: number,
  quoted: readonly Word[],
  original: readonly Word[],
): Run[] {
  const steps: Run[] = [];
  for (let i = rows, j = end; i > 0; ) {
    const reached = trace[i * width + j]! & REACHED;
    if (reached === AFTER_CUT) {
      const to = j;
      while (!(trace[i * width + j]! & CUT_OPENED)) j--;
      j--;
      steps.push({ kind: 'dropped', quoted: [i, i], original: [j, to] });
    } else if (reached === ADDED) {
      steps.push({ kind: 'added', quoted: [i - 1, i], original: [j, j] });
      i--;
    } else {
      const kind = quoted[i - 1]!.value === original[j - 1]!.value ? 'same' : 'replaced';
      steps.push({ kind, quoted: [i - 1, i], original: [j - 1, j] });
      i--;
      j--;
    }
  }
  return steps.reverse();
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

/**
 * Words added at the very start or end may stand for the ones that the original has there: as many of its words, in
 * the same sentence, are what they took the place of.
 */
function anchorEdges(runs: readonly Run[], quoted: readonly Word[], original: readonly Word[]): Run[] {
  const stops = (at: number) => /[.!?]/.test(original[at]?.after ?? '');
  return runs.map((run) => {
    if (run.kind !== 'added') return run;
    let [from, to] = run.original;
    const most = run.quoted[1] - run.quoted[0];
    if (run.quoted[0] === 0) while (from > 0 && to - from < most && !stops(from - 1)) from--;
    else if (run.quoted[1] === quoted.length) while (to < original.length && to - from < most && !stops(to - 1)) to++;
    return from === to ? run : { kind: 'replaced', quoted: run.quoted, original: [from, to] };
  });
}

/** A run with one word more on both sides, before it or after it. */
const widened = ({ quoted, original }: Run, before: number, after: number): Run => ({
  kind: 'replaced',
  quoted: [quoted[0] - before, quoted[1] + after],
  original: [original[0] - before, original[1] + after],
});
const narrowed = (run: Run, before: number, after: number): Run => ({ ...widened(run, -before, -after), kind: 'same' });

/** Where one half of "won't" is the same and the other is not, "won't" as a whole is what was replaced. */
function keepContractionsWhole(runs: readonly Run[], quoted: readonly Word[], original: readonly Word[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const splits = last && (quoted[run.quoted[0]]?.joined || original[run.original[0]]?.joined);
    if (splits && last.kind === 'same') whole.splice(-1, 1, narrowed(last, 0, 1), widened(run, 1, 0));
    else if (splits && run.kind === 'same') whole.splice(-1, 1, widened(last, 0, 1), narrowed(run, 1, 0));
    else whole.push(run);
  }
  return whole.filter(({ quoted: [from, to], kind }) => kind !== 'same' || from < to);
}
