/** A world in memory, for tests of the screen: it answers at once and remembers what was asked of it. */
import type { Article } from '../../src/model/article.ts';
import { ExpectedError } from '../../src/model/errors.ts';
import { type Statement, UTTERED } from '../../src/model/statement.ts';
import type { ArticleRow, Sort, World, WorldFact } from '../../src/tui/world.ts';
import { completions, mistakesIn, search } from './memory-search.ts';

export interface Shelved {
  readonly article: Article;
  /** Null for an article whose statements are still to be derived. */
  readonly statements: readonly Statement[] | null;
}

export interface MemoryWorld extends World {
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of the articles that are read. */
  readonly read: ReadonlySet<string>;
  /** What was searched for, the newest first, and what was left standing. */
  readonly queries: readonly string[];
  readonly standing: readonly string[];
  /** Derives the statements of an article, as the worker does in its own time. */
  derive(articleId: string, statements: readonly Statement[]): void;
  tell(fact: WorldFact): void;
}

const ORDERS: Record<Sort, (a: ArticleRow, b: ArticleRow) => number> = {
  date: (a, b) => (b.published ?? '').localeCompare(a.published ?? ''),
  unread: (a, b) => Number(a.read) - Number(b.read),
  outlet: (a, b) => (a.outlet ?? '').localeCompare(b.outlet ?? ''),
  title: (a, b) => a.title.localeCompare(b.title),
};

export function memoryWorld(shelf: readonly Shelved[]): MemoryWorld {
  const shelved = new Map(shelf.map((each) => [each.article.id, each]));
  const read = new Set<string>();
  const positions = new Map<string, number>();
  const queries: string[] = [];
  const standing: string[] = [];
  const listeners = new Set<(fact: WorldFact) => void>();
  const uttered = (statements: readonly Statement[]) => statements.filter((each) => UTTERED.has(each.class)).length;
  const rowOf = ({ article, statements }: Shelved): ArticleRow => ({
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    read: read.has(article.id),
    statements: statements && uttered(statements),
  });
  const at = (id: string): Shelved => {
    const found = shelved.get(id);
    if (!found) throw new ExpectedError('There is no such article', { subject: id });
    return found;
  };
  const tell = (fact: WorldFact): void => {
    for (const listener of listeners) listener(fact);
  };
  return {
    positions,
    queries,
    standing,
    read,
    tell,
    derive(articleId, statements) {
      shelved.set(articleId, { ...at(articleId), statements });
      tell({ type: 'statements-derived', counts: [[articleId, uttered(statements)]] });
    },
    async listArticles({ sort, offset, limit, around }) {
      const rows = [...shelved.values()].map(rowOf).sort(ORDERS[sort]);
      const place = rows.findIndex(({ id }) => id === around);
      const from = place === -1 ? offset : Math.max(0, Math.min(offset, place), place - limit + 1);
      const unread = rows.filter((row) => !row.read).length;
      return { total: rows.length, unread, offset: from, reading: false, rows: rows.slice(from, from + limit) };
    },
    async openArticle(id) {
      return { ...at(id), position: positions.get(id) ?? null };
    },
    statementsOf: async (id) => at(id).statements ?? [],
    find: async (words, options) => search([...shelved.values()], words, options),
    complete: async (words, cursor) => completions(words, cursor),
    queryHistory: async () => queries,
    async rememberQuery(query) {
      queries.unshift(query);
    },
    async saveSearch(query) {
      const wrong = mistakesIn(query);
      if (wrong.length === 0) standing.push(query);
      return wrong;
    },
    async markRead(ids, value) {
      const changed = ids.filter((id) => read.has(id) !== value);
      for (const id of changed) value ? read.add(id) : read.delete(id);
      return changed;
    },
    async markAllRead() {
      const changed = [...shelved.keys()].filter((id) => !read.has(id));
      for (const id of changed) read.add(id);
      return changed;
    },
    async savePosition(id, offset) {
      positions.set(id, offset);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
