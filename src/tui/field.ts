/** A one-line text field: its text and where the next letter goes. Pure; drawn by whoever owns it. */
import { displayText } from '../text/display.ts';
import { textWidth } from '../text/width.ts';
import { type Row, segment } from './row.ts';

export interface Field {
  readonly text: string;
  /** UTF-16 code units from the start. */
  readonly cursor: number;
}

export type Edit = 'erase' | 'delete' | 'erase-word' | 'clear' | 'start' | 'end' | 'left' | 'right';

export const EMPTY: Field = { text: '', cursor: 0 };

export const fieldOf = (text: string): Field => ({ text, cursor: text.length });

const graphemes = new Intl.Segmenter();

const before = (text: string, cursor: number): number =>
  [...graphemes.segment(text.slice(0, cursor))].at(-1)?.index ?? 0;

function after(text: string, cursor: number): number {
  const [first] = graphemes.segment(text.slice(cursor));
  return cursor + (first?.segment.length ?? 0);
}

/** The longest line a field takes; a pasted novel is no query. */
const LONGEST = 500;

/** Types or pastes at the cursor; line breaks become spaces. */
export function typeInto({ text, cursor }: Field, typed: string): Field {
  const line = typed.replace(/\s+/g, ' ');
  const whole = text.slice(0, cursor) + line + text.slice(cursor);
  return { text: whole.slice(0, LONGEST), cursor: Math.min(cursor + line.length, LONGEST) };
}

export function editField(field: Field, edit: Edit): Field {
  const { text, cursor } = field;
  const without = (start: number, end: number): Field => ({
    text: text.slice(0, start) + text.slice(end),
    cursor: start,
  });
  switch (edit) {
    case 'erase':
      return without(before(text, cursor), cursor);
    case 'delete':
      return without(cursor, after(text, cursor));
    case 'erase-word':
      return without(text.slice(0, cursor).replace(/\S*\s*$/u, '').length, cursor);
    case 'clear':
      return without(0, cursor);
    case 'start':
      return { text, cursor: 0 };
    case 'end':
      return { text, cursor: text.length };
    case 'left':
      return { text, cursor: before(text, cursor) };
    case 'right':
      return { text, cursor: after(text, cursor) };
  }
}

/** The field as a row of at most `columns`, scrolled so that the cursor shows. */
export function fieldRow({ text, cursor }: Field, columns: number): Row {
  const columnsOf = (from: number, to: number): number => textWidth(displayText(text.slice(from, to)));
  const end = after(text, cursor);
  const under = Math.max(1, columnsOf(cursor, end));
  let start = 0;
  while (start < cursor && columnsOf(start, cursor) + under > columns) start = after(text, start);
  const room = columns - columnsOf(start, cursor) - under;
  let tail = end;
  while (tail < text.length && columnsOf(end, after(text, tail)) <= room) tail = after(text, tail);
  return [
    segment(text.slice(start, cursor)),
    // A letter that is not shown leaves its place to the cursor.
    segment(displayText(text.slice(cursor, end)) || ' ', 'chosen'),
    segment(text.slice(end, tail)),
  ];
}
