/** Standing searches: what was said since they were last looked at. */

import { statementsSince } from '../library/newcomers.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, printedStatements } from '../library/printed.ts';
import { listSearches, type SavedSearch, saveSearch, seeSearch } from '../library/searches.ts';
import { matcherOf } from '../search/query/matches.ts';
import { parseQuery } from '../search/query/parse.ts';
import { type Printing, readPrinting } from './quotations.ts';

export { forgetSearch, listSearches } from '../library/searches.ts';

export interface Watched {
  readonly search: SavedSearch;
  /** New statements that answer, oldest first. */
  readonly news: readonly Printing[];
}

/** Leaves a query standing under a name; what is there now counts as seen. Returns what of it was not understood. */
export function leaveStanding(library: Library, name: string, query: string, now: Date): readonly string[] {
  const { problems } = parseQuery(`${query} `, now);
  if (problems.length === 0) saveSearch(library, { name, query, standing: true }, now);
  return problems.map(({ message }) => message);
}

/** How many new statements answer each standing search. Costs what is new, not what there is. */
export const countNews = (library: Library, now: Date): { readonly search: SavedSearch; readonly count: number }[] =>
  newsOf(library, now).map(({ search, ids }) => ({ search, count: ids.length }));

export interface Watching {
  readonly now: Date;
  /** Only these searches; null for all. */
  readonly names: readonly string[] | null;
  /** Whether what is found is not new the next time. */
  readonly see: boolean;
}

/** The new statements of each standing search. */
export function watch(library: Library, options: Watching): Watched[] {
  const texts = new Map<number, string>();
  const wanted = newsOf(library, options.now).filter(({ search }) => options.names?.includes(search.name) ?? true);
  return wanted.map(({ search, ids }) => {
    const found = new Map<number, PrintedStatement>(printedStatements(library, ids).map((row) => [row.id, row]));
    const news = ids.flatMap((id) => found.get(id) ?? []).map((row) => readPrinting(library, row, texts));
    if (options.see) seeSearch(library, search.name, options.now);
    return { search, news };
  });
}

// What is in a text that was there before is no news, though it be derived, merged or corrected again since.
// A space after the query: its last word is then a whole word, and not one that somebody is still typing.
function newsOf(library: Library, now: Date): { search: SavedSearch; ids: number[] }[] {
  const standing = listSearches(library)
    .filter((search) => search.standing)
    .map((search) => ({
      search,
      answers: matcherOf(parseQuery(`${search.query} `, now).query),
      ids: [] as number[],
    }));
  if (standing.length === 0) return [];
  const since = Math.min(...standing.map(({ search }) => search.seenStatement));
  for (const { id, fetchedAt, row } of statementsSince(library, since))
    for (const { search, answers, ids } of standing)
      if (id > search.seenStatement && fetchedAt >= search.seenAt && answers(row)) ids.push(id);
  return standing.map(({ search, ids }) => ({ search, ids }));
}
