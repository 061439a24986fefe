/** How search changes: every letter asks again; answers to older questions are dropped. */
import { type Completion, type Found, type Hit, SCOPES } from '../../../model/hit.ts';
import type { Order } from '../../binding.ts';
import type { Direction } from '../../commands.ts';
import { type Effect, type Step, stay } from '../../effects.ts';
import { countShown, topFor } from '../../entries.ts';
import { EMPTY, editField, type Field, fieldOf, typeInto } from '../../field.ts';
import { choicesIn, EMPTY_ANSWER, groupByArticle, type SearchState } from './state.ts';
import { rowsOfResult } from './view.ts';

/** Results that are asked for at a time; the next ones when the chosen one comes near the last. */
const PAGE = 50;
const NEAR_THE_END = 15;

function ask(state: SearchState): Step<SearchState> {
  const words = state.field.text.trim();
  const request = state.request + 1;
  if (words === '') {
    return stay({ ...state, ...EMPTY_ANSWER, request });
  }
  return [
    { ...state, request, waiting: true },
    [{ type: 'find', request, words, scope: state.scope, limit: Math.max(PAGE, state.loaded), offset: 0 }],
  ];
}

const askCompletions = ({ field }: SearchState): Effect => ({
  type: 'complete',
  words: field.text,
  cursor: field.cursor,
});

/** Takes a field as it now is: other words are another question, another cursor has other completions. */
function type(state: SearchState, field: Field, history: SearchState['history']): Step<SearchState> {
  const typed = { ...state, field, history };
  if (field.text.trim() === state.field.text.trim()) {
    const moved = field.text !== state.field.text || field.cursor !== state.field.cursor;
    return [typed, moved && field.text.trim() !== '' ? [askCompletions(typed)] : []];
  }
  const [asked, effects] = ask({ ...typed, loaded: 0 });
  // Completions last: when the results are found they have been asked for, and come along in the same frame.
  return [asked, effects.length > 0 ? [...effects, askCompletions(asked)] : []];
}

const edit = (state: SearchState, field: Field): Step<SearchState> =>
  type(state, field, { ...state.history, at: null });

/** Asks another query instead. */
export const askInstead = (state: SearchState, query: string): Step<SearchState> => edit(state, fieldOf(query));

function select(state: SearchState, height: number, to: number): Step<SearchState> {
  const selected = Math.max(0, Math.min(choicesIn(state) - 1, to));
  const top = topFor({ selected, top: state.top, height }, rowsOfResult(state));
  const chosen = { ...state, selected, top };
  if (state.complete || state.waiting || selected < state.hits.length - NEAR_THE_END) return stay(chosen);
  const request = state.request + 1;
  const { field, scope, loaded } = state;
  return [
    { ...chosen, request, waiting: true },
    [{ type: 'find', request, words: field.text.trim(), scope, limit: PAGE, offset: loaded }],
  ];
}

function nextScope(state: SearchState, by: Direction): Step<SearchState> {
  const at = (SCOPES.indexOf(state.scope) + by + SCOPES.length) % SCOPES.length;
  return ask({ ...state, scope: SCOPES[at]!, loaded: 0, selected: 0, top: 0 });
}

/** Asks the same again, because there is more to be found now. */
export const askAgain = (state: SearchState): Step<SearchState> => (state.answer ? ask(state) : stay(state));

/** What a result is, however its row in the library is numbered: derived again, a statement has another one. */
const nameOf = (hit: Hit): string => {
  switch (hit.type) {
    case 'speaker':
      return `speaker ${hit.name.text}`;
    case 'headline':
      return `headline ${hit.articleId}`;
    case 'statement':
      return `statement ${hit.articleId} ${hit.statementId}`;
  }
};

/** Where the chosen result is among those that came for the same question, or what has come in its place. */
function chosenAmong(hits: readonly Hit[], { hits: before, selected }: SearchState): number {
  const chosen = before[selected];
  const at = chosen ? hits.findIndex((hit) => nameOf(hit) === nameOf(chosen)) : -1;
  return at >= 0 ? at : Math.max(0, Math.min(selected, hits.length - 1));
}

