/** Orders while a page shows: its own first; what is about the panes leaves the pages, or means nothing there. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import type { Model } from './model.ts';
import { obeyDesk } from './obey-desk.ts';
import { obeySearch } from './obey-search.ts';
import { pageOf } from './pages.ts';

/** Obeys, or answers null for what is to be done as if there were no page. */
export function obeyPage(model: Model, order: Order): Step<Model> | null {
  const page = pageOf(model);
  if (!page) return null;
  const done = page.kind === 'search' ? obeySearch(model, page.search, order) : obeyDesk(model, page.desk, order);
  if (done) return done;
  switch (order.command.name) {
    case 'zoom':
    case 'cycle-panes':
    case 'focus-beside':
      return stay(model);
    default:
      return null;
  }
}
