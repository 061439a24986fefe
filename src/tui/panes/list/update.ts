/** How the list pane changes. The selection is an article, not a row: it survives sorting and what arrives. */
import type { Order } from '../../binding.ts';
import type { Direction, Unit } from '../../commands.ts';
import { type Effect, type Step, stay } from '../../effects.ts';
import type { ArticleWindow, Sort } from '../../world.ts';
import { type ListState, rowAt, rowsPerArticle } from './state.ts';

/** The room the list has. */
interface Room {
  readonly columns: number;
  readonly height: number;
}

/** Rows that are kept loaded, a good deal more than any screen. */
const WINDOW = 240;
/** How long a selection must stand before it is shown in the reader, in milliseconds. */
const SETTLED = 70;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Articles on one screen. */
const shownIn = ({ columns, height }: Room): number => Math.max(1, Math.floor(height / rowsPerArticle(columns)));

function ask(state: ListState, query: { offset: number; around?: string }): Step<ListState> {
  const request = state.request + 1;
  return [
    { ...state, request },
    [
      {
        type: 'list-articles',
        request,
        query: { sort: state.sort, limit: WINDOW, ...query, ...(state.filter && { filter: state.filter }) },
      },
    ],
  ];
}

/** Asks for the window again, with the selected article in it wherever it has gone. */
export const refresh = (state: ListState): Step<ListState> =>
  ask(state, {
    offset: state.offset,
    ...(state.chosen && state.selected.id !== null ? { around: state.selected.id } : {}),
  });

/** Selects an article that was opened from elsewhere, wherever it stands in the list. */
export function follow(state: ListState, room: Room, articleId: string): Step<ListState> {
  if (state.selected.id === articleId) return stay({ ...state, chosen: true });
  const at = state.rows.findIndex(({ id }) => id === articleId);
  if (at === -1) return refresh({ ...state, selected: { id: articleId, index: state.selected.index }, chosen: true });
  return stay(keepInView({ ...state, selected: { id: articleId, index: state.offset + at }, chosen: true }, room));
}

/** Shows only what answers a query; the selected article stays selected where it does. */
export const filterBy = (state: ListState, filter: string): Step<ListState> =>
  filter.trim() === state.filter ? stay(state) : refresh({ ...state, filter: filter.trim(), offset: 0 });

export const sortBy = (state: ListState, sort: Sort): Step<ListState> => refresh({ ...state, sort });

/** Selects by index; asks for rows that are not here, and lets the reader know once the selection stands. */
export function select(state: ListState, room: Room, to: number): Step<ListState> {
  const index = clamp(to, 0, Math.max(0, state.total - 1));
  const row = rowAt(state, index);
  const next = keepInView({ ...state, selected: { id: row?.id ?? null, index }, chosen: true }, room);
  const effects: Effect[] = row
    ? [{ type: 'wait', milliseconds: SETTLED, message: { type: 'selection-settled', articleId: row.id } }]
    : [];
  const [asked, more] = askForMissing(next, room);
  return [asked, [...effects, ...more]];
}

/** Asks for rows while they are still a screen away, so that the next page is here when it is turned to. */
function askForMissing(state: ListState, room: Room): Step<ListState> {
  const shown = shownIn(room);
  const ahead = clamp(WINDOW / 2 - shown, 0, shown);
  const first = Math.max(0, state.top - ahead);
  const last = Math.min(state.total, state.top + shown + ahead) - 1;
  if (state.total === 0 || (rowAt(state, first) && rowAt(state, last))) return stay(state);
  return ask(state, { offset: Math.max(0, state.top - Math.floor(WINDOW / 2)) });
}

/**
 * Scrolls where the selected row would not show, or a row of context beside it: by half a screen more than needed, so
 * that of many moves only few draw the whole list again.
 */
export function keepInView(state: ListState, room: Room): ListState {
  const shown = shownIn(room);
  const context = shown > 4 ? 1 : 0;
  const { index } = state.selected;
  const low = clamp(index - shown + 1 + context, 0, Math.max(0, state.total - shown));
  const high = Math.max(low, index - context);
  const half = Math.floor(shown / 2);
  const wanted = state.top < low ? low + half : state.top > high ? high - half : state.top;
  const top = clamp(wanted, 0, Math.max(0, state.total - shown));
  return top === state.top ? state : { ...state, top };
}

function move(state: ListState, room: Room, unit: Unit, by: Direction, count: number | null): Step<ListState> {
  const { index } = state.selected;
  if (unit === 'edge') return select(state, room, count !== null ? count - 1 : by < 0 ? 0 : state.total - 1);
  const shown = shownIn(room);
  const rows = { line: 1, 'half-page': Math.ceil(shown / 2), page: Math.max(1, shown - 1) }[unit];
  return select(state, room, index + by * rows * (count ?? 1));
}

/** The index of the next unread article among the rows that are here, or null. */
export function nextUnread(state: ListState, by: Direction): number | null {
  for (let index = state.selected.index + by; rowAt(state, index); index += by) {
    if (!rowAt(state, index)!.read) return index;
  }
  return null;
}

export function articlesListed(state: ListState, room: Room, request: number, window: ArticleWindow): Step<ListState> {
  if (request !== state.request) return stay(state);
  const { total, unread, offset, rows, reading, filter: understood } = window;
  const next = { ...state, total, unread, offset, rows, reading, understood, known: true };
  const at = rows.findIndex(({ id }) => id === state.selected.id);
  const stays = state.chosen && at !== -1;
  const index = stays ? offset + at : state.chosen ? clamp(state.selected.index, 0, Math.max(0, total - 1)) : 0;
  const id = rowAt(next, index)?.id ?? null;
  const placed = keepInView({ ...next, selected: { id, index } }, room);
  if (id === null || id === state.selected.id) return stay(placed);
  return [placed, [{ type: 'wait', milliseconds: 0, message: { type: 'selection-settled', articleId: id } }]];
}

/** Sets the read marks of articles that had the other one. */
export function markedRead(state: ListState, ids: ReadonlySet<string>, read: boolean): ListState {
  const rows = state.rows.map((row) => (ids.has(row.id) && row.read !== read ? { ...row, read } : row));
  return { ...state, rows, unread: clamp(state.unread + (read ? -ids.size : ids.size), 0, state.total) };
}

/** Fills in how many statements articles have. */
export function statementsDerived(state: ListState, counts: readonly (readonly [string, number])[]): ListState {
  const known = new Map(counts);
  if (!state.rows.some(({ id }) => known.has(id))) return state;
  return {
    ...state,
    rows: state.rows.map((row) => (known.has(row.id) ? { ...row, statements: known.get(row.id)! } : row)),
  };
}

/** The commands that concern the list alone. */
export function updateList(state: ListState, { command, count }: Order, room: Room): Step<ListState> {
  switch (command.name) {
    case 'move':
      return move(state, room, command.unit, command.by, count);
    case 'move-to-percent':
      return select(state, room, Math.floor((state.total * Math.min(100, count ?? 0)) / 100));
    default:
      return stay(state);
  }
}
