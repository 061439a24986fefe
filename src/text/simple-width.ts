/**
 * The characters news text is mostly made of: each stands alone, with a width everybody agrees on. Counting them by a
 * table, without Intl.Segmenter and string-width, is what makes a frame quick (scripts/fast does the same for Ink).
 */

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
  [0x2190, 0x2193, 1], // arrows
  [0x2500, 0x259f, 1], // box drawing, blocks
  [0x3001, 0x3029, 2], // CJK punctuation
  [0x3041, 0x3096, 2],
  [0x30a1, 0x30fa, 2],
  [0x4e00, 0x9fff, 2],
  [0xac00, 0xd7a3, 2],
  [0xff01, 0xff60, 2],
];

/** The width of a unit that can only be told together with its neighbours. */
export const UNSURE = 0;
const widths = new Uint8Array(0x1_0000);
for (const [first, last, width] of SIMPLE) widths.fill(width, first, last + 1);

/** The width of a UTF-16 code unit that always stands alone, or UNSURE. */
export const simpleWidth = (unit: number): number => widths[unit] ?? UNSURE;
