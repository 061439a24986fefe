/** Is the library whole? What SQLite says of the file, what hangs in the air, what is counted wrong; and mending that. */
import { statSync } from 'node:fs';
import { STATEMENTS_SEEN } from './arrivals.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import type { Library } from './open.ts';

/** A rule every sound library keeps: `count` finds what breaks it, `mend` puts it right, both by SQL. */
interface Rule {
  readonly broken: string;
  readonly count: string;
  readonly mend: readonly string[];
}

const RULES: readonly Rule[] = [
  {
    broken: 'articles without a text',
    count: `SELECT count(*) FROM article WHERE version IS NULL
              OR version NOT IN (SELECT key FROM version WHERE article = article.key)`,
    mend: [
      `UPDATE article SET version = (SELECT max(key) FROM version WHERE article = article.key)
       WHERE version IS NULL OR version NOT IN (SELECT key FROM version WHERE article = article.key)`,
      'DELETE FROM article WHERE version IS NULL',
      // To search an article that has no version yet is new, and these are not.
      'UPDATE search_edition SET number = number + 1',
    ],
  },
  {
    broken: 'statements of another article than their text',
    count: 'SELECT count(*) FROM statement s JOIN version v ON v.key = s.version WHERE v.article <> s.article',
    mend: ['DELETE FROM statement WHERE article <> (SELECT article FROM version WHERE key = statement.version)'],
  },
  {
    broken: 'statements of texts that were never derived',
    count: 'SELECT count(*) FROM statement s JOIN version v ON v.key = s.version WHERE v.extractor IS NULL',
    mend: ['DELETE FROM statement WHERE version IN (SELECT key FROM version WHERE extractor IS NULL)'],
  },
  {
    broken: 'articles whose statements are counted wrong',
    count: `SELECT count(*) FROM article WHERE statements IS NOT ${STATEMENTS_SEEN}`,
    mend: [`UPDATE article SET statements = ${STATEMENTS_SEEN}`],
  },
  {
    broken: 'speakers merged into one that is itself merged',
    count: 'SELECT count(*) FROM speaker s JOIN speaker c ON c.key = s.merged_into WHERE c.merged_into IS NOT NULL',
    mend: [
      `UPDATE speaker SET merged_into = (SELECT merged_into FROM speaker c WHERE c.key = speaker.merged_into)
       WHERE merged_into IN (SELECT key FROM speaker WHERE merged_into IS NOT NULL)`,
    ],
  },
];

/** Articles of which a text is left. */
const WHOLE = 'SELECT a.key FROM article a JOIN version v ON v.article = a.key';

/**
 * What was lost and can be had again, before rows that point nowhere are taken out. An entry without an article was
 * purged and stays away, so one whose article is lost goes too, and its feed is asked for the whole of what it has.
 */
const SECOND_CHANCES: readonly string[] = [
  `UPDATE feed SET etag = NULL, last_modified = NULL WHERE key IN (SELECT feed FROM entry WHERE article NOT IN (${WHOLE}))`,
  `DELETE FROM entry WHERE article NOT IN (${WHOLE})`,
  'UPDATE speaker SET merged_into = NULL WHERE merged_into NOT IN (SELECT key FROM speaker)',
  `UPDATE version SET extractor = '' WHERE key IN
     (SELECT version FROM statement WHERE speaker NOT IN (SELECT key FROM speaker))`,
];

/** Rows that say nothing any more: no harm, but no use. */
const LEFTOVERS: readonly string[] = [
  `DELETE FROM speaker WHERE key NOT IN (SELECT speaker FROM statement WHERE speaker IS NOT NULL)
     AND merged_into IS NULL AND key NOT IN (SELECT merged_into FROM speaker WHERE merged_into IS NOT NULL)`,
  `DELETE FROM position WHERE article NOT IN (SELECT id FROM article)`,
  `DELETE FROM mark WHERE article NOT IN (SELECT id FROM article)`,
  `DELETE FROM jump WHERE article NOT IN (SELECT id FROM article)`,
];

export interface Finding {
  readonly what: string;
  readonly count: number;
}

/** What is wrong with the file and with what is in it; empty when it is sound. Reads all of it. */
export function checkLibrary(library: Library): Finding[] {
  const file = library
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
    .map((line) => ({ what: `in the file: ${line}`, count: 1 }));
  const hanging = Map.groupBy(library.all<{ table: string }>('PRAGMA foreign_key_check'), ({ table }) => table);
  return [
    ...file,
    ...[...hanging].map(([table, rows]) => ({ what: `in ${table}: rows that point nowhere`, count: rows.length })),
    ...RULES.map(({ broken, count }) => ({ what: broken, count: countOf(library, count) })),
  ].filter(({ count }) => count > 0);
}

