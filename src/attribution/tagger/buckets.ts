/** Distances fall into buckets that widen: 0 1 2 3 4 5-6 7-9 10-14 15-24 25+. */
export function distanceBucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  return distance <= 24 ? 8 : 9;
}

/** Stands for the word or part of speech before the first token of a sequence; one more, for that after the last. */
export const BEYOND_SEQUENCE = 0x5eed;