/**
 * An answer. While the query has a mistake in it and finds nothing, the last good results stay. The same question
 * answered again keeps its chosen result, wherever that has gone, and it where it is on the screen.
 */
export function hitsFound(state: SearchState, request: number, found: Found, height: number): SearchState {
  if (request !== state.request) return state;
  const before = state.answer;
  if (found.offset > 0) {
    return {
      ...state,
      waiting: false,
      hits: [...state.hits, ...groupByArticle(found.hits)],
      loaded: state.loaded + found.hits.length,
      complete: found.hits.length < PAGE,
    };
  }
  const answered = { ...state, answer: found, waiting: false };
  if (found.problems.length > 0 && found.hits.length === 0 && state.hits.length > 0) return answered;
  const hits = groupByArticle(found.hits);
  const shown = { ...answered, hits, loaded: found.hits.length, complete: found.hits.length < PAGE };
  if (before?.query !== found.query || before.scope !== found.scope) return { ...shown, selected: 0, top: 0 };
  const selected = chosenAmong(hits, state);
  // What came above a list that was not scrolled is there to be seen.
  const top = state.top === 0 ? 0 : Math.max(0, state.top + selected - state.selected);
  return { ...shown, selected, top: topFor({ selected, top, height }, rowsOfResult(shown)) };
}

/** What could be typed at the cursor; dropped where the field has changed since. */
export const completionsFound = (
  state: SearchState,
  words: string,
  cursor: number,
  completions: readonly Completion[],
): SearchState => {
  const { field } = state;
  return field.text === words && field.cursor === cursor ? { ...state, completions, completed: field } : state;
};

/** Puts the first completion in its place; without one, the cursor goes a letter to the right. */
function takeCompletion(state: SearchState): Step<SearchState> {
  const [first] = state.completions;
  const { text, cursor } = state.field;
  if (!first || cursor < text.length || state.completed.text !== text)
    return edit(state, editField(state.field, 'right'));
  const rest = first.text.endsWith(':') ? first.text : `${first.text} `;
  const before = text.slice(0, first.span.start) + rest;
  return edit({ ...state, completions: [] }, { text: before + text.slice(first.span.end), cursor: before.length });
}

/** An older or newer query of before; past the newest the field is empty again. */
function walkHistory(state: SearchState, by: Direction): Step<SearchState> {
  const { queries, at } = state.history;
  const to = Math.min(queries.length - 1, (at ?? -1) - by);
  if (to < 0) return type(state, EMPTY, { queries, at: null });
  return type(state, fieldOf(queries[to]!), { queries, at: to });
}

/** The commands of search. `height` is that of its results, in rows. */
export function updateSearch(state: SearchState, { command, count }: Order, height: number): Step<SearchState> {
  switch (command.name) {
    case 'type':
      return edit(state, typeInto(state.field, command.text));
    case 'edit':
      return edit(state, editField(state.field, command.edit));
    case 'complete':
      return takeCompletion(state);
    case 'select':
      if (state.typing && (state.field.text === '' || state.history.at !== null)) return walkHistory(state, command.by);
      return select(state, height, state.selected + command.by * (count ?? 1));
    case 'move': {
      const last = choicesIn(state) - 1;
      if (command.unit === 'edge') return select(state, height, count !== null ? count - 1 : command.by < 0 ? 0 : last);
      const shown = countShown({ top: state.top, height, count: state.hits.length }, rowsOfResult(state));
      const by = { line: 1, 'half-page': Math.ceil(shown / 2), page: Math.max(1, shown - 1) }[command.unit];
      return select(state, height, state.selected + command.by * by * (count ?? 1));
    }
    case 'next-scope':
      return nextScope(state, command.by);
    case 'type-words':
      return stay({ ...state, typing: true });
    default:
      return stay(state);
  }
}
