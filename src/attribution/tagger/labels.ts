/** The seven labels of a token: outside, or beginning/inside of a source, a cue or a content. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export const LABEL_COUNT = LABELS.length;
export const OUTSIDE = 0;

/** What a label belongs to: 0 nothing, 1 source, 2 cue, 3 content. */
export type Role = 0 | 1 | 2 | 3;
export const SOURCE: Role = 1;
export const CUE: Role = 2;
export const CONTENT: Role = 3;

export const roleOf = (label: number): Role => ((label + 1) >> 1) as Role;
export const beginOf = (role: Role): number => role * 2 - 1;
export const insideOf = (role: Role): number => role * 2;
export const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

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
