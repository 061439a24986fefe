import type { Span } from '../../../model/span.ts';

/**
 * The paragraphs of a plain text. A line is a paragraph, unless the text is wrapped by hand or by a mailer; then the
 * lines between two blank ones are, and their line breaks stay inside. Spans are trimmed of white space at both ends.
 */
export function paragraphs(text: string): readonly Span[] {
  const groups = lineGroups(text);
  const width = wrapWidth(text, groups);
  if (width === null) return groups.flat();
  return groups.flatMap((lines) => joinWrapped(text, lines, width));
}

/** Lines with something on them, trimmed, grouped by the blank lines between them. */
function lineGroups(text: string): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  for (const line of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const span = trimmed(text, line.index, line.index + line[0].length);
    if (span) group.push(span);
    if ((!span || line.index + line[0].length === text.length) && group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  return groups;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const line = text.slice(start, end);
  const head = line.length - line.trimStart().length;
  const length = line.trim().length;
  return length === 0 ? null : { start: start + head, end: start + head + length };
}

const NARROWEST = 40;
const WIDEST = 120;
/** How much of the text must look wrapped, pair of lines by pair, before any line break is taken for a mere wrap. */
const WRAPPED_SHARE = 0.75;
const MID_SENTENCE_SHARE = 0.5;

/**
 * The width a text was wrapped to, or null when its line breaks mean something (one paragraph a line, a list, a
 * transcript, verse). Two things must hold for most pairs of neighbouring lines: the first word of the next line would
 * not have fitted on this one, and this line stops in mid-sentence with the next going on in a small letter.
 */
function wrapWidth(text: string, groups: readonly Span[][]): number | null {
  const pairs = groups.flatMap((lines) => lines.slice(1).map((next, index) => [lines[index]!, next] as const));
  if (pairs.length < 2) return null;
  const width = pairs.reduce((widest, [line]) => Math.max(widest, length(line)), 0);
  if (width < NARROWEST || width > WIDEST) return null;
  const full = pairs.filter(([line, next]) => length(line) + 1 + firstWord(text, next).length > width);
  const running = pairs.filter(([line, next]) => runsOn(text, line, next));
  const share = (some: readonly unknown[]) => some.length / pairs.length;
  return share(full) >= WRAPPED_SHARE && share(running) >= MID_SENTENCE_SHARE ? width : null;
}

const length = (span: Span): number => span.end - span.start;
const firstWord = (text: string, span: Span): string => /^\S+/.exec(text.slice(span.start, span.end))![0];

function runsOn(text: string, line: Span, next: Span): boolean {
  return !/[.!?:]["'”’»)\]]*$/u.test(text.slice(line.start, line.end)) && /^[\p{Ll}\d]/u.test(firstWord(text, next));
}

/** Joins the lines of one group; a line that stops short, an indent or a list marker still begins a paragraph. */
function joinWrapped(text: string, lines: readonly Span[], width: number): Span[] {
  const joined: Span[] = [];
  let before: Span | null = null;
  for (const line of lines) {
    const last = joined.at(-1);
    const begins = !before || length(before) < width * 0.6 || isIndented(text, before, line) || isMarked(text, line);
    if (begins || !last) joined.push(line);
    else joined[joined.length - 1] = { start: last.start, end: line.end };
    before = line;
  }
  return joined;
}

const isMarked = (text: string, line: Span): boolean => /^(?:[-*•–—]|\d{1,3}[.)])$/u.test(firstWord(text, line));
const column = (text: string, line: Span): number => line.start - (text.lastIndexOf('\n', line.start - 1) + 1);
const isIndented = (text: string, before: Span, line: Span): boolean => column(text, line) > column(text, before) + 1;
