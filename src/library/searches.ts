/** Queries the reader typed (the last hundred), saved, or left standing to hear of what is new. */
import type { Library } from './open.ts';

const REMEMBERED = 100;

/** Remembers a query that was typed, and forgets the oldest beyond a hundred. */
export const rememberQuery = (library: Library, query: string, now: Date): void =>
  library.transact(() => {
    library.run(
      'INSERT INTO search_history (query, at) VALUES (?, ?) ON CONFLICT (query) DO UPDATE SET at = excluded.at',
      query,
      now.getTime(),
    );
    library.run(
      'DELETE FROM search_history WHERE query NOT IN (SELECT query FROM search_history ORDER BY at DESC LIMIT ?)',
      REMEMBERED,
    );
  });

/** The queries typed, newest first. */
export const queryHistory = (library: Library): string[] =>
  library.all<{ query: string }>('SELECT query FROM search_history ORDER BY at DESC, query').map(({ query }) => query);

export interface SavedSearch {
  readonly name: string;
  readonly query: string;
  readonly standing: boolean;
  /** The newest statement row id when its results were last looked at: later ones are new. */
  readonly seenStatement: number;
  /** When that was, in milliseconds since 1970: what is in an older text is not new. */
  readonly seenAt: number;
}

/** Saves a query under a name, in the place of what had that name. What is there now counts as seen. */
export const saveSearch = (
  library: Library,
  search: Pick<SavedSearch, 'name' | 'query' | 'standing'>,
  now: Date,
): void =>
  void library.run(
    `INSERT OR REPLACE INTO search (name, query, standing, seen_statement, seen_at, saved_at) VALUES (?, ?, ?, ?, ?, ?)`,
    search.name,
    search.query,
    Number(search.standing),
    newestStatement(library),
    now.getTime(),
    now.getTime(),
  );

/** Every saved search, by name. */
export const listSearches = (library: Library): SavedSearch[] =>
  library
    .all<Omit<SavedSearch, 'standing'> & { standing: number }>(
      `SELECT name, query, standing, seen_statement AS seenStatement, seen_at AS seenAt FROM search
       ORDER BY name COLLATE NOCASE`,
    )
    .map((row) => ({ ...row, standing: row.standing === 1 }));

/** Says that the results of a standing search were looked at. */
export const seeSearch = (library: Library, name: string, now: Date): void =>
  void library.run(
    'UPDATE search SET seen_statement = ?, seen_at = ? WHERE name = ?',
    newestStatement(library),
    now.getTime(),
    name,
  );

export const forgetSearch = (library: Library, name: string): void =>
  void library.run('DELETE FROM search WHERE name = ?', name);

/** The highest row id given to a statement so far. */
const newestStatement = (library: Library): number =>
  library.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM statement')!.id;
