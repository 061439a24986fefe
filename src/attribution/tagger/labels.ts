/** The labels of a token: 0 outside, then beginning and inside of a source (1, 2), a cue (3, 4), a content (5, 6). */
export const LABEL_COUNT = 7;
export const OUTSIDE = 0;

/** What a label belongs to: 0 nothing, 1 source, 2 cue, 3 content. */
export type Role = 0 | 1 | 2 | 3;
export const SOURCE: Role = 1;
export const CUE: Role = 2;
export const CONTENT: Role = 3;

export const roleOf = (label: number): Role => ((label + 1) >> 1) as Role;
export const beginOf = (role: Role): number => role * 2 - 1;
export const insideOf = (role: Role): number => role * 2;

/** A run of tokens `[first, last)` with one role. */
export interface Run {
  readonly role: Role;
  readonly first: number;
  readonly last: number;
}

/** The runs of a label sequence, in order; the labels are those of tokens `from`, `from + 1`, ... */
export function runsOf(labels: Uint8Array, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; ) {
    const role = roleOf(labels[i]!);
    let end = i + 1;
    if (role !== 0) {
      while (end < to && labels[end] === insideOf(role)) end++;
      runs.push({ role, first: i, last: end });
    }
    i = end;
  }
  return runs;
}
