/** Distances up to `FARTHEST` by their buckets. */
const BUCKETS = Uint8Array.from([0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8]);
const FARTHEST = BUCKETS.length - 1;

/** Distances, which are not negative, fall into buckets that widen: 0 1 2 3 4 5-6 7-9 10-14 15-24 25+. */
export const distanceBucket = (distance: number): number => (distance <= FARTHEST ? BUCKETS[distance]! : 9);

/** Stands for the word or part of speech before the first token of a sequence; one more, for that after the last. */
export const BEYOND_SEQUENCE = 0x5eed;
