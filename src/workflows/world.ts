/**
 * What the screen asks of the world, answered from a library: articles by window, statements as they are derived,
 * search. What takes long happens in threads (attribution, search); what is here are indexed reads of some rows.
 */
import { markRead } from '../library/acts.ts';
import {
  type ArticleHeading,
  type ArticleSort,
  countArticles,
  headingOfArticle,
  listArticles,
  placeOf,
} from '../library/articles.ts';
import type { Library } from '../library/open.ts';
import { positionOf, savePosition } from '../library/places.ts';
import { queryHistory, rememberQuery } from '../library/searches.ts';
import { loadArticle } from '../library/versions.ts';
import { LibraryError } from '../model/errors.ts';
import type { Scope } from '../model/hit.ts';
import type { SearchClient } from '../search/client.ts';
import type { Derivation } from './derivation.ts';
import { leaveStanding } from './watch.ts';

/** Something that went wrong in the background, in words for a person. */
interface Problem {
  readonly subject: string;
  readonly message: string;
  readonly wayOut: string | null;
}

/** What happened without being asked for. */
export type Fact =
  | { readonly type: 'articles-changed' }
  | { readonly type: 'statements-derived'; readonly counts: readonly (readonly [articleId: string, seen: number])[] }
  | { readonly type: 'derivation-progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'problem-met'; readonly problem: Problem };

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
  readonly search: Pick<SearchClient, 'find' | 'complete'>;
  /** Whether articles are still being read into the library. */
  readonly isReading: () => boolean;
  readonly now: () => Date;
}

interface WindowWanted {
  readonly sort: ArticleSort;
  readonly offset: number;
  readonly limit: number;
  readonly around?: string;
}

/** The world of the screen over one library. */
export function worldOf({ library, derivation, news, search, isReading, now }: WorldParts) {
  const rowOf = ({ id, title, outlet, published, read, statements }: ArticleHeading) => ({
    id,
    title,
    outlet,
    published,
    read,
    // Until statements have been derived once there is no number; while they are derived again there is the old one.
    statements: statements === 0 && derivation.awaits(id) ? null : statements,
  });
  const setRead = (ids: readonly string[], read: boolean): readonly string[] => {
    const changed = ids.filter((id) => headingOfArticle(library, id)?.read === !read);
    if (changed.length > 0) markRead(library, changed, read, now());
    return changed;
  };
  const load = (id: string) => {
    const loaded = loadArticle(library, id);
    if (loaded) return loaded;
    throw new LibraryError('missing', 'It is not in the library any more.', { subject: id });
  };
  return {
    async listArticles({ sort, offset, limit, around }: WindowWanted) {
      const place = around === undefined ? null : placeOf(library, around, { sort });
      const from = place === null ? offset : Math.max(0, Math.min(offset, place), place - limit + 1);
      return {
        total: countArticles(library),
        unread: countArticles(library, { unread: true }),
        offset: from,
        reading: isReading(),
        rows: listArticles(library, { sort, offset: from, limit }).map(rowOf),
      };
    },
    async openArticle(id: string) {
      const { article, statements } = load(id);
      derivation.prefer(id);
      const known = statements.length > 0 || !derivation.awaits(id);
      return { article, statements: known ? statements : null, position: positionOf(library, id) };
    },
    statementsOf: async (id: string) => load(id).statements,
    find: (words: string, { scope, limit, offset }: { scope: Scope; limit: number; offset: number }) =>
      search.find(words, { scope, limit, offset }),
    complete: (words: string, cursor: number) => search.complete(words, cursor),
    queryHistory: async () => queryHistory(library),
    rememberQuery: async (query: string) => rememberQuery(library, query, now()),
    saveSearch: async (query: string) => leaveStanding(library, query, query, now()),
    markRead: async (ids: readonly string[], read: boolean) => setRead(ids, read),
    async markAllRead() {
      return setRead(
        listArticles(library, { filter: { unread: true } }).map(({ id }) => id),
        true,
      );
    },
    savePosition: async (articleId: string, offset: number) => savePosition(library, { articleId, offset }, now()),
    listen: news.listen,
  };
}
