/**
 * The same quotation in several places. Quotations that share enough shingles are laid side by side; those whose words
 * agree are one cluster, earliest printing first, and each later one says how it differs from that.
 */
import { type Match, matchWith } from './match.ts';
import type { Quoted } from './quoted.ts';
import { shinglesOf } from './shingles.ts';

/** A quotation with the time its article is dated, in milliseconds since 1970, and an id that only grows. */
export interface Printing extends Quoted {
  readonly id: number;
  readonly datedAt: number;
}

export interface Cluster<P> {
  readonly first: P;
  readonly others: readonly Relation<P>[];
}

/**
 * How a later printing stands to the first. The shorter of the two is the quotation, the fuller one the original:
 * `fuller` says which that is.
 */
export interface Relation<P> {
  readonly printing: P;
  readonly fuller: 'first' | 'this';
  readonly match: Match<P>;
}

/** Shorter quotations are anybody's. */
const LEAST_WORDS = 5;
/** Share of the shorter one's shingles that must be shared before it is worth aligning. */
const LEAST_SHARED_SHINGLES = 0.3;
/** Share of its words, by weight, that makes it the same quotation. */
const SAME = 0.65;
/** A shingle in more quotations than this is a stock phrase and finds nothing. */
const STOCK = 60;

/** Holds a later printing against an earlier one, the shorter as the quotation. */
export function relate<P extends Quoted>(first: P, printing: P): Relation<P> {
  const fuller = printing.words.length > first.words.length ? 'this' : 'first';
  const match = fuller === 'first' ? matchWith(printing, first) : matchWith(first, printing);
  return { printing, fuller, match };
}

/** Whether two printings are one quotation. */
export const isSameQuotation = (relation: Relation<Quoted>): boolean => relation.match.shared >= SAME;

/** Each printing's cluster mates found so far, by the shingles that they share. */
function sharing(shingles: readonly number[], filed: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const shared = new Map<number, number>();
  for (const shingle of shingles) {
    const places = filed.get(shingle);
    if (!places || places.length > STOCK) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return shared;
}

/**
 * Groups printings that are one quotation; those that stand alone are left out. Clusters with the latest news come
 * first. Time grows with the number of printings, as long as most of them are different.
 */
export function clusterQuotations<P extends Printing>(printings: readonly P[]): Cluster<P>[] {
  const ordered = printings
    .filter(({ words }) => words.length >= LEAST_WORDS)
    .sort((a, b) => a.datedAt - b.datedAt || a.id - b.id);
  const filed = new Map<number, number[]>();
  const shinglesAt: number[][] = [];
  const leader: number[] = [];
  ordered.forEach((printing, at) => {
    const shingles = shinglesOf(printing.words);
    const near = [...sharing(shingles, filed)]
      .filter(
        ([place, shared]) => shared >= LEAST_SHARED_SHINGLES * Math.min(shingles.length, shinglesAt[place]!.length),
      )
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const mate = near.find(([place]) => isSameQuotation(relate(ordered[place]!, printing)));
    leader[at] = mate ? leader[mate[0]]! : at;
    shinglesAt.push(shingles);
    for (const shingle of shingles) {
      const places = filed.get(shingle);
      if (places) places.push(at);
      else filed.set(shingle, [at]);
    }
  });

  const members = new Map<number, P[]>();
  ordered.forEach((printing, at) => {
    const first = leader[at]!;
    if (first !== at) members.set(first, [...(members.get(first) ?? []), printing]);
  });
  return [...members]
    .map(([at, others]) => ({ first: ordered[at]!, others: others.map((other) => relate(ordered[at]!, other)) }))
    .sort((a, b) => b.others.at(-1)!.printing.datedAt - a.others.at(-1)!.printing.datedAt);
}
