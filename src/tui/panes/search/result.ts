/** One result as rows: the article's own line where it begins, and who says what in it. */

import type { Hit, Marked } from '../../../model/hit.ts';
import { displayText } from '../../../text/display.ts';
import { grouped } from '../../../text/grouped.ts';
import { textWidth } from '../../../text/width.ts';
import { shortDate } from '../../dates.ts';
import { cutRow, fillRow, type Role, type Row, rowWidth, type Segment, segment, withRoles } from '../../row.ts';

interface Place {
  readonly chosen: boolean;
  /** Whether its article's line stands above it, and a blank one above that. */
  readonly opens: boolean;
  readonly apart: boolean;
}

interface Room {
  readonly columns: number;
  readonly thisYear: number;
}

/** Columns before the words of a result. */
const INDENT = 3;
/** Columns a name may take of the line before the words must be cut shorter. */
const WIDEST_NAME = 24;

export function resultRows(hit: Hit, { chosen, opens, apart }: Place, room: Room): Row[] {
  const line = fillRow(
    [segment(chosen ? ' ▌ ' : '   ', 'marker'), ...wordsOf(hit, room.columns - INDENT - 1)],
    room.columns,
  );
  const shown = chosen ? withRoles(line, 'chosen') : line;
  if (hit.type === 'speaker' || !opens) return [shown];
  return [...(apart ? [[]] : []), articleRow(hit, room), shown];
}

function articleRow(hit: Exclude<Hit, { type: 'speaker' }>, { columns, thisYear }: Room): Row {
  const where = [hit.outlet, shortDate(hit.published, thisYear)].filter(Boolean).join(' · ');
  const title: Row =
    hit.type === 'headline' ? [] : [segment(where ? ' · ' : '', 'quiet'), ...marked(hit.title, 'quiet')];
  return cutRow([segment(' ', 'quiet'), segment(where, 'quiet'), ...title], columns);
}

function wordsOf(hit: Hit, columns: number): Row {
  switch (hit.type) {
    case 'statement': {
      const name = hit.speaker ? marked(hit.speaker, 'strong') : [segment('unnamed', 'quiet')];
      const who = cutRow(name, Math.min(WIDEST_NAME, Math.floor(columns / 3)));
      return [...who, segment('  '), ...aroundFirstMark(hit.content, columns - rowWidth(who) - 2)];
    }
    case 'speaker': {
      const alias: Row = hit.alias ? [segment(' also ', 'quiet'), ...marked(hit.alias)] : [];
      const count = `  ${grouped(hit.count)} statement${hit.count === 1 ? '' : 's'}, the last one `;
      return cutRow(
        [...marked(hit.name, 'strong'), ...alias, segment(count, 'quiet'), segment(hit.latest.content.text, 'quiet')],
        columns,
      );
    }
    case 'headline':
      return aroundFirstMark(hit.title, columns);
  }
}

/** Text with its marked letters in the role of a match. */
function marked({ text, marks }: Marked, ...roles: Role[]): Row {
  const row: Segment[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) row.push(segment(text.slice(at, start), ...roles));
    row.push(segment(text.slice(start, end), ...roles, 'match'));
    at = end;
  }
  if (at < text.length) row.push(segment(text.slice(at), ...roles));
  return row;
}

/** One line of a long text: its beginning, or what is around the first marked word where that would not show. */
function aroundFirstMark(whole: Marked, columns: number): Row {
  const { text, marks } = whole;
  const first = marks[0];
  if (!first || textWidth(displayText(text.slice(0, first.end))) < columns - 2) return cutRow(marked(whole), columns);
  const from = text.lastIndexOf(' ', Math.max(0, first.start - Math.floor(columns / 3))) + 1;
  const moved = marks.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return cutRow([segment('…', 'quiet'), ...marked({ text: text.slice(from), marks: moved })], columns);
}
