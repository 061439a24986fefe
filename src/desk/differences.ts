/** What an alignment means to an editor: which kinds of change there are, where, and how grave. */
import type { Span } from '../model/span.ts';
import type { Alignment, Run } from './align.ts';
import { type Hunk, hunksOf, type Range } from './hunks.ts';
import { isNumber } from './numerals.ts';
import { areOpposites, isAuxiliary, isNegation } from './polarity.ts';
import type { Word } from './words.ts';

/** From the mildest to the gravest. */
const DIFFERENCE_KINDS = [
  'typography',
  'contraction',
  'bracketed',
  'ellipsis',
  'dropped',
  'added',
  'changed',
  'number',
  'negation',
] as const;
/**
 * typography: capitals, accents, punctuation, hyphens, or how a number is written. contraction: "isn't" for "is not", or
 * the other way round. bracketed: an insertion marked as one. ellipsis: words left out, and marked so. dropped: words left out and not marked. added, changed: words that are
 * not in the original. number, negation: a figure or a "not" is another one, however that came about.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One difference. Spans are offsets into the text of either side; empty where one side has nothing, at the place where it would be. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly quoted: Span;
  readonly original: Span;
}

const gravity = (kind: DifferenceKind) => DIFFERENCE_KINDS.indexOf(kind);

/** The kind that weighs most, `DIFFERENCE_KINDS` being in that order; null where nothing differs. */
export const gravest = (differences: readonly Difference[]): DifferenceKind | null =>
  differences.reduce<DifferenceKind | null>(
    (worst, { kind }) => (worst === null || gravity(kind) > gravity(worst) ? kind : worst),
    null,
  );

/** The characters of words `[from, to)`; where there are none, the place between the neighbours. */
function spanOf(words: readonly Word[], [from, to]: Range): Span {
  if (from < to) return { start: words[from]!.start, end: words[to - 1]!.end };
  const at = words[from - 1]?.end ?? words[from]?.start ?? 0;
  return { start: at, end: at };
}

const count = (words: readonly Word[], test: (value: string) => boolean) =>
  words.filter(({ value }) => test(value)).length;
const figures = (words: readonly Word[]) =>
  words
    .map(({ value }) => value)
    .filter(isNumber)
    .sort()
    .join(' ');

/** Whether what was exchanged turns the sense round: another count of negations, or a word for its opposite. */
function turnsRound(quoted: readonly Word[], original: readonly Word[]): boolean {
  if (count(quoted, isNegation) !== count(original, isNegation)) return true;
  return quoted.some((word) => original.some((other) => areOpposites(word.value, other.value)));
}

function kindOf(hunk: Hunk, quoted: readonly Word[], original: readonly Word[]): DifferenceKind {
  const ours = quoted.slice(...hunk.quoted);
  const theirs = original.slice(...hunk.original);
  const cut = ours.length === 0;
  const announced = cut && quoted[hunk.quoted[0]]?.gap === 'ellipsis';
  // Whole sentences may go under an ellipsis with their negations; inside one sentence the sense would go too.
  const sentences = theirs.some((word, at) => at < theirs.length - 1 && /[.!?]/.test(word.after));
  if (turnsRound(ours, theirs) && !(announced && sentences)) return 'negation';
  if (announced) return 'ellipsis';
  const marked = (words: readonly Word[]) => words.length > 0 && words.every((word) => word.bracketed);
  if (cut) {
    const [from, to] = hunk.original;
    const beside = [original[from - 1], original[to]].some((word) => word && isNumber(word.value));
    if (beside && figures(theirs)) return 'number';
    return marked(theirs) ? 'bracketed' : 'dropped';
  }
  const newFigure = theirs.length > 0 && figures(ours) !== figures(theirs);
  if (marked(ours) || marked(theirs)) return newFigure && figures(ours) && figures(theirs) ? 'number' : 'bracketed';
  if (newFigure) return 'number';
  if (theirs.length > 0) return 'changed';
  return figures(ours) ? 'number' : 'added';
}

const isContracted = ({ joined, printed }: Word) => joined && printed.includes("'");

