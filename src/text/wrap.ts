/**
 * Breaking text into lines for a terminal, as spans into that text: a small part of Unicode's line breaking (UAX #14)
 * that is enough for news. Lines break at spaces, after hyphens and dashes and between ideographs, and inside a word
 * only where it is longer than a line.
 */
import type { Span } from '../model/span.ts';
import { displayText } from './display.ts';
import { simpleWidth, UNSURE } from './simple-width.ts';
import { graphemeAt, textWidth } from './width.ts';

const SPACE = /^[\s\u200b]/;
const HYPHEN = /^[-\u2010\u2012\u2013\u2014/]/;
// What may not start a line, and what may not end one, between ideographs.
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？…‥ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?%”’"']/u;
const OPENING = /^[\p{Ps}\p{Pi}“‘]/u;
const LETTER = /^\p{L}/u;

/** Whether a line may end between two graphemes, given as code units: the last of one, the first of the next. */
function mayBreak(before: string, after: string, wide: boolean): boolean {
  if (SPACE.test(after)) return false;
  if (SPACE.test(before)) return true;
  if (HYPHEN.test(before)) return LETTER.test(after);
  return wide && !CLOSING.test(after) && !OPENING.test(before);
}

const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** The columns a grapheme takes once it has been made safe to show. */
const shownWidth = (text: string, start: number, end: number, width: number): number =>
  simpleWidth(text.charCodeAt(start)) !== UNSURE && end === start + 1
    ? width
    : textWidth(displayText(text.slice(start, end)));

/**
 * Lines of `span` that fit into `columns` (at least 2): ordered, disjoint spans without the spaces around a break.
 * A newline counts as a space, unless `hard`: then it ends a line. An empty span gives no line.
 */
export function wrap(text: string, span: Span, columns: number, options: { hard?: boolean } = {}): Span[] {
  if (options.hard) return hardLines(text, span).flatMap((line) => wrapLine(text, line, columns, true));
  return wrapLine(text, span, columns, false);
}

function hardLines(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start <= span.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 || newline > span.end ? span.end : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function wrapLine(text: string, span: Span, columns: number, keepSpaces: boolean): Span[] {
  const lines: Span[] = [];
  let start = keepSpaces ? span.start : skipSpaces(text, span.start, span.end);
  if (start === span.end) return keepSpaces ? [span] : [];
  let width = 0;
  let wideBefore = false;
  // Where the line would end and the next one start, and the width up to there, if a word does not fit.
  let chance: { index: number; width: number } | null = null;
  for (let index = start; index < span.end; ) {
    const grapheme = graphemeAt(text, index, span.end);
    const columnsOf = shownWidth(text, index, grapheme.end, grapheme.width);
    const wide = columnsOf === 2;
    const inWord = isSmallLetter(text.charCodeAt(index)) && isSmallLetter(text.charCodeAt(index - 1));
    if (!inWord && index > start && mayBreak(text[index - 1]!, text.slice(index, index + 2), wide || wideBefore)) {
      chance = { index, width };
    }
    const hangs = !keepSpaces && SPACE.test(text[index]!);
    // A chance that was far back may leave too much for one line still.
    while (width + columnsOf > columns && width > 0 && !hangs) {
      const at: { index: number; width: number } = chance ?? { index, width };
      lines.push({ start, end: trimEnd(text, start, at.index) });
      start = at.index;
      width -= at.width;
      chance = null;
    }
    width += columnsOf;
    wideBefore = wide;
    index = grapheme.end;
  }
  const end = keepSpaces ? span.end : trimEnd(text, start, span.end);
  if (end > start || keepSpaces) lines.push({ start, end });
  return lines;
}

function skipSpaces(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && SPACE.test(text[index]!)) index++;
  return index;
}

function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && SPACE.test(text[index - 1]!)) index--;
  return index;
}
