/**
 * How many terminal columns text takes. string-width, which Ink lays out with, is the authority; news text is mostly
 * characters that stand alone with a width everybody agrees on, so those are counted without asking it.
 */
import stringWidth from 'string-width';

// First and last code unit of runs that are one grapheme each, whatever simple unit stands beside them, and their
// width. A test checks every unit against string-width and Intl.Segmenter.
const SIMPLE: readonly (readonly [number, number, number])[] = [
  [0x20, 0x7e, 1], // ASCII
  [0xa0, 0xa8, 1],
  [0xaa, 0xac, 1],
  [0xaf, 0x2ff, 1], // Latin
  [0x370, 0x373, 1], // Greek
  [0x384, 0x386, 1],
  [0x388, 0x38a, 1],
  [0x38e, 0x3a1, 1],
  [0x3a3, 0x482, 1], // Greek, Cyrillic
  [0x48a, 0x52f, 1],
  [0x5d0, 0x5ea, 1], // Hebrew
  [0x620, 0x64a, 1], // Arabic
  [0x1e00, 0x1eff, 1], // Latin with more marks
  [0x2010, 0x2027, 1], // dashes, quotation marks, ellipsis
  [0x2030, 0x203b, 1],
  [0x20a0, 0x20bf, 1], // currencies
  [0x2500, 0x259f, 1], // box drawing, blocks
  [0x3001, 0x3029, 2], // CJK punctuation
  [0x3041, 0x3096, 2],
  [0x30a1, 0x30fa, 2],
  [0x4e00, 0x9fff, 2],
  [0xac00, 0xd7a3, 2],
  [0xff01, 0xff60, 2],
];

const ASK = 0;
const widths = new Uint8Array(0x1_0000);
for (const [first, last, width] of SIMPLE) widths.fill(width, first, last + 1);

/** The width of a UTF-16 code unit that always stands alone, or 0 for "look at its neighbours". */
export const simpleWidth = (unit: number): number => widths[unit] ?? ASK;

const segmenter = new Intl.Segmenter();
// A grapheme longer than this is no writing; it is cut, so that hostile text cannot make a row of marks.
const LONGEST = 64;

/**
 * The grapheme that starts at `index`, below `end`: where it ends (UTF-16 code unit) and its width in columns,
 * which is 2 at most. The text must be free of control characters.
 */
export function graphemeAt(text: string, index: number, end: number): { end: number; width: number } {
  const simple = widths[text.charCodeAt(index)]!;
  if (simple !== ASK && (index + 1 >= end || widths[text.charCodeAt(index + 1)] !== ASK)) {
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
    const simple = widths[text.charCodeAt(index)]!;
    if (simple === ASK) return stringWidth(text);
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
