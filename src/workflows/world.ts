/**
 * What the screen asks of the world, answered from a library: articles by window, statements as they are derived,
 * search. What takes long happens in threads (attribution, search); what is here are indexed reads of some rows.
 */
import { markRead, noteOpened } from '../library/acts.ts';
import {
  type ArticleHeading,
  type ArticleSort,
  articleCounter,
  countArticles,
  headingOfArticle,
  listArticles,
  placeOf,
} from '../library/articles.ts';
import { feedsOfArticle } from '../library/feeds.ts';
import type { Library } from '../library/open.ts';
import { positionOf, savePosition } from '../library/places.ts';
import { listProblems, settleProblem } from '../library/problems.ts';
import { forgetSearch, listSearches, queryHistory, rememberQuery, seeSearch } from '../library/searches.ts';
import { speakerBeside } from '../library/speakers.ts';
import { loadArticle, quotationsChanged } from '../library/versions.ts';
import { type ExpectedError, LibraryError } from '../model/errors.ts';
import type { Scope } from '../model/hit.ts';
import type { SearchClient } from '../search/client.ts';
import { parseQuery } from '../search/query/parse.ts';
import { readLines, rememberLine } from './command-lines.ts';
import type { Derivation } from './derivation.ts';
import type { DeskClient } from './desk-client.ts';
import type { DeskQuestion } from './desk-questions.ts';
import type { ErrandFact, Errands } from './errands.ts';
import { keepingIn } from './keeping.ts';
import { marginOf } from './margin.ts';
import { leaveStanding } from './watch.ts';

/** Something that went wrong in the background, in words for a person. */
interface Problem {
  readonly subject: string;
  readonly message: string;
  readonly wayOut: string | null;
}