/** Words that are the same but do not look it; a lost ellipsis of the original is a cut that is no longer marked. */
function lookalikes(run: Run, quoted: readonly Word[], original: readonly Word[]): Difference[] {
  const differences: Difference[] = [];
  for (let i = run.quoted[0], j = run.original[0]; i < run.quoted[1]; i++, j++) {
    const [ours, theirs] = [quoted[i]!, original[j]!];
    const inside = i + 1 < run.quoted[1];
    const otherMarks =
      inside && quoted[i + 1]!.gap === null && original[j + 1]!.gap === null && ours.after !== theirs.after;
    const at = { quoted: spanOf(quoted, [i, i + 1]), original: spanOf(original, [j, j + 1]) };
    if (ours.printed !== theirs.printed && ours.bracketed !== theirs.bracketed)
      differences.push({ kind: 'bracketed', ...at });
    else if (isContracted(ours) !== isContracted(theirs)) differences.push({ kind: 'contraction', ...at });
    else if (ours.printed !== theirs.printed || ours.joined !== theirs.joined || otherMarks)
      differences.push({ kind: 'typography', ...at });
    if (i === run.quoted[0] || ours.gap === theirs.gap) continue;
    const before = { quoted: spanOf(quoted, [i, i]), original: spanOf(original, [j, j]) };
    if (theirs.gap === 'ellipsis') differences.push({ kind: 'dropped', ...before });
    else if (ours.gap === 'ellipsis') differences.push({ kind: 'typography', ...before });
  }
  return differences;
}

/**
 * A quotation may begin and end anywhere, but not between a negation and what it denies, nor inside a number or a
 * contraction.
 */
const NEAR = 4;

function cutEdges(runs: readonly Run[], quoted: readonly Word[], original: readonly Word[]): Difference[] {
  const [first, last] = [runs.find((run) => run.kind === 'same'), runs.findLast((run) => run.kind === 'same')];
  if (!first || !last || quoted.length === 0) return [];
  const start = { start: quoted[0]!.start, end: quoted[0]!.start };
  const end = { start: quoted.at(-1)!.end, end: quoted.at(-1)!.end };
  const edges: Difference[] = [];
  const from = first.original[0];
  if (first.quoted[0] === 0) {
    for (let at = from - 1; at >= Math.max(0, from - NEAR) && !/[.!?;:,—]/.test(original[at]!.after); at--) {
      if (original[at + 1]!.gap === 'ellipsis') break;
      if (isNegation(original[at]!.value)) {
        edges.push({ kind: 'negation', quoted: start, original: spanOf(original, [at, from]) });
        break;
      }
    }
    if (splitsNumber(original, from))
      edges.push({ kind: 'number', quoted: start, original: spanOf(original, [from - 1, from]) });
  }
  const to = last.original[1];
  const next = last.quoted[1] === quoted.length ? original[to] : undefined;
  if (next && isDenied(original[to - 1]!, next))
    edges.push({ kind: 'negation', quoted: end, original: spanOf(original, [to - 1, to + 1]) });
  else if (next?.joined) edges.push({ kind: 'dropped', quoted: end, original: spanOf(original, [to, to + 1]) });
  if (last.quoted[1] === quoted.length && splitsNumber(original, to))
    edges.push({ kind: 'number', quoted: end, original: spanOf(original, [to, to + 1]) });
  return edges;
}

/** Whether a verb stands right before the negation that belongs to it. */
const isDenied = (verb: Word, next: Word) =>
  isNegation(next.value) && isAuxiliary(verb.value) && verb.after === '' && next.gap === null;

/** Whether the words on both sides of `at` are figures of one number. */
function splitsNumber(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at]];
  return Boolean(
    before && after && before.after === '' && isNumber(before.value) && isNumber(after.value) && after.gap === null,
  );
}

/** Every difference between a quotation and its original, in order. None means: the same words, however set in type. */
export function differencesOf(alignment: Alignment, quoted: readonly Word[], original: readonly Word[]): Difference[] {
  const changed = hunksOf(alignment.runs, quoted, original).map((hunk) => ({
    kind: kindOf(hunk, quoted, original),
    quoted: spanOf(quoted, hunk.quoted),
    original: spanOf(original, hunk.original),
  }));
  const alike = alignment.runs.flatMap((run) => (run.kind === 'same' ? lookalikes(run, quoted, original) : []));
  return [...changed, ...alike, ...cutEdges(alignment.runs, quoted, original)].sort(
    (a, b) => a.quoted.start - b.quoted.start || a.original.start - b.original.start,
  );
}
