/** A world in memory, for tests of the screen: it answers at once and remembers what was asked of it. */
import type { Article } from '../../src/model/article.ts';
import { LibraryError } from '../../src/model/errors.ts';
import { type Statement, UTTERED } from '../../src/model/statement.ts';
import type { ArticleRow, Problem, Sort, World, WorldFact } from '../../src/tui/world.ts';
import { answer } from './memory-desk.ts';
import { memoryKeeping } from './memory-keeping.ts';
import { answersFilter, completions, filterOf, mistakesIn, search } from './memory-search.ts';

export interface Shelved {
  readonly article: Article;
  /** Null for an article whose statements are still to be derived. */
  readonly statements: readonly Statement[] | null;
  /** Whether its quotations were edited after they were printed. */
  readonly edited?: boolean;
}

export interface MemoryWorld extends World {
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of the articles that are read. */
  readonly read: ReadonlySet<string>;
  /** What was exported, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What was searched for, the newest first, and what was left standing. */
  readonly queries: readonly string[];
  readonly standing: readonly string[];
  /** What was fetched and added, in words. */
  readonly errands: readonly string[];
  /** Derives the statements of an article, as the worker does in its own time. */
  derive(articleId: string, statements: readonly Statement[]): void;
  /** Subjects of problems that were settled. */
  readonly settled: readonly string[];
  tell(fact: WorldFact): void;
}

const ORDERS: Record<Sort, (a: ArticleRow, b: ArticleRow) => number> = {
  date: (a, b) => (b.published ?? '').localeCompare(a.published ?? ''),
  unread: (a, b) => Number(a.read) - Number(b.read),
  outlet: (a, b) => (a.outlet ?? '').localeCompare(b.outlet ?? ''),
  title: (a, b) => a.title.localeCompare(b.title),
};

export function memoryWorld(shelf: readonly Shelved[], options: { problems?: readonly Problem[] } = {}): MemoryWorld {
  const settled: string[] = [];
  const lines: string[] = [];
  const shelved = new Map(shelf.map((each) => [each.article.id, each]));
  const positions = new Map<string, number>();
  const queries: string[] = [];
  const standing: string[] = [];
  const errands: string[] = [];
  const listeners = new Set<(fact: WorldFact) => void>();
  const uttered = (statements: readonly Statement[]) => statements.filter((each) => UTTERED.has(each.class)).length;
  const rowOf = ({ article, statements }: Shelved): ArticleRow => ({
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    read: keeping.read().has(article.id),
    kept: keeping.isKept(article.id),
    edited: shelved.get(article.id)?.edited ?? false,
    statements: statements && uttered(keeping.statements(article.id)),
  });
  const keeping = memoryKeeping({
    all: () => [...shelved.values()].map(({ article }) => article),
    article: (id) => shelved.get(id)?.article ?? null,
    statements: (id) => shelved.get(id)?.statements ?? [],
  });
  const at = (id: string): Shelved => {
    const found = shelved.get(id);
    if (found && !keeping.isRemoved(id)) return found;
    throw new LibraryError('missing', 'There is no such article', { subject: id });
  };
  const tell = (fact: WorldFact): void => {
    for (const listener of listeners) listener(fact);
  };
  return {
    positions,
    settled,
    queries,
    standing,
    errands,
    get read() {
      return keeping.read();
    },
    files: keeping.files,
    tell,
    derive(articleId, statements) {
      shelved.set(articleId, { ...at(articleId), statements });
      tell({ type: 'statements-derived', counts: [[articleId, uttered(statements)]] });
    },
    async listArticles({ sort, offset, limit, around, filter = '' }) {
      const rows = [...shelved.values()]
        .filter((each) => !keeping.isRemoved(each.article.id) && answersFilter(each, filter))
        .map(rowOf)
        .sort(ORDERS[sort]);
      const place = rows.findIndex(({ id }) => id === around);
      const from = place === -1 ? offset : Math.max(0, Math.min(offset, place), place - limit + 1);
      const unread = rows.filter((row) => !row.read).length;
      return {
        total: rows.length,
        unread,
        offset: from,
        reading: false,
        rows: rows.slice(from, from + limit),
        filter: filterOf(filter),
      };
    },
    async openArticle(id) {
      const { article, statements } = at(id);
      return {
        article,
        statements: statements && keeping.statements(id),
        position: positions.get(id) ?? null,
        margin: await keeping.marginOf(id),
      };
    },
    ...keeping.verbs,
    find: async (words, options) => search([...shelved.values()], words, options),
    complete: async (words, cursor) => completions(words, cursor),
    queryHistory: async () => queries,
    async rememberQuery(query) {
      queries.unshift(query);
    },
    async seeSearch() {},
    async forgetSearch(name) {
      standing.splice(standing.indexOf(name), 1);
    },
    searchesWithNews: async () => standing.length,
    async refreshAll() {
      errands.push('refresh all');
      return true;
    },
    async refreshSource(id) {
      errands.push(`refresh ${at(id).article.title}`);
      return shelf.length > 1;
    },
    async add(name, as) {
      errands.push(`add ${name}${as ? ` as ${as}` : ''}`);
      return true;
    },
    async stopErrand() {
      errands.push('stop');
    },
    async speakerBeside(speakerId, articleId, by) {
      const ordered = [...shelved.values()].sort((a, b) =>
        (b.article.published ?? '').localeCompare(a.article.published ?? ''),
      );
      const here = ordered.findIndex(({ article }) => article.id === articleId);
      const others = by > 0 ? ordered.slice(here + 1) : ordered.slice(0, here).reverse();
      const found = others.flatMap(({ statements }) =>
        (statements ?? []).filter(({ speaker }) => speaker?.id === speakerId),
      );
      return found[0] ? { articleId: found[0].articleId, statementId: found[0].id } : null;
    },
    consult: async (question) => answer([...shelved.values()], standing, question),
    async saveSearch(query) {
      const wrong = mistakesIn(query);
      if (wrong.length === 0) standing.push(query);
      return wrong;
    },
    async markOpened(ids) {
      const changed = ids.filter((id) => !keeping.read().has(id));
      keeping.open(changed);
      return changed;
    },
    async markAllRead(filter) {
      const changed = [...shelved.values()]
        .filter((each) => answersFilter(each, filter) && !keeping.read().has(each.article.id))
        .map(({ article }) => article.id);
      await keeping.verbs.act({ what: 'read', articleIds: changed, on: true });
      return changed;
    },
    commandLines: async () => lines,
    async rememberLine(line) {
      lines.unshift(line);
    },
    problems: async () => options.problems ?? [],
    async settleProblem(subject) {
      settled.push(subject);
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
