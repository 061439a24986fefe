/** How the search overlay changes: every letter asks again; answers to older questions are dropped. */
import { type Found, type Hit, SCOPES } from '../../../model/hit.ts';
import type { Order } from '../../binding.ts';
import type { Direction } from '../../commands.ts';
import { type Step, stay } from '../../effects.ts';
import { editField, type Field, typeInto } from '../../field.ts';
import type { SearchState } from './state.ts';

/** Rows that are asked for; the ones past it are found by typing another letter. */
const LIMIT = 50;
const ROOMY_FROM = 18;

/** Rows a result takes: two, and a blank one where there is room. `height` is that of all results. */
export const rowsEach = (height: number): number => (height < ROOMY_FROM ? 2 : 3);

/** Results that fit. */
export const resultsShown = (height: number): number => Math.max(1, Math.floor((height + 1) / rowsEach(height)));

function ask(state: SearchState): Step<SearchState> {
  const words = state.field.text.trim();
  const request = state.request + 1;
  if (words === '') return stay({ ...state, request, found: null, waiting: false, selected: 0, top: 0 });
  return [{ ...state, request, waiting: true }, [{ type: 'find', request, words, scope: state.scope, limit: LIMIT }]];
}

function type(state: SearchState, field: Field): Step<SearchState> {
  const asks = field.text.trim() !== state.field.text.trim();
  const typed = { ...state, field };
  return asks ? ask(typed) : stay(typed);
}

function select(state: SearchState, height: number, to: number): SearchState {
  const last = (state.found?.hits.length ?? 0) - 1;
  const selected = Math.max(0, Math.min(last, to));
  const shown = resultsShown(height);
  const top = Math.max(Math.min(state.top, selected), selected - shown + 1);
  return { ...state, selected, top };
}

function nextScope(state: SearchState, by: Direction): Step<SearchState> {
  const at = (SCOPES.indexOf(state.scope) + by + SCOPES.length) % SCOPES.length;
  return ask({ ...state, scope: SCOPES[at]!, selected: 0, top: 0 });
}

/** Asks the same again, because there is more to be found now. */
export const askAgain = (state: SearchState): Step<SearchState> => (state.found ? ask(state) : stay(state));

const sameHit = (a: Hit | undefined, b: Hit): boolean =>
  a?.type === 'speaker' && b.type === 'speaker'
    ? a.name.text === b.name.text
    : a?.type !== 'speaker' && b.type !== 'speaker' && a?.type === b.type && a.row === b.row;

/** An answer. The same question answered again keeps its chosen row, wherever that has gone. */
export function hitsFound(state: SearchState, request: number, found: Found, height: number): SearchState {
  if (request !== state.request) return state;
  const answered = { ...state, found, waiting: false };
  const before = state.found;
  if (before?.query !== found.query || before.scope !== found.scope) return { ...answered, selected: 0, top: 0 };
  const chosen = before.hits[state.selected];
  return select(
    answered,
    height,
    Math.max(
      0,
      found.hits.findIndex((hit) => sameHit(chosen, hit)),
    ),
  );
}

/** The commands of the search overlay. `height` is that of its results, in rows. */
export function updateSearch(state: SearchState, { command }: Order, height: number): Step<SearchState> {
  switch (command.name) {
    case 'type':
      return type(state, typeInto(state.field, command.text));
    case 'edit':
      return type(state, editField(state.field, command.edit));
    case 'select':
      return stay(select(state, height, state.selected + command.by));
    case 'move': {
      const by = command.unit === 'page' ? Math.max(1, resultsShown(height) - 1) : 1;
      return stay(select(state, height, state.selected + command.by * by));
    }
    case 'next-scope':
      return nextScope(state, command.by);
    default:
      return stay(state);
  }
}
