/** The article list: a window of it, counted, sorted and filtered. */
import type { SQLInputValue } from 'node:sqlite';
import type { Library } from './open.ts';

/** One line of the article list. */
export interface ArticleHeading {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Milliseconds since 1970: as published, else as added. */
  readonly datedAt: number;
  readonly addedAt: number;
  readonly words: number;
  /** How many a reader sees; null until they have been derived. */
  readonly statements: number | null;
  readonly read: boolean;
  readonly kept: boolean;
  /** When its text was last seen to have changed after it was first stored, or null. */
  readonly changedAt: number | null;
}

export const ARTICLE_SORTS = {
  date: 'dated_at DESC, key DESC',
  title: 'title COLLATE NOCASE, key DESC',
  outlet: 'outlet COLLATE NOCASE, dated_at DESC, key DESC',
  unread: 'read, dated_at DESC, key DESC',
} as const;
export type ArticleSort = keyof typeof ARTICLE_SORTS;

/** What an article must be to be listed. */
export interface ArticleFilter {
  readonly unread?: boolean;
  /** Only these articles. */
  readonly ids?: readonly string[];
}

function where({ unread, ids }: ArticleFilter): { sql: string; values: SQLInputValue[] } {
  const clauses = ['deleted_at IS NULL', 'version IS NOT NULL'];
  if (unread) clauses.push('read = 0');
  if (ids) clauses.push('id IN (SELECT value FROM json_each(?))');
  return { sql: clauses.join(' AND '), values: ids ? [JSON.stringify(ids)] : [] };
}

interface HeadingRow extends Omit<ArticleHeading, 'read' | 'kept'> {
  readonly read: number;
  readonly kept: number;
}

const HEADING = `key, id, title, outlet, byline, published, url, dated_at AS datedAt, added_at AS addedAt, words,
  statements, read, kept, changed_at AS changedAt`;
const headingOf = (row: HeadingRow): ArticleHeading => ({ ...row, read: row.read === 1, kept: row.kept === 1 });

/** A window of the article list. Costs what the window holds, not what the library holds. */
export function listArticles(
  library: Library,
  options: { sort?: ArticleSort; filter?: ArticleFilter; limit?: number; offset?: number } = {},
): ArticleHeading[] {
  const { sql, values } = where(options.filter ?? {});
  return library
    .all<HeadingRow>(
      `SELECT ${HEADING} FROM article WHERE ${sql} ORDER BY ${ARTICLE_SORTS[options.sort ?? 'date']} LIMIT ? OFFSET ?`,
      ...values,
      options.limit ?? -1,
      options.offset ?? 0,
    )
    .map(headingOf);
}

export const countArticles = (library: Library, filter: ArticleFilter = {}): number => {
  const { sql, values } = where(filter);
  return library.get<{ n: number }>(`SELECT count(*) AS n FROM article WHERE ${sql}`, ...values)!.n;
};

export const hasArticles = (library: Library): boolean =>
  library.get(`SELECT 1 FROM article WHERE ${where({}).sql} LIMIT 1`) !== undefined;

/** How many articles there are and how many are not read; counted again only where something was written. */
export function articleCounter(library: Library): () => { total: number; unread: number } {
  let counted = { total: 0, unread: 0 };
  let countedAt = '';
  return () => {
    // https://sqlite.org/pragma.html#pragma_data_version tells what others write, total_changes what this one does.
    const { others } = library.get<{ others: number }>('SELECT data_version AS others FROM pragma_data_version')!;
    const { own } = library.get<{ own: number }>('SELECT total_changes() AS own')!;
    const version = `${others} ${own}`;
    if (version !== countedAt) {
      countedAt = version;
      counted = { total: countArticles(library), unread: countArticles(library, { unread: true }) };
    }
    return counted;
  };
}

/** Where an article stands in the list, from 0, or null when the filter leaves it out. */
export function placeOf(
  library: Library,
  id: string,
  options: { sort?: ArticleSort; filter?: ArticleFilter } = {},
): number | null {
  const { sql, values } = where(options.filter ?? {});
  const row = library.get<{ place: number }>(
    `SELECT place FROM (SELECT id, row_number() OVER (ORDER BY ${ARTICLE_SORTS[options.sort ?? 'date']}) - 1 AS place
     FROM article WHERE ${sql}) WHERE id = ?`,
    ...values,
    id,
  );
  return row?.place ?? null;
}

/** The heading of one article, or undefined when there is none or it was deleted. */
export function headingOfArticle(library: Library, id: string): ArticleHeading | undefined {
  const row = library.get<HeadingRow>(`SELECT ${HEADING} FROM article WHERE id = ? AND deleted_at IS NULL`, id);
  return row && headingOf(row);
}

/** The id of the article that is read at an address (its origin or its URL), also of a deleted one. */
export const articleAt = (library: Library, address: string): string | undefined =>
  library.get<{ id: string }>(
    'SELECT id FROM article WHERE url = ? UNION ALL SELECT id FROM article WHERE origin_address = ? LIMIT 1',
    address,
    address,
  )?.id;

/** The fewest characters of an id that say which one is meant. */
const LEAST_OF_ID = 4;

/**
 * Articles that a name means, at most `limit`: the one with that id or address; else those whose id begins so or whose
 * headline has these words together, the newest first.
 */
export function articlesNamed(library: Library, name: string, limit: number): ArticleHeading[] {
  const exact = headingOfArticle(library, name) ?? headingOfArticle(library, articleAt(library, name) ?? '');
  if (exact) return [exact];
  return library
    .all<HeadingRow>(
      `SELECT ${HEADING} FROM article WHERE deleted_at IS NULL
         AND ((length(?1) >= ${LEAST_OF_ID} AND substr(id, 1, length(?1)) = ?1) OR instr(lower(title), lower(?1)) > 0)
       ORDER BY ${ARTICLE_SORTS.date} LIMIT ?2`,
      name,
      limit,
    )
    .map(headingOf);
}
