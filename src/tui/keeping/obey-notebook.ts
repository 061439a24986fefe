/** Orders on the notebook page. */
import { linkTo, webAddress } from '../../text/quote-link.ts';
import type { Order } from '../binding.ts';
import { type Step, stay } from '../effects.ts';
import { topFor } from '../entries.ts';
import { layoutOf, type Model } from '../model.ts';
import { type Page, setPage } from '../pages.ts';
import { chosenEntry, NOTEBOOK, type NotebookState } from '../panes/notebook/state.ts';
import { entriesShown, rowsOf } from '../panes/notebook/view.ts';
import { toast } from '../toast.ts';
import { leavePage, openFromPage, openPage } from '../turn.ts';
import type { Act, NotebookEntry } from '../world.ts';

/** Opens the notebook. */
export const openNotebook = (model: Model): Step<Model> => [
  openPage(model, { kind: 'notebook', notebook: NOTEBOOK }),
  [{ type: 'list-notebook' }],
];

/** The commands of the notebook; null for one that is not its business. */
export function obeyNotebook(model: Model, notebook: NotebookState, order: Order): Step<Model> | null {
  const { command } = order;
  const entry = chosenEntry(notebook);
  switch (command.name) {
    case 'back':
    case 'cancel':
      return leavePage(model);
    case 'notebook':
      return stay(model);
    case 'move':
      return stay(setPage(model, { kind: 'notebook', notebook: moved(model, notebook, order) }));
    case 'accept':
      if (!entry?.article) return toast(model, 'The article is not in the library any more');
      return openFromPage(
        model,
        entry.articleId,
        entry.statement ? { to: 'statement', id: entry.statement.id } : { to: 'where-left' },
      );
    case 'note': {
      if (!entry) return stay(model);
      const { articleId, statementId, note } = entry;
      return [model, [{ type: 'edit-note', articleId, statementId, text: note ?? '' }]];
    }
    case 'keep': {
      if (!entry) return stay(model);
      const { articleId, statementId } = entry;
      const act: Act =
        statementId === null
          ? { what: 'note', articleId, statementId, text: '' }
          : { what: 'keep-statement', articleId, statementId, on: false };
      return [model, [{ type: 'act', act }]];
    }
    case 'browse':
      return browse(model, entry);
    default:
      return null;
  }
}

function browse(model: Model, entry: NotebookEntry | null): Step<Model> {
  const url = entry?.article && (entry.statement ? linkTo(entry.article, entry.statement) : webAddress(entry.article));
  return url ? [model, [{ type: 'browse', url }]] : toast(model, 'This article has no address on the web');
}

/** The chosen entry moved; the page scrolls as little as needed. */
function select(model: Model, state: NotebookState, to: number): NotebookState {
  const entries = state.entries ?? [];
  const selected = Math.max(0, Math.min(entries.length - 1, to));
  const { height } = layoutOf(model);
  return {
    ...state,
    selected,
    top: topFor({ selected, top: state.top, height: height + 1 }, (at) => rowsOf(entries, at)),
  };
}

function moved(model: Model, state: NotebookState, { command, count }: Order): NotebookState {
  if (command.name !== 'move') return state;
  const entries = state.entries ?? [];
  const shown = entriesShown(entries, state.top, layoutOf(model).height);
  if (command.unit === 'edge')
    return select(model, state, count !== null ? count - 1 : command.by < 0 ? 0 : entries.length);
  const by = { line: 1, 'half-page': Math.ceil(shown / 2), page: shown }[command.unit];
  return select(model, state, state.selected + command.by * by * (count ?? 1));
}

/** What is kept now; the chosen entry stays where it was in the list. */
export function notebookListed(model: Model, entries: readonly NotebookEntry[]): Model {
  const listed = (page: Page): Page =>
    page.kind === 'notebook'
      ? { ...page, notebook: select(model, { ...page.notebook, entries }, page.notebook.selected) }
      : page;
  const { pages, lastPages } = model;
  return {
    ...model,
    pages: pages && { ...pages, stack: pages.stack.map(listed) },
    lastPages: lastPages && { ...lastPages, stack: lastPages.stack.map(listed) },
  };
}

/** Whether the notebook lies somewhere among the pages. */
export const hasNotebook = ({ pages, lastPages }: Model): boolean =>
  [...(pages?.stack ?? []), ...(lastPages?.stack ?? [])].some(({ kind }) => kind === 'notebook');