/** What happened without being asked for. */
export type Fact =
  | ErrandFact
  | { readonly type: 'articles-changed' }
  /** Somebody else wrote into the library. */
  | { readonly type: 'library-changed' }
  | { readonly type: 'statements-derived'; readonly counts: readonly (readonly [articleId: string, seen: number])[] }
  | { readonly type: 'derivation-progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'problem-met'; readonly problem: Problem };

/** That an expected error was met in the background. */
export const problemMet = ({ subject, message, wayOut }: ExpectedError): Fact => ({
  type: 'problem-met',
  problem: { subject, message, wayOut },
});

/** Tells facts to whoever listens. */
export interface News {
  tell(fact: Fact): void;
  listen(listener: (fact: Fact) => void): () => void;
}

/** What is told before anybody listens is kept for the first one who does. */
export function openNews(): News {
  const listeners = new Set<(fact: Fact) => void>();
  const kept: Fact[] = [];
  return {
    tell: (fact) => {
      if (listeners.size === 0) kept.push(fact);
      for (const listener of listeners) listener(fact);
    },
    listen: (listener) => {
      listeners.add(listener);
      for (const fact of kept.splice(0)) listener(fact);
      return () => void listeners.delete(listener);
    },
  };
}

export interface WorldParts {
  readonly library: Library;
  readonly derivation: Derivation;
  readonly news: News;
  readonly desk: Pick<DeskClient, 'ask' | 'elsewhere'>;
  readonly errands: Errands;
  readonly search: Pick<SearchClient, 'find' | 'complete' | 'articles' | 'warm'>;
  /** Where commands that were typed are remembered. */
  readonly linesPath: string;
  /** Whether articles are still being read into the library. */
  readonly isReading: () => boolean;
  readonly now: () => Date;
}

interface WindowWanted {
  readonly sort: ArticleSort;
  readonly offset: number;
  readonly limit: number;
  readonly around?: string;
  /** A query that the articles must answer; none where it is empty. */
  readonly filter?: string;
}

/** The world of the screen over one library. */
export function worldOf({ library, derivation, news, search, desk, errands, linesPath, isReading, now }: WorldParts) {
  const rowOf = ({ id, title, outlet, published, read, kept, statements, changedAt }: ArticleHeading) => ({
    id,
    title,
    outlet,
    published,
    read,
    kept,
    // Few articles ever change: only of those it is worked out what became of their quotations.
    edited: changedAt !== null && quotationsChanged(library, id),
    // Until statements have been derived once there is no number; while they are derived again there is the old one.
    statements: statements === 0 && derivation.awaits(id) ? null : statements,
  });
  const counts = articleCounter(library);
  const load = (id: string) => {
    const loaded = loadArticle(library, id);
    if (loaded) return loaded;
    throw new LibraryError('missing', 'It is not in the library any more.', { subject: id });
  };
  return {
    async listArticles({ sort, offset, limit, around, filter = '' }: WindowWanted) {
      const ids = filter.trim() === '' ? null : await search.articles(filter);
      const only = ids ? { ids } : {};
      const place = around === undefined ? null : placeOf(library, around, { sort, filter: only });
      const from = place === null ? offset : Math.max(0, Math.min(offset, place), place - limit + 1);
      return {
        ...(ids
          ? { total: countArticles(library, only), unread: countArticles(library, { ...only, unread: true }) }
          : counts()),
        offset: from,
        reading: isReading(),
        rows: listArticles(library, { sort, offset: from, limit, filter: only }).map(rowOf),
        filter: ids && filterOf(filter, now()),
      };
    },
    async openArticle(id: string) {
      const { article, statements } = load(id);
      derivation.prefer(id);
      const known = statements.length > 0 || !derivation.awaits(id);
      const margin = marginOf(library, id);
      return { article, statements: known ? statements : null, position: positionOf(library, id), margin };
    },
    ...keepingIn(library, now),
    elsewhere: (articleId: string, statementId: string) => desk.elsewhere(articleId, statementId),
    find: (words: string, { scope, limit, offset }: { scope: Scope; limit: number; offset: number }) =>
      search.find(words, { scope, limit, offset }),
    complete: (words: string, cursor: number) => search.complete(words, cursor),
    async queryHistory() {
      // It is asked for where somebody is about to type.
      search.warm();
      return queryHistory(library);
    },
    async rememberQuery(query: string) {
      if (!library.readOnly) rememberQuery(library, query, now());
    },
    async seeSearch(name: string) {
      if (!library.readOnly) seeSearch(library, name, now());
    },
    forgetSearch: async (name: string) => forgetSearch(library, name),
    async searchesWithNews() {
      // The desk's thread is not woken for a reader who watches nothing.
      if (!listSearches(library).some(({ standing }) => standing)) return 0;
      const answer = await desk.ask({ about: 'searches' });
      return answer.about === 'searches' ? answer.searches.filter(({ news }) => news > 0).length : 0;
    },
    refreshAll: async () => errands.run({ kind: 'refresh', names: [] }),
    async refreshSource(articleId: string) {
      const names = feedsOfArticle(library, articleId);
      return names.length > 0 && errands.run({ kind: 'refresh', names });
    },
    add: async (name: string, as: 'feed' | 'feeds' | null) =>
      errands.run({ kind: 'add', name, cwd: process.cwd(), ...(as && { as }) }),
    stopErrand: async () => errands.stop(),
    speakerBeside: async (speakerId: string, articleId: string, by: 1 | -1) =>
      speakerBeside(library, speakerId, { articleId, by }) ?? null,
    consult: (question: DeskQuestion) => desk.ask(question),
    saveSearch: async (query: string) => leaveStanding(library, query, query, now()),
    async markOpened(ids: readonly string[]) {
      // Where nothing can be kept, nobody wants to hear so at every article.
      if (library.readOnly) return [];
      const changed = ids.filter((id) => headingOfArticle(library, id)?.read === false);
      noteOpened(library, changed);
      return changed;
    },
    async markAllRead(filter: string) {
      const only = filter.trim() === '' ? {} : { ids: await search.articles(filter) };
      const ids = listArticles(library, { filter: { ...only, unread: true } }).map(({ id }) => id);
      markRead(library, ids, true, now());
      return ids;
    },
    async savePosition(articleId: string, offset: number) {
      if (!library.readOnly) savePosition(library, { articleId, offset }, now());
    },
    commandLines: () => readLines(linesPath),
    rememberLine: (line: string) => rememberLine(linesPath, line),
    problems: async () => listProblems(library),
    settleProblem: async (subject: string) => settleProblem(library, subject),
    listen: news.listen,
  };
}

/** How the filter of a list was understood. */
function filterOf(filter: string, now: Date) {
  const { chips, problems } = parseQuery(filter, now);
  return { words: filter, chips, problems };
}
