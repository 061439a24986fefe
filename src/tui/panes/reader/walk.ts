/** From statement to statement. */
import { isDoubtful, type Statement } from '../../../model/statement.ts';
import type { Direction } from '../../commands.ts';
import { onlyInWords } from './only.ts';
import { advance, isBefore, locate } from './page.ts';
import { pageOf, reveal } from './scroll.ts';
import { currentStatement, type ReaderState, type Room, statementsShown } from './state.ts';

const startOf = (statement: Statement): number => statement.contents[0]!.start;

/** Makes a statement the current one and shows it, marked: where only the text showed, the marks come back. */
export function goToStatement(state: ReaderState, room: Room, statement: Statement): ReaderState {
  const view = state.view === 'plain' ? 'marked' : state.view;
  return reveal({ ...state, view, current: statement.id }, room, startOf(statement), Math.floor(room.height / 4));
}

/** Whether any of a statement shows. */
function isSeen(state: ReaderState, room: Room, statement: Statement): boolean {
  const page = pageOf(state, room);
  if (!page) return false;
  const top = locate(page, state.anchor);
  const bottom = advance(page, top, room.height - 1);
  return statement.contents.some(
    ({ start, end }) =>
      !isBefore(locate(page, Math.max(start, end - 1)), top) && !isBefore(bottom, locate(page, start)),
  );
}

/** A statement to go to, or the reason why there is none. */
export type Found = { readonly statement: Statement } | { readonly reason: string };

/**
 * The next or previous statement: from the current one while it shows, else from what is on the screen, so that
 * scrolling on and pressing `s` never jumps back.
 */
export function walk(state: ReaderState, room: Room, by: Direction, count: number): Found {
  const shown = statementsShown(state);
  if (shown.length === 0) return { reason: whyNoStatements(state) };
  const current = currentStatement(state);
  if (current && isSeen(state, room, current)) return stepAmong(shown, shown.indexOf(current), by, count, 'statement');
  const page = pageOf(state, room);
  const top = page ? locate(page, state.anchor) : { block: -1, line: 0 };
  const first = shown.findIndex((statement) => page && !isBefore(locate(page, startOf(statement)), top));
  const before = first === -1 ? shown.length - 1 : by > 0 ? first - 1 : first;
  return stepAmong(shown, first === -1 && by < 0 ? shown.length : before, by, count, 'statement');
}

export const whyNoneCurrent = (state: ReaderState): string =>
  statementsShown(state).length > 0 ? 'Choose a statement first: ‹next-statement›' : whyNoStatements(state);

/** The next or previous statement of the current one's speaker. */
export function walkSpeaker(state: ReaderState, by: Direction, count: number): Found {
  const current = currentStatement(state);
  if (!current) return { reason: whyNoneCurrent(state) };
  const { speaker } = current;
  if (!speaker) return { reason: 'Nobody is named for this statement' };
  const theirs = statementsShown(state).filter((statement) => statement.speaker?.id === speaker.id);
  return stepAmong(theirs, theirs.indexOf(current), by, count, `statement by ${speaker.name}`);
}

/** The next or previous statement that is doubtful, from the current one on. */
export function walkDoubtful(state: ReaderState, by: Direction, count: number): Found {
  const doubtful = statementsShown(state).filter(isDoubtful);
  const current = currentStatement(state);
  const at = current ? startOf(current) : by > 0 ? -1 : Number.POSITIVE_INFINITY;
  const ahead = doubtful.filter((each) => (by > 0 ? startOf(each) > at : startOf(each) < at));
  const statement = by > 0 ? ahead[Math.min(count, ahead.length) - 1] : ahead.at(-Math.min(count, ahead.length));
  if (statement) return { statement };
  return {
    reason:
      doubtful.length === 0
        ? 'No statement here is doubtful'
        : `No doubtful statement further ${by > 0 ? 'down' : 'up'}`,
  };
}

function stepAmong(list: readonly Statement[], from: number, by: Direction, count: number, what: string): Found {
  const to = Math.max(0, Math.min(list.length - 1, from + by * count));
  const statement = list[to];
  if (statement && to !== from) return { statement };
  if (list.length === 1) return { reason: `The only ${what}` };
  return { reason: `${by > 0 ? 'Last' : 'First'} ${what}` };
}

/** The reason that passes by itself. */
export const STILL_LOOKING = 'Statements are still being looked for';

export const whyNoStatements = (state: ReaderState): string =>
  !state.opened
    ? 'Nothing is open'
    : state.opened.statements === null
      ? STILL_LOOKING
      : state.only
        ? `No statement here is ${onlyInWords(state.only)}; ‹cancel› shows all`
        : 'No statements in this article; ‹mark-statement› marks one';
