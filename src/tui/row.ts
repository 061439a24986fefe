/**
 * What a pane shows before it is painted: rows of segments that say what they mean. Colour comes later, in theme.ts.
 */
import { displayText } from '../text/display.ts';
import { fitStart, textWidth } from '../text/width.ts';
import type { Link } from './hyperlinks.ts';

/** How many colours speakers share. */
export const SPEAKER_COLOURS = 6;
export type SpeakerRole = `speaker-${0 | 1 | 2 | 3 | 4 | 5}`;

export type Role =
  | 'quiet' // secondary: dates, counts, hints
  | 'strong'
  | 'title'
  | 'heading'
  | 'rule'
  | 'chosen' // the selected row of the pane that has the focus
  | 'chosen-elsewhere' // the selected row of a pane that has not
  | 'stretch' // words of the text that are being chosen
  | 'marker'
  | 'key'
  | 'match'
  | 'match-here'
  | 'current' // the current statement
  | 'source'
  | 'link'
  | 'aside' // block quotes, code
  | 'warning'
  | SpeakerRole;

/** Text with what it means; later roles paint over earlier ones. Only ever display-safe text. */
export interface Segment {
  readonly text: string;
  readonly roles: readonly Role[];
  readonly link?: Link;
  /** Words for a glyph, where the screen is read aloud. */
  readonly aloud?: string;
}

export type Row = readonly Segment[];

/** A segment of text from anywhere: made safe for the screen. */
export const segment = (text: string, ...roles: Role[]): Segment => ({ text: displayText(text), roles });

/** A glyph, and what it is called where it cannot be seen. */
export const glyph = (text: string, aloud: string, ...roles: Role[]): Segment => ({
  ...segment(text, ...roles),
  aloud,
});

export const rowWidth = (row: Row): number => row.reduce((width, part) => width + textWidth(part.text), 0);

export const rowText = (row: Row): string => row.map((part) => part.text).join('');

/** A row of at most `columns`, cut with an ellipsis where it is longer. */
export function cutRow(row: Row, columns: number): Row {
  if (columns <= 0) return [];
  if (rowWidth(row) <= columns) return row;
  const cut: Segment[] = [];
  let left = columns - 1;
  for (const part of row) {
    const text = fitStart(part.text, left);
    left -= textWidth(text);
    cut.push({ ...part, text: text.length < part.text.length ? `${text}…` : text });
    if (text.length < part.text.length) break;
  }
  return cut;
}

/** A row of exactly `columns`: cut, or filled up with spaces in the roles given. */
export function fillRow(row: Row, columns: number, ...roles: Role[]): Row {
  const cut = cutRow(row, columns);
  const room = columns - rowWidth(cut);
  return room > 0 ? [...cut, { text: ' '.repeat(room), roles }] : cut;
}

/** A row with one part at the left and one at the right end; the left one gives way. */
export function spreadRow(left: Row, right: Row, columns: number, ...roles: Role[]): Row {
  const rightWidth = rowWidth(right);
  if (rightWidth + 2 > columns) return fillRow(left, columns, ...roles);
  return [...fillRow(left, columns - rightWidth, ...roles), ...right];
}

/** The same row with every segment in more roles. */
export const withRoles = (row: Row, ...roles: Role[]): Row =>
  row.map((part) => ({ ...part, roles: [...part.roles, ...roles] }));

/** Rows, and blank ones after them, up to exactly `height`. */
export const fillHeight = (rows: readonly Row[], height: number): Row[] => [
  ...rows.slice(0, height),
  ...Array.from({ length: Math.max(0, height - rows.length) }, (): Row => []),
];