const countOf = (library: Library, sql: string): number => Number(Object.values(library.get(sql)!)[0]);

/** Puts right what `checkLibrary` finds, except damage to the file itself, and clears leftovers. Says what it did. */
export function mendLibrary(library: Library): Finding[] {
  return library.transact(() => {
    const hanging = library.all('PRAGMA foreign_key_check').length;
    for (const sql of SECOND_CHANCES) library.run(sql);
    takeOutHanging(library);
    const mended = RULES.map(({ broken, count, mend }) => {
      const found = countOf(library, count);
      if (found > 0) for (const sql of mend) library.run(sql);
      return { what: broken, count: found };
    });
    for (const sql of LEFTOVERS) library.run(sql);
    return [{ what: 'rows that pointed nowhere', count: hanging }, ...mended].filter(({ count }) => count > 0);
  });
}

/** Takes out rows that point at rows that are gone; not articles, of which another text may be left. */
function takeOutHanging(library: Library): void {
  const pointers = library.all<{ child: string; column: string; parent: string; key: string }>(
    `SELECT DISTINCT c."table" AS child, f."from" AS "column", c.parent, p.name AS key
     FROM pragma_foreign_key_check c
     JOIN pragma_foreign_key_list(c."table") f ON f.id = c.fkid JOIN pragma_table_info(c.parent) p ON p.pk = 1
     WHERE c."table" <> 'article'`,
  );
  for (const { child, column, parent, key } of pointers)
    library.run(`DELETE FROM ${child} WHERE ${column} NOT IN (SELECT ${key} FROM ${parent})`);
}

/** Removes for good what the reader removed from sight; the undo journal forgets with it. Returns the number of articles. */
export function purgeDeleted(library: Library): number {
  const gone = library.transact(() => {
    const ids = library.all<{ id: string }>('SELECT id FROM article WHERE deleted_at IS NOT NULL').map(({ id }) => id);
    const json = JSON.stringify(ids);
    for (const table of ['note', 'notebook', 'correction', 'speaker_split', 'position', 'mark', 'jump']) {
      library.run(`DELETE FROM ${table} WHERE article IN (SELECT value FROM json_each(?))`, json);
    }
    library.run(
      `DELETE FROM operation WHERE key IN (SELECT operation FROM change
         WHERE json_extract(subject, '$[0]') IN (SELECT value FROM json_each(?)))`,
      json,
    );
    library.run('DELETE FROM article WHERE deleted_at IS NOT NULL');
    return ids.length;
  });
  if (gone > 0) compact(library);
  return gone;
}

/** Gives the room of deleted rows back to the disk. */
function compact(library: Library): void {
  library.run('VACUUM');
  library.get('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Marks every text as not derived, so that all statements are made anew; the old ones stay until then. */
export const forgetDerivations = (library: Library): number =>
  library.run(`UPDATE version SET extractor = '' WHERE extractor IS NOT NULL`).changes;

/** What is in the library, and how large it is. */
export interface Stock {
  readonly path: string;
  readonly schema: number;
  readonly sqlite: string;
  /** Bytes of the file and of what is not yet written into it. */
  readonly bytes: number;
  readonly articles: number;
  readonly deleted: number;
  readonly versions: number;
  /** What is on show, and who said it: not what older versions hold besides. */
  readonly statements: number;
  readonly speakers: number;
  readonly feeds: number;
  readonly corrections: number;
  readonly problems: number;
}

/** Counts and measures: some of it costs a walk over all rows. */
export function takeStock(library: Library): Stock {
  const count = (from: string): number => countOf(library, `SELECT count(*) FROM ${from}`);
  const sizes = ['', '-wal'].map((end) => statSync(library.path + end, { throwIfNoEntry: false })?.size ?? 0);
  return {
    path: library.path,
    schema: SCHEMA_VERSION,
    sqlite: library.get<{ v: string }>('SELECT sqlite_version() AS v')!.v,
    bytes: sizes.reduce((sum, size) => sum + size),
    articles: count('article WHERE deleted_at IS NULL'),
    deleted: count('article WHERE deleted_at IS NOT NULL'),
    versions: count('version'),
    statements: count('search_row'),
    speakers: countOf(library, 'SELECT count(DISTINCT speaker_id) FROM search_row'),
    feeds: count('feed'),
    corrections: count('correction'),
    problems: count('problem'),
  };
}
