/** Articles as they were printed: the current version or an earlier one, and the versions that wait to be derived. */
import type { Article, Block, Link } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { storeDerived, type Via } from './arrivals.ts';
import type { Library } from './open.ts';
import { loadStatements } from './statements.ts';

interface LoadedRow {
  readonly version: number;
  readonly id: string;
  readonly hash: string;
  readonly format: Article['format'];
  readonly origin_kind: Article['origin']['kind'];
  readonly origin_address: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string;
  readonly title_made: number;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly blocks: string;
  readonly links: string;
  readonly warnings: string;
}

export interface LoadedArticle {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** An article with its statements: the current version, or the one with `hash`. Undefined when it is not there. */
export function loadArticle(library: Library, id: string, hash?: string): LoadedArticle | undefined {
  const row = library.get<LoadedRow>(
    `SELECT v.key AS version, a.id, v.hash, a.origin_kind, a.origin_address, a.url, v.text, v.blocks, v.links, v.warnings,
       v.format, v.title_made, v.language, ${['outlet', 'title', 'byline', 'published']
         .map((name) => `CASE WHEN v.key = a.version THEN a.${name} ELSE v.${name} END AS ${name}`)
         .join()}
     FROM article a JOIN version v ON v.article = a.key
     WHERE a.id = ? AND a.deleted_at IS NULL AND ${hash === undefined ? 'v.key = a.version' : 'v.hash = ?'}`,
    id,
    ...(hash === undefined ? [] : [hash]),
  );
  if (!row) return undefined;
  return { article: articleOf(row), statements: loadStatements(library, { articleId: id, version: row.version }) };
}

const articleOf = (row: LoadedRow): Article => ({
  id: row.id,
  hash: row.hash,
  origin: { kind: row.origin_kind, address: row.origin_address },
  format: row.format,
  url: row.url,
  outlet: row.outlet,
  title: row.title,
  titleMade: row.title_made === 1,
  byline: row.byline,
  published: row.published,
  language: row.language,
  text: row.text,
  blocks: JSON.parse(row.blocks) as Block[],
  links: JSON.parse(row.links) as Link[],
  warnings: JSON.parse(row.warnings) as string[],
});

/** The extractor that derived the statements on show of an article; null while none has. */
export const extractorOf = (library: Library, id: string): string | null =>
  library.get<{ extractor: string | null }>(
    'SELECT v.extractor FROM article a JOIN version v ON v.key = a.version WHERE a.id = ?',
    id,
  )?.extractor ?? null;

/** One version of an article, for the list of them. */
export interface VersionHeading {
  /** From 1, oldest first. */
  readonly number: number;
  readonly hash: string;
  readonly via: Via;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  /** The extractor that derived its statements; null when they were not derived yet. */
  readonly extractor: string | null;
  readonly current: boolean;
}

/** Every version of an article, oldest first. */
export const listVersions = (library: Library, id: string): VersionHeading[] =>
  library
    .all<Omit<VersionHeading, 'current' | 'number'> & { current: number }>(
      `SELECT v.hash, v.via, v.title, v.fetched_at AS fetchedAt, v.extractor, v.key = a.version AS current
       FROM article a JOIN version v ON v.article = a.key WHERE a.id = ? ORDER BY v.key`,
      id,
    )
    .map((row, at) => ({ ...row, number: at + 1, current: row.current === 1 }));

/** Whether the library has this text of this article, with the statements of this extractor. */
export const isDerived = (library: Library, { id, hash }: Pending, extractor: string): boolean =>
  library.get(
    `SELECT 1 FROM article a JOIN version v ON v.article = a.key WHERE a.id = ? AND v.hash = ? AND v.extractor = ?`,
    id,
    hash,
    extractor,
  ) !== undefined;

/** Whether what is shown of an article was read from its page. */
export const isReadFromPage = (library: Library, id: string): boolean =>
  library.get(`SELECT 1 FROM article a JOIN version v ON v.key = a.version WHERE a.id = ? AND v.via = 'page'`, id) !==
  undefined;

/** A version whose statements were derived by another extractor than this one, or not yet. */
export interface Pending {
  readonly id: string;
  readonly hash: string;
}

// In three ranges, each found in an index, because "is not" is looked for in every row.
const PENDING = `FROM version v JOIN article a ON a.key = v.article
  WHERE (v.extractor IS NULL OR v.extractor < ?1 OR v.extractor > ?1)
    AND a.deleted_at IS NULL AND (v.key = a.version OR v.extractor IS NOT NULL)`;

/** The next versions to derive again, those on show and the newest first. */
export const pendingVersions = (library: Library, extractor: string, limit: number): Pending[] =>
  library.all<Pending>(
    `SELECT a.id, v.hash ${PENDING} ORDER BY v.key = a.version DESC, v.key DESC LIMIT ?2`,
    extractor,
    limit,
  );

/** How many versions `pendingVersions` gives without a limit. */
export const countPending = (library: Library, extractor: string): number =>
  library.get<{ n: number }>(`SELECT count(*) AS n ${PENDING}`, extractor)!.n;

/**
 * Puts newly derived statements in the place of a version's old ones, which are there until this moment. Says whether
 * the version was still there.
 */
export function replaceDerived(
  library: Library,
  at: Pending,
  statements: readonly Statement[],
  extractor: string,
): boolean {
  return library.transact(() => {
    const row = library.get<{ article: number; version: number; text: string }>(
      `SELECT a.key AS article, v.key AS version, v.text FROM article a JOIN version v ON v.article = a.key
       WHERE a.id = ? AND v.hash = ?`,
      at.id,
      at.hash,
    );
    if (!row) return false;
    const version = { key: row.version, hash: at.hash, text: row.text };
    storeDerived(library, { article: { key: row.article, id: at.id }, version }, statements, extractor);
    return true;
  });
}

/** An article that was printed in more than one version. */
export interface Edited {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** Articles of which another version came since a moment (milliseconds since 1970), the last changed first. */
export const editedArticles = (library: Library, since: number): Edited[] =>
  library.all<Edited>(
    `SELECT a.id, a.title, a.outlet, a.url FROM article a JOIN version v ON v.article = a.key
     WHERE a.deleted_at IS NULL GROUP BY a.key HAVING count(*) > 1 AND max(v.fetched_at) >= ?
     ORDER BY max(v.fetched_at) DESC, a.key DESC`,
    since,
  );

/** Whether the quotations of an article are others than when it was last printed the same way. */
export const quotationsChanged = (library: Library, id: string): boolean =>
  library.get<{ changed: number }>(
    `WITH now AS (SELECT v.key, v.article, v.via FROM article a JOIN version v ON v.key = a.version
         WHERE a.id = ? AND v.extractor IS NOT NULL),
       before AS (SELECT max(v.key) AS key FROM version v JOIN now ON v.article = now.article AND v.via = now.via
         AND v.key < now.key WHERE v.extractor IS NOT NULL),
       said_now AS (SELECT content_text FROM statement WHERE version = (SELECT key FROM now) AND kind <> 'indirect'),
       said_before AS
         (SELECT content_text FROM statement WHERE version = (SELECT key FROM before) AND kind <> 'indirect')
     SELECT (SELECT key FROM before) IS NOT NULL AND (
       EXISTS (SELECT * FROM said_before EXCEPT SELECT * FROM said_now) OR
       EXISTS (SELECT * FROM said_now EXCEPT SELECT * FROM said_before)) AS changed`,
    id,
  )?.changed === 1;
