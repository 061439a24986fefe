/** What search knows: the words, the scope, the answers, and the row that is chosen in them. */
import type { Completion, Found, Hit, Scope } from '../../../model/hit.ts';
import { EMPTY, type Field } from '../../field.ts';

export interface SearchState {
  readonly field: Field;
  /** Whether letters go into the field, or are keys for the results. */
  readonly typing: boolean;
  readonly scope: Scope;
  readonly request: number;
  /** The last answer: what of the query was understood, the counts, what to relax. */
  readonly answer: Found | null;
  /** The results, grouped by article: of the last query, or of the last good one while this one has a mistake in it. */
  readonly hits: readonly Hit[];
  /** How many results were asked for and came, and whether there are more to ask for. */
  readonly loaded: number;
  readonly complete: boolean;
  /** Whether an answer is still to come. */
  readonly waiting: boolean;
  /** Whether there may be more to be found by now: it is asked again in a moment. */
  readonly outdated: boolean;
  readonly selected: number;
  readonly top: number;
  /** What could be typed at the cursor, and the field it was worked out for: it may have changed since. */
  readonly completions: readonly Completion[];
  readonly completed: Field;
  /** Queries of before, the newest first, and which of them is in the field. */
  readonly history: { readonly queries: readonly string[]; readonly at: number | null };
}

/** What there is to see before anything has been asked. */
export const EMPTY_ANSWER = {
  answer: null,
  hits: [],
  loaded: 0,
  complete: true,
  waiting: false,
  selected: 0,
  top: 0,
  completions: [],
  completed: EMPTY,
} as const;

export const SEARCH: SearchState = {
  ...EMPTY_ANSWER,
  field: EMPTY,
  typing: true,
  outdated: false,
  scope: 'all',
  request: 0,
  history: { queries: [], at: null },
};

/** Where there are no results, what else could be asked is there to be chosen. */
export const choicesIn = ({ hits, answer }: SearchState): number =>
  hits.length > 0 ? hits.length : (answer?.suggestions.length ?? 0);

/** The article a result is in, or null for a speaker's row, which stands by itself. */
export const articleOfHit = (hit: Hit): string | null => (hit.type === 'speaker' ? null : hit.articleId);

/** Brings results of one article together, where the best of them stands. */
export function groupByArticle(hits: readonly Hit[]): readonly Hit[] {
  const groups = Map.groupBy(hits, (hit) => articleOfHit(hit) ?? hit);
  return [...groups.values()].flat();
}

/** Whether a result is the first of its article's. */
export function startsGroup(hits: readonly Hit[], index: number): boolean {
  const article = articleOfHit(hits[index]!);
  return article !== null && (index === 0 || articleOfHit(hits[index - 1]!) !== article);
}
