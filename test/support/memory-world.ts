/** A world in memory, for tests of the screen: it answers at once and remembers what was asked of it. */
import type { Article } from '../../src/model/article.ts';
import { ExpectedError } from '../../src/model/errors.ts';
import { type Statement, UTTERED } from '../../src/model/statement.ts';
import { contentText } from '../../src/text/said.ts';
import type { ArticleRow, Found, FoundPage, Scope, Sort, World, WorldFact } from '../../src/tui/world.ts';

export interface Shelved {
  readonly article: Article;
  /** Null for an article whose statements are still to be derived. */
  readonly statements: readonly Statement[] | null;
}

export interface MemoryWorld extends World {
  /** Texts that were copied, the last one last. */
  readonly copied: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of the articles that are read. */
  readonly read: ReadonlySet<string>;
  /** Derives the statements of an article, as the worker does in its own time. */
  derive(articleId: string, statements: readonly Statement[]): void;
  tell(fact: WorldFact): void;
}

const ORDERS: Record<Sort, (a: ArticleRow, b: ArticleRow) => number> = {
  newest: (a, b) => (b.published ?? '').localeCompare(a.published ?? ''),
  oldest: (a, b) => (a.published ?? '').localeCompare(b.published ?? ''),
  unread: (a, b) => Number(a.read) - Number(b.read),
  statements: (a, b) => (b.statements ?? 0) - (a.statements ?? 0),
  outlet: (a, b) => (a.outlet ?? '').localeCompare(b.outlet ?? ''),
  title: (a, b) => a.title.localeCompare(b.title),
};

export function memoryWorld(shelf: readonly Shelved[]): MemoryWorld {
  const shelved = new Map(shelf.map((each) => [each.article.id, each]));
  const read = new Set<string>();
  const positions = new Map<string, number>();
  const copied: string[] = [];
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
    copied,
    positions,
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
      return { total: rows.length, unread, offset: from, rows: rows.slice(from, from + limit) };
    },
    async openArticle(id) {
      return { ...at(id), position: positions.get(id) ?? null };
    },
    statementsOf: async (id) => at(id).statements ?? [],
    find: async (words, scope, limit) => search([...shelved.values()], words, scope, limit),
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
    async copy(text) {
      copied.push(text);
      return 'terminal';
    },
    async browse() {},
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Plain containment: enough to drive the screen. */
function search(shelf: readonly Shelved[], words: string, scope: Scope, limit: number): FoundPage {
  const marks = (text: string): [number, number][] => {
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    return start === -1 ? [] : [[start, start + words.length]];
  };
  const all = shelf.flatMap(({ article, statements }): Found[] => {
    const { id: articleId, title, outlet, published } = article;
    const quotes = (statements ?? []).map((statement): Found => {
      const text = contentText(article.text, statement);
      const speaker = statement.speaker?.name ?? 'unnamed';
      return {
        kind: 'quote',
        articleId,
        statementId: statement.id,
        text,
        textMarks: marks(text),
        speaker,
        speakerMarks: marks(speaker),
        title,
        outlet,
        published,
      };
    });
    return [...quotes, { kind: 'headline', articleId, title, titleMarks: marks(title), outlet, published }];
  });
  const hit = (found: Found): boolean =>
    found.kind === 'quote'
      ? found.textMarks.length + found.speakerMarks.length > 0
      : found.kind === 'headline' && found.titleMarks.length > 0;
  const hits = all.filter(hit);
  const of = (kind: Found['kind']) => hits.filter((found) => found.kind === kind);
  const scopes = { all: hits, quotes: of('quote'), speakers: of('speaker'), headlines: of('headline') };
  return {
    found: scopes[scope].slice(0, limit),
    counts: { all: hits.length, quotes: scopes.quotes.length, speakers: 0, headlines: scopes.headlines.length },
    pending: 0,
  };
}
