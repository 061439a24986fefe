/** The list pane as rows: whether an article is read, what it is, where it is from, how many statements it has. */

import { displayText } from '../../../text/display.ts';
import { textWidth, truncate } from '../../../text/width.ts';
import type { Binding } from '../../binding.ts';
import { columnDate, DATE_COLUMNS } from '../../dates.ts';
import { fillHeight, fillRow, glyph, type Role, type Row, segment, spreadRow, withRoles } from '../../row.ts';
import type { ArticleRow } from '../../world.ts';
import { sentenceRows } from '../../wrap-row.ts';
import { type ListState, rowAt, rowsPerArticle } from './state.ts';

export interface ListRoom {
  readonly columns: number;
  readonly height: number;
  readonly focused: boolean;
  readonly thisYear: number;
  readonly bindings: readonly Binding[];
}

/** The rows of the pane, `room.height` of them, none wider than `room.columns`. */
export function listRows(state: ListState, room: ListRoom): Row[] {
  if (state.known && state.total === 0) return emptyRows(state, room);
  const each = rowsPerArticle(room.columns);
  const shown = Math.max(1, Math.floor(room.height / each));
  const rows: Row[] = [];
  for (let index = state.top; index < Math.min(state.total, state.top + shown); index++) {
    const row = rowAt(state, index);
    const chosen = index === state.selected.index;
    if (!row) rows.push(...Array.from({ length: each }, (): Row => [segment('  …', 'quiet')]));
    else if (each === 1) rows.push(oneRow(row, chosen, room));
    else rows.push(...twoRows(row, chosen, room));
  }
  return fillHeight(rows, room.height);
}

/** How the selected row is painted; it has a mark as well, for terminals that paint nothing. */
const chosenRoles = (chosen: boolean, room: ListRoom): Role[] =>
  chosen ? [room.focused ? 'chosen' : 'chosen-elsewhere'] : [];

const mark = (row: ArticleRow, chosen: boolean): Row => [
  segment(chosen ? '▌' : ' ', 'marker'),
  row.read ? segment(' ', 'marker') : glyph('•', 'unread, ', 'marker'),
  row.kept ? glyph('+', 'kept, ', 'marker') : segment(' ', 'marker'),
];

/** ≠ before the headline: quotations were edited after they were printed. */
const titleOf = (row: ArticleRow, chosen: boolean): Row => [
  ...(row.edited ? [glyph('≠ ', 'edited, ', 'warning')] : []),
  segment(row.title, ...(row.read && !chosen ? [] : (['strong'] as const))),
];

/** The number of statements in quotation marks, by the thousand where it takes more than three digits; a dot while it is not known. */
function countOf({ statements }: ArticleRow): string {
  if (statements === null) return '·';
  if (statements === 0) return '';
  return `“${statements < 1_000 ? statements : `${Math.floor(statements / 1_000)}k`}”`;
}

const countAloud = ({ statements }: ArticleRow): string =>
  statements === null || statements === 0 ? '' : `${statements} statement${statements === 1 ? '' : 's'}`;

const column = (text: string, columns: number): string => {
  const safe = truncate(displayText(text), columns);
  return safe + ' '.repeat(columns - textWidth(safe));
};

/** Outlet, date and count in columns of their own; the outlet goes first where there is little room. */
function oneRow(row: ArticleRow, chosen: boolean, room: ListRoom): Row {
  const outlet = Math.min(20, Math.max(14, Math.floor(room.columns / 6)));
  const side: Row = [
    glyph(` ${column(row.outlet ?? '', outlet)} `, `  ${displayText(row.outlet ?? '')}  `, 'quiet'),
    segment(columnDate(row.published, room.thisYear).padStart(DATE_COLUMNS), 'quiet'),
    glyph(`${countOf(row).padStart(5)} `, `  ${countAloud(row)}`, 'quiet'),
  ];
  const whole = spreadRow([...mark(row, chosen), ...titleOf(row, chosen)], side, room.columns);
  return withRoles(whole, ...chosenRoles(chosen, room));
}

function twoRows(row: ArticleRow, chosen: boolean, room: ListRoom): Row[] {
  const roles = chosenRoles(chosen, room);
  const date = columnDate(row.published, room.thisYear);
  const first = fillRow([...mark(row, chosen), ...titleOf(row, chosen)], room.columns);
  const second = spreadRow(
    [segment(chosen ? '▌  ' : '   ', 'marker'), segment(row.outlet ?? '', 'quiet')],
    [segment(` ${date} ${countOf(row).padStart(5)} `, 'quiet')],
    room.columns,
  );
  return [withRoles(first, ...roles), withRoles(second, ...roles)];
}

function emptyRows({ reading, filter }: ListState, room: ListRoom): Row[] {
  const above = Array.from({ length: Math.floor(room.height / 3) }, (): Row => []);
  const lines = filter
    ? [`No article answers ${filter}`, '‹filter› changes the filter, ‹cancel› takes it away.']
    : reading
      ? ['Reading…']
      : [
          'No articles yet.',
          '‹add› adds a feed, a page, a file, a folder; dixit PATH… opens files and folders for once.',
        ];
  return fillHeight([...above, ...sentenceRows(lines, room)], room.height);
}
