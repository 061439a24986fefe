/**
 * A half-open range `[start, end)` of UTF-16 code units in `Article.text`. Text is one immutable string;
 * everything dixit knows about it is a span, so nothing that is shown or stored can drift from what was printed.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers. */
export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The text a span covers on one line: every run of white space is one space. */
export const sliceLine = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(OTHER_SPACE, ' ');

// Single spaces stay as they are, so that few matches are replaced.
const OTHER_SPACE = /\s{2,}|[^\S ]/g;

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where in `spans`, in the order of their starts, the first is that starts at `offset` or after; their number if none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
