/** Saves what is readable of a damaged library into a new one. The damaged file is kept. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type Library, openLibrary } from './open.ts';
import { connect } from './sqlite.ts';

export interface Salvage {
  /** Where the damaged file is now. */
  readonly kept: string;
  /** Rows saved, by table. */
  readonly saved: Readonly<Record<string, number>>;
}

/** Parents first, so that what points at something finds it there. */
const TABLES = [
  'feed',
  'article',
  'version',
  'speaker',
  'alias',
  'statement',
  'entry',
  'tag',
  'notebook',
  'note',
  'position',
  'mark',
  'jump',
  'search',
  'search_history',
  'correction',
  'speaker_split',
  'operation',
  'change',
  'problem',
];

/**
 * Moves the file at `path` aside and makes a new library from every row of it that can still be read. `stamp` names
 * the file kept: `library.db.damaged-<stamp>`. Throws LibraryError when the new one cannot be written.
 */
export function salvageLibrary(path: string, stamp: string): Salvage {
  const kept = `${path}.damaged-${stamp}`;
  const fresh = `${path}.salvaged`;
  for (const end of ['', '-wal', '-shm']) rmSync(fresh + end, { force: true });
  const library = openLibrary(fresh);
  let saved: Record<string, number>;
  try {
    saved = copyReadable(path, library);
    library.get('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    library.close();
  }
  for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) renameSync(path + end, kept + end);
  renameSync(fresh, path);
  return { kept, saved };
}

function copyReadable(path: string, into: Library): Record<string, number> {
  const saved: Record<string, number> = {};
  let damaged: DatabaseSync;
  try {
    damaged = connect(path, { readOnly: true });
  } catch {
    return saved;
  }
  into.run('PRAGMA foreign_keys = OFF');
  for (const table of TABLES) {
    into.transact(() => {
      for (const row of readableRows(damaged, table))
        if (copyRow(into, table, row)) saved[table] = (saved[table] ?? 0) + 1;
    });
  }
  into.run('PRAGMA foreign_keys = ON');
  damaged.close();
  return saved;
}

function copyRow(into: Library, table: string, row: Record<string, SQLInputValue>): boolean {
  const columns = Object.keys(row);
  const sql = `INSERT OR IGNORE INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`;
  try {
    return into.run(sql, ...Object.values(row)).changes > 0;
  } catch (error) {
    // A row that breaks the schema's rules is damage that reads like data.
    if (error instanceof Error && 'errcode' in error) return false;
    throw error;
  }
}

/** Every row a table still gives: from the front, then, where reading stops, from the back to the same place. */
function* readableRows(db: DatabaseSync, table: string): Iterable<Record<string, SQLInputValue>> {
  const seen = new Set<string>();
  for (const order of ['', 'ORDER BY rowid DESC']) {
    try {
      for (const row of db.prepare(`SELECT * FROM ${table} ${order}`).iterate()) {
        // The first three columns hold the key of every table.
        const key = JSON.stringify(Object.values(row).slice(0, 3));
        if (!seen.has(key)) yield row as Record<string, SQLInputValue>;
        seen.add(key);
      }
      return;
    } catch {
      // Damaged from here on, or a table that has no row ids to walk back by.
    }
  }
}
