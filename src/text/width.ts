/**
 * How many terminal columns text takes. string-width, which Ink lays out with, is the authority; news text is mostly
 * characters that stand alone with a width everybody agrees on, so those are counted without asking it.
 */
import stringWidth from 'string-width';
import { simpleWidth, UNSURE } from './simple-width.ts';

const segmenter = new Intl.Segmenter();
// A grapheme longer than this is no writing; it is cut, so that hostile text cannot make a row of marks.
const LONGEST = 64;

/**
 * The grapheme that starts at `index`, below `end`: where it ends (UTF-16 code unit) and its width in columns,
 * which is 2 at most. The text must be free of control characters.
 */
export function graphemeAt(text: string, index: number, end: number): { end: number; width: number } {
  const simple = simpleWidth(text.charCodeAt(index));
  if (simple !== UNSURE && (index + 1 >= end || simpleWidth(text.charCodeAt(index + 1)) !== UNSURE)) {
    return { end: index + 1, width: simple };
  }
  const piece = text.slice(index, Math.min(index + LONGEST, end));
  const [first] = segmenter.segment(piece);
  const grapheme = first?.segment ?? piece;
  const width = stringWidth(grapheme);
  if (width <= 2) return { end: index + grapheme.length, width };
  // Rows of jamo or spacing marks are one grapheme as wide as you like; their letters can be told apart.
  const letter = String.fromCodePoint(text.codePointAt(index)!);
  return { end: index + letter.length, width: stringWidth(letter) };
}

/** The columns that text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const simple = simpleWidth(text.charCodeAt(index));
    if (simple === UNSURE) return stringWidth(text);
    width += simple;
  }
  return width;
}

/** The longest beginning of text that fits into `columns`, whole graphemes only. */
export function fitStart(text: string, columns: number): string {
  let width = 0;
  let index = 0;
  while (index < text.length) {
    const next = graphemeAt(text, index, text.length);
    if (width + next.width > columns) break;
    width += next.width;
    index = next.end;
  }
  return text.slice(0, index);
}

/** Text of at most `columns`: whole where it fits, else cut with an ellipsis. */
export function truncate(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (textWidth(text) <= columns) return text;
  return `${fitStart(text, columns - 1).trimEnd()}…`;
}

/** Text of exactly `columns`: cut or filled up with spaces on the right. */
export function fill(text: string, columns: number): string {
  const cut = truncate(text, columns);
  return cut + ' '.repeat(Math.max(0, columns - textWidth(cut)));
}
