/**
 * Rows in words, for screen readers: no boxes, no glyphs, what is chosen and unread said. Ink's own screen reader mode
 * then puts them under each other.
 */
import { type Row, rowText } from './row.ts';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^[▌ ]*• /, 'unread, '],
  [/“(\d+)”/g, '$1 statements'],
  [/[│┃▌▏▎▍▋▊▉█•]/g, ' '],
  [/ · /g, ', '],
  [/…$/, ''],
];

const isRule = (text: string): boolean => /^[─┬┴┼ ]*$/.test(text);

/** One row as a line to be read aloud; "" for a row that says nothing. */
export function plainLine(row: Row): string {
  const text = rowText(row);
  if (isRule(text)) return '';
  const said = WORDS.reduce((line, [glyph, word]) => line.replace(glyph, word), text)
    .replace(/ {2,}/g, '  ')
    .trim();
  return row[0]?.roles.includes('chosen') ? `chosen: ${said}` : said;
}
