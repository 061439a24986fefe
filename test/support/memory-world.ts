/** A world in memory, for tests of the screen: it answers at once and remembers what was asked of it. */
import type { Article } from '../../src/model/article.ts';
import { ExpectedError } from '../../src/model/errors.ts';
import type { Explanation, Found, Hit, Marked, Scope } from '../../src/model/hit.ts';
import { type Statement, UTTERED } from '../../src/model/statement.ts';
import { contentText } from '../../src/text/said.ts';
import type { ArticleRow, Sort, World, WorldFact } from '../../src/tui/world.ts';

export interface Shelved {
  readonly article: Article;
  /** Null for an article whose statements are still to be derived. */
  readonly statements: readonly Statement[] | null;
}

export interface MemoryWorld extends World {
  readonly positions: ReadonlyMap<string, number>;
  /** Ids of the articles that are read. */
  readonly read: ReadonlySet<string>;
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
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const UNEXPLAINED: Explanation = {
  score: 1,
  guessed: false,
  words: [],
  kind: 1,
  size: 1,
  closeness: 0,
  capitals: 0,
  recency: 0,
};

/** Plain containment: enough to drive the screen. */
function search(shelf: readonly Shelved[], words: string, scope: Scope, limit: number): Found {
  const mark = (text: string): Marked => {
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    return { text, marks: start === -1 ? [] : [{ start, end: start + words.length }] };
  };
  const all = shelf.flatMap(({ article, statements }, index): Hit[] => {
    const { id: articleId, outlet, published } = article;
    const at = { articleId, outlet, published, read: false, kept: false, explanation: UNEXPLAINED };
    const title = mark(article.title);
    const quotes = (statements ?? []).map(
      (statement, place): Hit => ({
        ...at,
        row: index * 1_000 + place,
        type: 'statement',
        statementId: statement.id,
        kind: statement.kind,
        class: statement.class,
        speakerId: statement.speaker?.id ?? null,
        speaker: statement.speaker && mark(statement.speaker.name),
        alias: null,
        content: mark(contentText(article.text, statement)),
        cue: { text: '', marks: [] },
        title: { ...title, marks: [] },
      }),
    );
    return [...quotes, { ...at, row: index, type: 'headline', title }];
  });
  const answers = (hit: Hit): boolean =>
    hit.type === 'statement'
      ? hit.content.marks.length + (hit.speaker?.marks.length ?? 0) > 0
      : hit.type === 'headline' && hit.title.marks.length > 0;
  const hits = all.filter(answers);
  const quotes = hits.filter(({ type }) => type === 'statement');
  const headlines = hits.filter(({ type }) => type === 'headline');
  const scopes: Record<Scope, readonly Hit[]> = { all: hits, quotes, speakers: [], headlines };
  return {
    query: words,
    scope,
    offset: 0,
    hits: scopes[scope].slice(0, limit),
    counts: { all: hits.length, quotes: quotes.length, speakers: 0, headlines: headlines.length },
    exact: true,
    chips: [],
    problems: [],
    suggestions: [],
    elapsed: 0,
    indexing: null,
  };
}
