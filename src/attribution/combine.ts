import type { Span } from '../model/span.ts';
import type { Attribution } from './types.ts';

/**
 * One list, in the order of the text, of what the rules and the tagger found. Where both report from one cue, or the
 * same words, the surer one is believed. A tagged content must have a cue, and a quotation a source too: marks alone
 * are often a title or a nickname. What another attribution is nested in, or goes on from, is not given up.
 */
export function combine(ruled: readonly Attribution[], tagged: readonly Attribution[]): Attribution[] {
  const rivalsOf = findRivals(ruled);
  const leaned = new Set(ruled.flatMap(({ nestedIn, continues }) => [nestedIn, continues]));
  const beaten = new Set<number>();
  const won = tagged.filter((candidate) => {
    if (candidate.cue.length === 0 || (candidate.kind === 'direct' && candidate.source === null)) return false;
    const rivals = rivalsOf(candidate);
    const wins = rivals.every((rival) => {
      const { confidence, nestedIn } = ruled[rival]!;
      return nestedIn === null && !leaned.has(rival) && confidence < candidate.confidence;
    });
    if (wins) for (const rival of rivals) beaten.add(rival);
    return wins;
  });

  const all = [
    ...ruled.map((attribution, index) => ({ attribution, index })).filter(({ index }) => !beaten.has(index)),
    ...won.map((attribution) => ({ attribution, index: -1 })),
  ].sort((a, b) => a.attribution.contents[0]!.start - b.attribution.contents[0]!.start);
  const places = new Map(all.flatMap(({ index }, place) => (index < 0 ? [] : [[index, place] as const])));
  return all.map(({ attribution }) => {
    const { nestedIn, continues, ...rest } = attribution;
    const goesOn = continues === undefined ? undefined : places.get(continues);
    return {
      ...rest,
      nestedIn: nestedIn === null ? null : (places.get(nestedIn) ?? null),
      ...(goesOn === undefined ? {} : { continues: goesOn }),
    };
  });
}

interface Piece extends Span {
  readonly owner: number;
}

/** Finds those of the rules' attributions that share a cue, or most of the shorter content, with a tagged one. */
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
      }
    }
    for (const [owner, common] of shared) {
      const shorter = Math.min(lengthOf(ruled[owner]!.contents), lengthOf(candidate.contents));
      if (common * 2 > shorter) rivals.add(owner);
    }
    return [...rivals];
  };
}

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

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
