/** What comes back from the world for pages: it finds the page that asked, wherever it lies. */
import { type Step, stay } from './effects.ts';
import type { Message } from './messages.ts';
import { layoutOf, type Model } from './model.ts';
import { askOnPage, deskRoom } from './obey-desk.ts';
import { type Page, pageOf, setPage } from './pages.ts';
import type { DeskState } from './panes/desk/state.ts';
import { answered, refused } from './panes/desk/update.ts';
import type { SearchState } from './panes/search/state.ts';
import { askAgain, completionsFound, hitsFound } from './panes/search/update.ts';
import { resultsHeight } from './panes/search/view.ts';
import { toast } from './toast.ts';

type Answer = Extract<
  Message,
  { type: 'hits-found' | 'completions-found' | 'queries-recalled' | 'search-saved' | 'desk-answered' | 'desk-refused' }
>;

export function pagesAnswered(model: Model, message: Answer): Step<Model> {
  const height = resultsHeight(layoutOf(model).height);
  switch (message.type) {
    case 'hits-found':
      return stay(eachSearch(model, (search) => hitsFound(search, message.request, message.found, height)));
    case 'completions-found': {
      const { words, cursor, completions } = message;
      return stay(eachSearch(model, (search) => completionsFound(search, words, cursor, completions)));
    }
    case 'queries-recalled':
      return stay(
        eachSearch(model, (search) => ({ ...search, history: { ...search.history, queries: message.queries } })),
      );
    case 'desk-answered':
      return stay(eachDesk(model, (desk) => answered(desk, deskRoom(model), message.request, message.answer)));
    case 'desk-refused':
      return stay(eachDesk(model, (desk) => refused(desk, message.request, message.why)));
    case 'search-saved':
      return toast(
        model,
        message.problems.length === 0
          ? `Standing search kept${model.away === null ? '' : ', until you quit'}: ${message.query} · ‹standing-searches› lists all`
          : `Not kept: ${message.problems.join(' ')}`,
      );
  }
}

const eachPage = (model: Model, change: (page: Page) => Page): Model =>
  model.pages ? { ...model, pages: { ...model.pages, stack: model.pages.stack.map(change) } } : model;

const eachSearch = (model: Model, change: (search: SearchState) => SearchState): Model =>
  eachPage(model, (page) => (page.kind === 'search' ? { ...page, search: change(page.search) } : page));

const eachDesk = (model: Model, change: (desk: DeskState) => DeskState): Model =>
  eachPage(model, (page) => (page.kind === 'desk' ? { ...page, desk: change(page.desk) } : page));

/** Something failed, perhaps what a search waits for: it waits no longer, and nor do keys. */
export const waitingEnded = (model: Model): Model =>
  eachSearch({ ...model, keys: { ...model.keys, ahead: [] } }, (search) => ({ ...search, waiting: false }));

/** There is more to be found now: a search that shows asks again. */
export function pagesOutdated(model: Model): Step<Model> {
  const page = pageOf(model);
  if (page?.kind !== 'search') return stay(model);
  const [search, effects] = askAgain(page.search);
  return [setPage(model, { kind: 'search', search }), effects];
}

/** What comes by itself is shown by an open search at most this often, in milliseconds. */
const CALM = 1_000;

/** The same, for what comes by itself and goes on coming: it asks in a moment, once for all of it. */
export function pagesOutdating(model: Model): Step<Model> {
  const page = pageOf(model);
  if (page?.kind !== 'search' || page.search.outdated) return stay(model);
  const outdated = setPage(model, { kind: 'search', search: { ...page.search, outdated: true } });
  return [outdated, [{ type: 'wait', milliseconds: CALM, message: { type: 'search-outdated' } }]];
}

/** The moment is over: what is still open asks. */
export function searchOutdated(model: Model): Step<Model> {
  const page = pageOf(model);
  const fresh = eachSearch(model, (search) => ({ ...search, outdated: false }));
  return page?.kind === 'search' && page.search.outdated ? pagesOutdated(fresh) : stay(fresh);
}

/** Something that a page of the desk shows was changed by the reader: it asks again. */
export function deskOutdated(model: Model): Step<Model> {
  const page = pageOf(model);
  return page?.kind === 'desk' ? askOnPage(model, page.desk) : stay(model);
}
