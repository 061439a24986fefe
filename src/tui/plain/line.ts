/** Rows in words, for screen readers: no boxes, no glyphs; what is chosen, unread and quoted is said. */
import type { Row, Segment } from '../row.ts';

/** A line to be read aloud. */
export interface PlainLine {
  readonly text: string;
  readonly chosen: boolean;
}

const GLYPHS = /[│┃▌▏▎▍▋▊▉█▁▂▃▄▅▆▇•]/g;
const IS_RULE = /^[─┬┴┼ ]*$/;

const WORDS: readonly (readonly [RegExp, string])[] = [
  [GLYPHS, ' '],
  [/“/g, 'quote: '],
  [/”/g, ' end quote'],
  [/ · /g, ', '],
  [/(?<=\S) {2,}(?=\S)/g, ', '],
  [/([,:\]]),+/g, '$1'],
];

const isMark = ({ roles, text }: Segment): boolean => roles.includes('marker') && text.includes('▌');

/** One row as a line; null for a row that says nothing. */
export function plainLine(row: Row): PlainLine | null {
  const text = row.map((part) => part.aloud ?? part.text).join('');
  if (IS_RULE.test(text)) return null;
  const said = WORDS.reduce((line, [glyph, word]) => line.replace(glyph, word), text).trim();
  if (said === '') return null;
  return { text: said, chosen: row.some((part) => part.roles.includes('chosen') || isMark(part)) };
}
