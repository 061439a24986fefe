/** Which attributions of the rules and of the tagger are about the same passage. */
import type { Span } from '../model/span.ts';
import { lengthOf, likeness } from './belief.ts';
import type { Attribution } from './types.ts';

/** What is found when rules and tagger are laid over each other. */
export interface Meeting {
  /**
   * For each tagged attribution the rules' that share a cue, or most of the shorter content, or whose content crosses
   * the edge of its own, nearest first.
   */
  readonly rivals: readonly (readonly number[])[];
  /** For each of the rules' attributions the tagged one nearest to it, or null. */
  readonly nearest: readonly (number | null)[];
}

/** Lays the two over each other. Linear but for sorting. */
export function meet(ruled: readonly Attribution[], tagged: readonly Attribution[]): Meeting {
  const rivalsOf = findRivals(ruled);
  const nearest: (number | null)[] = ruled.map(() => null);
  const rivals = tagged.map((candidate, at) => {
    const found = rivalsOf(candidate)
      .map((rival) => ({ rival, near: closeness(ruled[rival]!, candidate) }))
      .sort((a, b) => b.near - a.near || a.rival - b.rival);
    for (const { rival, near } of found) {
      const before = nearest[rival];
      if (before === null || before === undefined || closeness(ruled[rival]!, tagged[before]!) < near)
        nearest[rival] = at;
    }
    return found.map(({ rival }) => rival);
  });
  return { rivals, nearest };
}

const closeness = (a: Attribution, b: Attribution): number =>
  likeness(a.contents, b.contents) + (likeness(a.cue, b.cue) > 0 ? 1 : 0);

interface Piece extends Span {
  readonly owner: number;
}

function findRivals(ruled: readonly Attribution[]): (candidate: Attribution) => number[] {
  const lay = (spansOf: (attribution: Attribution) => readonly Span[]) =>
    ruled
      .flatMap((attribution, owner) => spansOf(attribution).map((span): Piece => ({ ...span, owner })))
      .sort((a, b) => a.start - b.start);
  const cues = lay(({ cue }) => cue);
  const contents = lay((attribution) => (attribution.nestedIn === null ? attribution.contents : []));
  return (candidate) => {
    const rivals = new Set<number>();
    for (const span of candidate.cue) for (const { owner } of touching(cues, span)) rivals.add(owner);
    const shared = new Map<number, number>();
    for (const span of candidate.contents) {
      for (const piece of touching(contents, span)) {
        const common = Math.min(piece.end, span.end) - Math.max(piece.start, span.start);
        shared.set(piece.owner, (shared.get(piece.owner) ?? 0) + common);
        if (cross(piece, span)) rivals.add(piece.owner);
      }
    }
    for (const [owner, common] of shared) {
      const shorter = Math.min(lengthOf(ruled[owner]!.contents), lengthOf(candidate.contents));
      if (common * 2 > shorter) rivals.add(owner);
    }
    return [...rivals];
  };
}

/** Whether each of two spans that overlap has a part that the other has not: one of them is cut at a wrong place. */
const cross = (a: Span, b: Span): boolean => (a.start < b.start ? a.end < b.end : a.start > b.start && a.end > b.end);

/** The pieces that overlap the span; pieces are in order and disjoint. */
function touching(pieces: readonly Piece[], span: Span): Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > span.start) high = middle;
    else low = middle + 1;
  }
  const found: Piece[] = [];
  while (low < pieces.length && pieces[low]!.start < span.end) found.push(pieces[low++]!);
  return found;
}
