/** Orders for the search page. */
import type { Hit, Marked } from '../model/hit.ts';
import type { Order } from './binding.ts';
import type { Direction } from './commands.ts';
import { type Effect, type Step, stay } from './effects.ts';
import { layoutOf, type Model } from './model.ts';
import { setPage } from './pages.ts';
import type { Target } from './panes/reader/state.ts';
import { SEARCH, type SearchState } from './panes/search/state.ts';
import { askInstead, updateSearch } from './panes/search/update.ts';
import { resultsHeight } from './panes/search/view.ts';
import { toast } from './toast.ts';
import { leavePage, openFromPage, openPage } from './turn.ts';

/** Opens search with nothing typed. */
export const openSearch = (model: Model): Step<Model> => [
  openPage(model, { kind: 'search', search: SEARCH }),
  [{ type: 'recall-queries' }],
];

/** Opens search with a query, at its results. */
export function searchFor(model: Model, query: string): Step<Model> {
  const [search, effects] = askInstead({ ...SEARCH, typing: false }, query);
  return [openPage(model, { kind: 'search', search }), [...effects, { type: 'recall-queries' }]];
}

/** The commands of search; null for one that is not its business. */
export function obeySearch(model: Model, search: SearchState, order: Order): Step<Model> | null {
  switch (order.command.name) {
    case 'accept':
      return accept(model, search);
    case 'cancel':
    case 'back':
      return leaveInput(model, search);
    case 'save-search': {
      const query = search.field.text.trim();
      return [model, query === '' ? [] : [{ type: 'save-search', query }]];
    }
    case 'browse':
      return [model, browseHit(search.hits[search.selected])];
    case 'type':
    case 'edit':
    case 'complete':
    case 'select':
    case 'move':
    case 'next-scope':
    case 'type-words': {
      const [next, effects] = updateSearch(search, order, resultsHeight(layoutOf(model).height));
      return [setPage(model, { kind: 'search', search: next }), effects];
    }
    default:
      return null;
  }
}

/** Esc leads from the letters to the results, and from these back to where search was opened. */
function leaveInput(model: Model, search: SearchState): Step<Model> {
  if (!search.typing || search.hits.length === 0) return leavePage(model);
  return [setPage(model, { kind: 'search', search: { ...search, typing: false } }), remembered(search)];
}

const remembered = ({ field }: SearchState): readonly Effect[] =>
  field.text.trim() === '' ? [] : [{ type: 'remember-query', query: field.text.trim() }];

/** Opens the chosen result at its statement, or asks what is suggested instead where there is none. */
function accept(model: Model, search: SearchState): Step<Model> {
  const hit = search.hits[search.selected];
  if (!hit) {
    const suggestion = search.answer?.suggestions[search.selected];
    if (!suggestion) return stay(model);
    const [next, effects] = askInstead(search, suggestion.query);
    return [setPage(model, { kind: 'search', search: next }), effects];
  }
  const { articleId } = placeOfHit(hit);
  const shown = setPage(model, { kind: 'search', search: { ...search, typing: false } });
  const [opened, effects] = openFromPage(shown, articleId, targetOfHit(hit));
  return [opened, [...effects, ...remembered(search)]];
}

function targetOfHit(hit: Hit): Target {
  switch (hit.type) {
    case 'headline':
      return { to: 'where-left' };
    case 'speaker':
      return { to: 'statement', id: hit.latest.statementId, words: wordsMarked(hit.name, hit.alias) };
    case 'statement':
      return { to: 'statement', id: hit.statementId, words: wordsMarked(hit.content, hit.cue, hit.speaker, hit.alias) };
  }
}

/** The words that answered, whole, of the first text in which any did. */
function wordsMarked(...texts: readonly (Marked | null)[]): readonly string[] {
  const answers = texts.find((each) => each && each.marks.length > 0);
  if (!answers) return [];
  const { text, marks } = answers;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ index, 0: { length } }) =>
    marks.some(({ start, end }) => start < index + length && end > index),
  );
  return [...new Set(words.map(([word]) => word.toLowerCase()))];
}

function browseHit(hit: Hit | undefined): readonly Effect[] {
  if (!hit) return [];
  const place = placeOfHit(hit);
  const { articleId } = place;
  return [{ type: 'browse-article', articleId, ...(place.type === 'statement' && { statementId: place.statementId }) }];
}

/** The next article among the results that the open one was come to from; null where it was come to otherwise. */
export function openBesideResult(model: Model, by: Direction): Step<Model> | null {
  const pages = model.lastPages;
  const page = pages?.stack.at(-1);
  if (!pages || page?.kind !== 'search') return null;
  const { search } = page;
  const here = model.reader.opened?.article.id;
  let selected = search.selected + by;
  while (search.hits[selected] && placeOfHit(search.hits[selected]!).articleId === here) selected += by;
  const hit = search.hits[selected];
  if (!hit) return toast(model, by > 0 ? 'Last article of the results' : 'First article of the results');
  const shown = setPage({ ...model, pages }, { kind: 'search', search: { ...search, selected } });
  return openFromPage(shown, placeOfHit(hit).articleId, targetOfHit(hit));
}

const placeOfHit = (hit: Hit) => (hit.type === 'speaker' ? hit.latest : hit);
