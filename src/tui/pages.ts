/** Pages lie in the place of the panes, one on top of the other: search, what is asked of the desk, the notebook. */
import { grouped } from '../text/grouped.ts';
import type { Model, Origin } from './model.ts';
import type { DeskState } from './panes/desk/state.ts';
import { countIn } from './panes/desk/view.ts';
import type { NotebookState } from './panes/notebook/state.ts';
import { choicesIn, type SearchState } from './panes/search/state.ts';

export type Page =
  | { readonly kind: 'search'; readonly search: SearchState }
  | { readonly kind: 'desk'; readonly desk: DeskState }
  | { readonly kind: 'notebook'; readonly notebook: NotebookState };

export interface Pages {
  /** The last one shows. */
  readonly stack: readonly Page[];
  /** What is to be there again when the last page is left. */
  readonly origin: Origin;
}

/** The page that shows, or null where the panes do. */
export const pageOf = ({ pages }: Pick<Model, 'pages'>): Page | null => pages?.stack.at(-1) ?? null;

/** The same model with another page in the place of the one that shows. */
export const setPage = (model: Model, page: Page): Model =>
  model.pages ? { ...model, pages: { ...model.pages, stack: [...model.pages.stack.slice(0, -1), page] } } : model;

/** Which of how many is chosen, for the footer. */
export function positionOnPage(page: Page): string {
  if (page.kind === 'desk') {
    const count = countIn(page.desk);
    return count > 0 ? `${page.desk.selected + 1}/${grouped(count)}` : '';
  }
  if (page.kind === 'notebook') {
    const { entries, selected } = page.notebook;
    return entries && entries.length > 0 ? `${selected + 1}/${entries.length}` : '';
  }
  const { search } = page;
  const count = choicesIn(search);
  const all = search.hits.length > 0 ? (search.answer?.counts[search.scope] ?? count) : count;
  return count > 0 ? `${search.selected + 1}/${grouped(Math.max(all, count))}` : '';
}
