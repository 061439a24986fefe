/** Moving the top of the screen through the text. */
import type { Direction, Unit } from '../../commands.ts';
import { advance, anchorOf, isBefore, type LinePlace, lastScreen, locate, type Page, TOP } from './page.ts';
import { type ReaderState, type Room, statementsShown, textColumns } from './state.ts';
import { transcribe } from './transcript.ts';
import { typeset } from './typeset.ts';

/** The open article set for a room, in the view that is chosen; null where none is open. */
export function pageOf(state: ReaderState, room: Room): Page | null {
  if (!state.opened) return null;
  const columns = textColumns(state, room.columns);
  const { article } = state.opened;
  return state.view === 'statements'
    ? transcribe(article, statementsShown(state), columns, state.bindings)
    : typeset(article, columns);
}

/** Moves the top of the screen; never past the last full screen. */
export function scrollTo(state: ReaderState, page: Page, room: Room, place: LinePlace): ReaderState {
  const last = lastScreen(page, room.height);
  const anchor = anchorOf(page, isBefore(last, place) ? last : place);
  return anchor === state.anchor ? state : { ...state, anchor };
}

export function scroll(state: ReaderState, room: Room, unit: Unit, by: Direction, count: number | null): ReaderState {
  const page = pageOf(state, room);
  if (!page) return state;
  const top = locate(page, state.anchor);
  if (unit === 'edge') {
    if (count !== null) return scrollTo(state, page, room, advance(page, { block: -1, line: 0 }, count - 1));
    return by < 0 ? { ...state, anchor: TOP } : scrollTo(state, page, room, lastScreen(page, room.height));
  }
  const lines = { line: 1, 'half-page': Math.ceil(room.height / 2), page: Math.max(1, room.height - 2) }[unit];
  return scrollTo(state, page, room, advance(page, top, by * lines * (count ?? 1)));
}

/** Scrolls so far that `percent` of the text is above the top of the screen. */
export function scrollToPercent(state: ReaderState, room: Room, percent: number): ReaderState {
  const page = pageOf(state, room);
  if (!page) return state;
  const offset = Math.floor((page.article.text.length * Math.min(100, percent)) / 100);
  return scrollTo(state, page, room, percent <= 0 ? { block: -1, line: 0 } : locate(page, offset));
}

/** Brings an offset onto the screen: stays where it is seen already, else puts it a few lines below the top. */
export function reveal(state: ReaderState, room: Room, offset: number, linesAbove: number): ReaderState {
  const page = pageOf(state, room);
  if (!page) return state;
  const place = locate(page, offset);
  const top = locate(page, state.anchor);
  const bottom = advance(page, top, Math.max(0, room.height - 2));
  if (!isBefore(place, top) && !isBefore(bottom, place)) return state;
  return scrollTo(state, page, room, advance(page, place, -linesAbove));
}

/** The offset at the top of the screen. */
export const topOffset = ({ anchor }: Pick<ReaderState, 'anchor'>): number => Math.max(0, Math.floor(anchor));

/** How far down the end of the screen is: "all" where everything shows, "top", "end", or a percentage of the text. */
export function positionLabel(state: ReaderState, room: Room): string {
  const page = pageOf(state, room);
  if (!page) return '';
  const top = locate(page, state.anchor);
  const atEnd = !isBefore(top, lastScreen(page, room.height));
  const atTop = state.anchor === TOP;
  if (atEnd) return atTop ? 'all' : 'end';
  if (atTop) return 'top';
  const bottom = anchorOf(page, advance(page, top, room.height - 1));
  return `${Math.min(99, Math.round((bottom / page.article.text.length) * 100))}%`;
}
