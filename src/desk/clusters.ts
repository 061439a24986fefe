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
/** Shingles that must be shared before it is worth aligning, and how many are then aligned at most. */
const LEAST_SHARED = 2;
export const ALIGNED = 3;
/** How many places are looked at for one quotation, rarest shingles first. */
const PLACES = 1_000;
/** A shingle of more places than this is a stock phrase; so many rarer ones are enough without it. */
const STOCK = 200;
const ENOUGH = 4;
/** How many shingles of a long quotation are looked up. */
const LOOKED_UP = 12;
/** Share of its words, by weight, that makes it the same quotation; of another speaker's, who may well speak alike. */
const SAME = 0.65;
const SAME_OF_OTHER = 0.8;

/** Holds a later printing against an earlier one, the shorter as the quotation. */
export function relate<P extends Quoted>(first: P, printing: P): Relation<P> {
  const fuller = printing.words.length > first.words.length ? 'this' : 'first';
  const match = fuller === 'first' ? matchWith(printing, first) : matchWith(first, printing);
  return { printing, fuller, match };
}

/** Whether two printings are one quotation. */
export const isSameQuotation = ({ match }: Relation<Quoted>): boolean =>
  match.shared >= (match.speaker === 'other' ? SAME_OF_OTHER : SAME);

/** Whether a quotation is long enough to tell whose it is. */
export const isTelling = ({ words }: Pick<Quoted, 'words'>): boolean => words.length >= LEAST_WORDS;

/** What is filed under a shingle, at most `limit` of it, from the oldest or from the newest on. */
export type Filed = (shingle: number, limit: number, from: 'oldest' | 'newest') => readonly number[];

/**
 * What is filed under the rarest of the shingles, those that share most first. Of a long quotation those of the least
 * numbers are looked up: they are a fair sample, and the same one in everything that has most of its words (Broder,
 * "On the resemblance and containment of documents", 1997).
 */
export function nearest(shingles: readonly number[], filed: Filed): number[] {
  const sample = shingles.length > LOOKED_UP ? [...shingles].sort((a, b) => a - b).slice(0, LOOKED_UP) : shingles;
  const found = sample
    .map((shingle) => ({ shingle, places: filed(shingle, STOCK + 1, 'oldest') }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const rare = found.filter(({ places }) => places.length <= STOCK).length;
  const shared = new Map<number, number>();
  let looked = 0;
  let used = 0;
  for (const { shingle, places } of found) {
    const isStock = places.length > STOCK;
    // A stock phrase tells little: it is asked where rarer ones are too few, and then for what is news.
    if (looked > PLACES || (isStock && rare >= ENOUGH)) break;
    const here = isStock ? filed(shingle, STOCK, 'newest') : places;
    looked += here.length;
    used++;
    for (const place of here) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const least = Math.min(used, LEAST_SHARED);
  return [...shared]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([place]) => place);
}

/**
 * Groups printings that are one quotation; those that stand alone are left out. Clusters with the latest news come
 * first. Time grows with the number of printings, as long as most of them are different.
 */
export function clusterQuotations<P extends Printing>(printings: readonly P[]): Cluster<P>[] {
  const ordered = printings.filter(isTelling).sort((a, b) => a.datedAt - b.datedAt || a.id - b.id);
  const filed = new Map<number, number[]>();
  const leader: number[] = [];
  ordered.forEach((printing, at) => {
    const shingles = shinglesOf(printing.words);
    // Like the first of its cluster, not only like one of them: else a short phrase would chain strangers together.
    const near = nearest(shingles, (shingle, limit, from) => {
      const places = filed.get(shingle) ?? [];
      return from === 'oldest' ? places.slice(0, limit) : places.slice(-limit);
    }).slice(0, ALIGNED);
    const leaders = [...new Set(near.map((place) => leader[place]!))];
    leader[at] = leaders.find((first) => isSameQuotation(relate(ordered[first]!, printing))) ?? at;
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
