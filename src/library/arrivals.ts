/** What arrives: an article with its statements, stored as one. */
import type { Article } from '../model/article.ts';
import { type Statement, UTTERED } from '../model/statement.ts';
import type { Library } from './open.ts';
import { reissueStatements, storeStatements, type Versioned } from './statements.ts';

/** How a version came: in a feed's own words, from a fetched page, or from a file or standard input. */
export type Via = 'feed' | 'page' | 'file';

export interface Arrival {
  readonly article: Article;
  readonly via: Via;
  /** Null: to be derived later (`pendingVersions`). */
  readonly statements: readonly Statement[] | null;
  /** The version of the extractor that derived them. */
  readonly extractor: string;
  readonly now: Date;
}

/** `kept back`: the words of a feed were stored, but the page stays what is shown. `deleted`: the reader removed it. */
export type Outcome = 'new' | 'changed' | 'same' | 'kept back' | 'deleted';

interface Held {
  readonly key: number;
  readonly id: string;
  readonly version: number | null;
  readonly via: Via | null;
  readonly deleted_at: number | null;
}

/**
 * Stores an article and its statements, all or nothing. The same article with the same text changes nothing; another
 * text becomes a new version and the old one is kept.
 */
export function putArticle(library: Library, arrival: Arrival): { key: number; outcome: Outcome } {
  return library.transact(() => {
    const { article, via } = arrival;
    const held = library.get<Held>(
      `SELECT a.key, a.id, a.version, v.via, a.deleted_at FROM article a LEFT JOIN version v ON v.key = a.version
       WHERE a.id = ?`,
      article.id,
    );
    if (held && held.deleted_at !== null) return { key: held.key, outcome: 'deleted' };
    const key = held?.key ?? insertArticle(library, arrival);
    const stored = library.get<{ key: number; extractor: string | null }>(
      'SELECT key, extractor FROM version WHERE article = ? AND hash = ?',
      key,
      article.hash,
    );
    const version = stored?.key ?? insertVersion(library, key, arrival);
    // A feed's summary never takes the place of the page it points at.
    if (held?.via === 'page' && via === 'feed' && version !== held.version) return { key, outcome: 'kept back' };

    const moved = version !== held?.version;
    if (held) updateArticle(library, key, article);
    if (moved)
      library.run('UPDATE article SET version = ?, words = ? WHERE key = ?', version, wordsIn(article.text), key);
    const at = { article: { key, id: article.id }, version: { key: version, hash: article.hash, text: article.text } };
    if (arrival.statements && stored?.extractor !== arrival.extractor) {
      storeDerived(library, at, arrival.statements, arrival.extractor);
    } else if (moved) {
      // An earlier text has come back: its statements are shown again.
      reissueStatements(library, 'version = ?', version);
      recount(library, key);
    }
    if (!held) return { key, outcome: 'new' };
    if (!moved) return { key, outcome: 'same' };
    if (held.via === via) library.run('UPDATE article SET changed_at = ? WHERE key = ?', arrival.now.getTime(), key);
    return { key, outcome: 'changed' };
  });
}

/** Stores what was derived from a version. Call it inside a transaction. */
export function storeDerived(
  library: Library,
  at: Versioned,
  statements: readonly Statement[],
  extractor: string,
): void {
  storeStatements(library, at, statements);
  library.run('UPDATE version SET extractor = ? WHERE key = ?', extractor, at.version.key);
  recount(library, at.article.key);
}

/**
 * How many statements of the row `article` a reader sees unless more is asked for, null where they are not derived yet:
 * SQL for `article.statements`.
 */
export const STATEMENTS_SEEN = `(SELECT CASE WHEN v.extractor IS NOT NULL THEN
    (SELECT count(*) FROM statement s WHERE s.version = v.key AND s.corrected <> 2
       AND s.class IN (${[...UTTERED].map((each) => `'${each}'`).join()}))
  END FROM version v WHERE v.key = article.version)`;

/** Counts the statements an article shows. */
export function recount(library: Library, key: number): void {
  library.run(`UPDATE article SET statements = ${STATEMENTS_SEEN} WHERE key = ?`, key);
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** When an article is dated: as published, else when it came. */
function datedAt(published: string | null, now: Date): number {
  const instant = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(instant) ? now.getTime() : instant;
}

function insertArticle(library: Library, { article, now }: Arrival): number {
  return library.run(
    `INSERT INTO article (id, origin_kind, origin_address, url, outlet, title, byline, published, dated_at, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    article.origin.kind,
    article.origin.address,
    article.url,
    article.outlet,
    article.title,
    article.byline,
    article.published,
    datedAt(article.published, now),
    now.getTime(),
  ).id;
}

/** A headline or byline that was set right: the first one stays with its version. */
function updateArticle(library: Library, key: number, { url, outlet, title, byline, published }: Article): void {
  library.run(
    `UPDATE article SET url = coalesce(?, url), outlet = coalesce(?, outlet), title = ?, byline = coalesce(?, byline),
       published = coalesce(?, published), dated_at = CASE WHEN ? IS NULL THEN dated_at ELSE ? END
     WHERE key = ?`,
    url,
    outlet,
    title,
    byline,
    published,
    published,
    datedAt(published, new Date(0)),
    key,
  );
}

function insertVersion(library: Library, key: number, { article, via, now }: Arrival): number {
  return library.run(
    `INSERT INTO version (article, hash, via, format, title, title_made, outlet, byline, published, language, text, blocks, links,
       warnings, fetched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key,
    article.hash,
    via,
    article.format,
    article.title,
    Number(article.titleMade),
    article.outlet,
    article.byline,
    article.published,
    article.language,
    article.text,
    JSON.stringify(article.blocks),
    JSON.stringify(article.links),
    JSON.stringify(article.warnings),
    now.getTime(),
  ).id;
}
