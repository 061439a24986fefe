/** What the list pane knows: a window on the library's articles, and which article is selected. */
import type { ArticleRow, ListFilter, Sort } from '../../world.ts';

export interface ListState {
  readonly sort: Sort;
  /** The query that articles must answer, and how it was understood; none where it is empty. */
  readonly filter: string;
  readonly understood: ListFilter | null;
  readonly total: number;
  readonly unread: number;
  /** The rows that are here, and the index in the whole list of the first of them. */
  readonly offset: number;
  readonly rows: readonly ArticleRow[];
  /** The selected article by id, and its index as of the last answer. */
  readonly selected: { readonly id: string | null; readonly index: number };
  /** Whether the reader chose it: until then the first row is selected, whatever arrives. */
  readonly chosen: boolean;
  /** Index of the first row on the screen. */
  readonly top: number;
  readonly request: number;
  /** False until the first answer. */
  readonly known: boolean;
  /** Whether articles are still being read. */
  readonly reading: boolean;
}

export const LIST: ListState = {
  sort: 'date',
  filter: '',
  understood: null,
  total: 0,
  unread: 0,
  offset: 0,
  rows: [],
  selected: { id: null, index: 0 },
  chosen: false,
  top: 0,
  request: 0,
  known: false,
  reading: false,
};

/** The row at an index of the whole list, if it is here. */
export const rowAt = (state: ListState, index: number): ArticleRow | undefined => state.rows[index - state.offset];

export const selectedRow = (state: ListState): ArticleRow | undefined => rowAt(state, state.selected.index);

/** Narrow lists take two rows an article, wide ones a single line. */
const TWO_ROWS_BELOW = 64;

export const rowsPerArticle = (columns: number): 1 | 2 => (columns < TWO_ROWS_BELOW ? 2 : 1);
