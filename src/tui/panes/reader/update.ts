/** How the reader pane changes. Pure: a state and a command or fact give the next state and effects. */
import type { Order } from '../../binding.ts';
import type { Direction } from '../../commands.ts';
import { type Effect, type Step, stay } from '../../effects.ts';
import type { OpenedArticle } from '../../world.ts';
import { type Find, findAny, findFrom } from './find.ts';
import { TOP } from './page.ts';
import { reveal, scroll, scrollToPercent, topOffset } from './scroll.ts';
import { type ReaderState, type Room, statementsShown, type Target, VIEWS } from './state.ts';
import { goToStatement } from './walk.ts';

/** Asks for an article; the answer is dropped if another one is asked for before it comes. */
export function openArticle(state: ReaderState, articleId: string, target: Target): Step<ReaderState> {
  const request = state.request + 1;
  return [
    { ...state, request, awaited: { articleId, target } },
    [...leave(state), { type: 'open-article', request, articleId }],
  ];
}

/** What is to be kept of an article when it is left. */
export const leave = ({ opened, anchor }: ReaderState): readonly Effect[] =>
  opened ? [{ type: 'save-position', articleId: opened.article.id, offset: topOffset({ anchor }) }] : [];

/** Goes to a target in the article that is open. */
export function goTo(state: ReaderState, room: Room, target: Target, position: number | null = null): ReaderState {
  switch (target.to) {
    case 'anchor':
      return { ...state, anchor: target.anchor, current: target.current };
    case 'where-left':
      return { ...state, anchor: position || TOP, current: null };
    case 'statement': {
      const all = state.opened?.statements ?? [];
      const statement = all.find(({ id }) => id === target.id);
      if (!statement) return armed({ ...state, current: null }, room, target.words, 0);
      const showsAll = state.showsAll || !statementsShown(state).includes(statement);
      const there = goToStatement({ ...state, showsAll }, room, statement);
      return armed(there, room, target.words, statement.contents[0]!.start);
    }
  }
}

/** Find with the words that led here, at the first of them from an offset on; as it was where there are none. */
function armed(state: ReaderState, room: Room, words: readonly string[] | undefined, from: number): ReaderState {
  if (!state.opened || !words || words.length === 0) return state;
  const find = findAny(state.opened.article.text, words, from);
  return find.matches.length > 0 ? showMatch({ ...state, find }, room) : state;
}

export function articleOpened(state: ReaderState, room: Room, request: number, opened: OpenedArticle): ReaderState {
  if (request !== state.request || !state.awaited) return state;
  const { target } = state.awaited;
  const { article, statements, margin, position } = opened;
  const same = state.opened?.article.id === article.id;
  const fresh: ReaderState = {
    ...state,
    opened: { article, statements, margin },
    // A statement that is not known yet is gone to when it is.
    awaited: target.to === 'statement' && statements === null ? state.awaited : null,
    anchor: TOP,
    current: null,
    find: same ? state.find : null,
    only: same ? state.only : null,
  };
  return goTo(fresh, room, target, position);
}

/** An article that could not be opened is not awaited any more; what was open stays. */
export const articleRefused = (state: ReaderState, effect: Effect): ReaderState =>
  effect.type === 'open-article' && effect.request === state.request ? { ...state, awaited: null } : state;

/** The open article as it is now: what was found in it since, what the reader did with it, or another version of it. */
export function articleReloaded(state: ReaderState, room: Room, fresh: OpenedArticle): ReaderState {
  const { opened, awaited } = state;
  if (opened?.article.id !== fresh.article.id) return state;
  const same = opened.article.hash === fresh.article.hash;
  const article = same ? opened.article : fresh.article;
  const { statements, margin } = fresh;
  const loaded = { ...state, opened: { article, statements, margin }, find: same ? state.find : null };
  if (statements === null || awaited?.articleId !== article.id) return loaded;
  return goTo({ ...loaded, awaited: null }, room, awaited.target);
}

/** Finds words from an offset on and shows the first match, two lines below the top. */
export function find(state: ReaderState, room: Room, words: string, from: number): ReaderState {
  if (!state.opened) return state;
  return showMatch({ ...state, find: words === '' ? null : findFrom(state.opened.article.text, words, from) }, room);
}

function showMatch(state: ReaderState, room: Room): ReaderState {
  const match = state.find?.matches[state.find.here];
  return match ? reveal(state, room, match.start, 2) : state;
}

/** The next match, round the end; says so when it went round. */
export function nextMatch(
  state: ReaderState,
  room: Room,
  by: Direction,
  count: number,
): { state: ReaderState; notice: string | null } {
  const found = state.find;
  if (!found || found.matches.length === 0) return { state, notice: found ? `No match for “${found.words}”` : null };
  const total = found.matches.length;
  const to = found.here + by * count;
  const here = ((to % total) + total) % total;
  const next: Find = { ...found, here };
  const notice = to >= total ? 'Search went on from the top' : to < 0 ? 'Search went on from the end' : null;
  return { state: showMatch({ ...state, find: next }, room), notice };
}

const NARROWEST = 40;
const WIDEST = 120;

/** The commands that concern the reader alone. */
export function updateReader(state: ReaderState, { command, count }: Order, room: Room): Step<ReaderState> {
  switch (command.name) {
    case 'move':
      return stay(scroll(state, room, command.unit, command.by, count));
    case 'move-to-percent':
      return stay(scrollToPercent(state, room, count ?? 0));
    case 'show-all-classes':
      return stay({ ...state, showsAll: !state.showsAll });
    case 'next-view':
      return stay({ ...state, view: VIEWS[(VIEWS.indexOf(state.view) + 1) % VIEWS.length]! });
    case 'widen': {
      const measure = Math.max(NARROWEST, Math.min(WIDEST, state.measure + command.by * 4 * (count ?? 1)));
      return stay({ ...state, measure });
    }
    default:
      return stay(state);
  }
}
