/** What comes back from the world for pages: it finds the page that asked, wherever it lies. */
import { type Effect, type Step, stay } from './effects.ts';
import type { Message } from './messages.ts';
import { layoutOf, type Model } from './model.ts';
import type { Page } from './pages.ts';
import type { SearchState } from './panes/search/state.ts';
import { askAgain, completionsFound, hitsFound } from './panes/search/update.ts';
import { resultsHeight } from './panes/search/view.ts';
import { toast } from './toast.ts';

type Answer = Extract<Message, { type: 'hits-found' | 'completions-found' | 'queries-recalled' | 'search-saved' }>;

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
    case 'search-saved':
      return toast(
        model,
        message.problems.length === 0
          ? `Standing search kept: ${message.query}`
          : `Not kept: ${message.problems.join(' ')}`,
      );
  }
}

const eachPage = (model: Model, change: (page: Page) => Page): Model =>
  model.pages ? { ...model, pages: { ...model.pages, stack: model.pages.stack.map(change) } } : model;

const eachSearch = (model: Model, change: (search: SearchState) => SearchState): Model =>
  eachPage(model, (page) => ({ ...page, search: change(page.search) }));

/** There is more to be found now: the page that shows asks again. */
export function pagesOutdated(model: Model): Step<Model> {
  const effects: Effect[] = [];
  const asked = eachPage(model, (page) => {
    if (page !== model.pages?.stack.at(-1)) return page;
    const [search, more] = askAgain(page.search);
    effects.push(...more);
    return { ...page, search };
  });
  return [asked, effects];
}
