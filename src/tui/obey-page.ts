/** Orders while a page shows: its own first; what is about the panes leaves the pages, or means nothing there. */
import type { Order } from './binding.ts';
import { type Step, stay } from './effects.ts';
import { obeyNotebook } from './keeping/obey-notebook.ts';
import type { Model } from './model.ts';
import { obeyDesk } from './obey-desk.ts';
import { obeySearch } from './obey-search.ts';
import { type Page, pageOf } from './pages.ts';

function obeyOn(model: Model, page: Page, order: Order): Step<Model> | null {
  switch (page.kind) {
    case 'search':
      return obeySearch(model, page.search, order);
    case 'desk':
      return obeyDesk(model, page.desk, order);
    case 'notebook':
      return obeyNotebook(model, page.notebook, order);
  }
}

/** Obeys, or answers null for what is to be done as if there were no page. */
export function obeyPage(model: Model, order: Order): Step<Model> | null {
  const page = pageOf(model);
  if (!page) return null;
  const done = obeyOn(model, page, order);
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
