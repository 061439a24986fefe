/**
 * The library: one SQLite file that keeps articles, what was said in them and what the reader did with them. The verbs
 * are in the files beside this one, by noun, and take the open library first. Articles and versions are the truth;
 * statements and speakers are derived from them and can be made again; what the reader did (corrections, merges,
 * notes, marks) is kept apart from both, under ids that come from origin and content, so it survives either.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { LibraryError } from '../model/errors.ts';
import { migrate } from './migrate.ts';
import { connect, guarded, libraryError } from './sqlite.ts';
import { makeTemporaryFolder } from './temporary.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Library {
  readonly path: string;
  readonly readOnly: boolean;
  /** Removed at close. */
  readonly temporary: boolean;
  /** The first row a query gives, or undefined. Statements are prepared once and kept by their text. */
  get<T extends object = Row>(sql: string, ...values: SQLInputValue[]): T | undefined;
  all<T extends object = Row>(sql: string, ...values: SQLInputValue[]): T[];
  each<T extends object = Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<T>;
  /** Runs a statement that changes rows; says how many, and the last id given out. */
  run(sql: string, ...values: SQLInputValue[]): { changes: number; id: number };
  /** All of `change` or nothing of it. Inside another transaction it joins that one. */
  transact<T>(change: () => T): T;
  /** Also done when the process exits. A second time does nothing. */
  close(): void;
}

/** How long a writer waits for another process before it says "locked", in milliseconds. */
const PATIENCE = 5_000;
const CACHE = 8_000;

interface Opening {
  readonly readOnly?: boolean;
  /** How long is waited where another process writes, in milliseconds. */
  readonly patience?: number;
  /** Kilobytes of the file that are kept in memory; who only reads a few rows at a time needs few. */
  readonly cache?: number;
}

/**
 * Opens the library at `path`, making it if there is none, or a temporary one in a private folder. A read-only
 * library is never made or migrated. Throws LibraryError (locked, newer-schema, damaged, full, read-only, missing).
 */
export function openLibrary(place: string | { readonly temporary: true }, options: Opening = {}): Library {
  const readOnly = options.readOnly ?? false;
  const temporary = typeof place !== 'string';
  const path = temporary ? join(makeTemporaryFolder(), 'library.db') : place;
  if (!temporary) prepareFolder(path, readOnly);
  const db = connect(path, { readOnly });
  try {
    guarded(path, () => {
      db.exec(`PRAGMA busy_timeout = ${options.patience ?? PATIENCE}`);
      if (!readOnly) db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${temporary ? 'OFF' : 'NORMAL'}`);
      // Pages; each time the log is written into the library the disk is waited for.
      db.exec('PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000');
      db.exec(`PRAGMA cache_size = -${options.cache ?? CACHE}`);
      migrate(db, path, { readOnly });
    });
  } catch (error) {
    db.close();
    if (temporary) rmSync(dirname(path), { recursive: true, force: true });
    throw error;
  }
  return over(db, { path, readOnly, temporary });
}

/** What forbids to write and lets read. */
const CANNOT_WRITE: ReadonlySet<LibraryError['fault']> = new Set(['read-only', 'full']);

/** The same, but only for reading where it may not be written, or where there is no room to. */
export function openAsAllowed(path: string, options: Omit<Opening, 'readOnly'> = {}): Library {
  let library: Library | null = null;
  try {
    library = openLibrary(path, options);
    library.get('PRAGMA busy_timeout = 0');
    probe(library);
    library.get(`PRAGMA busy_timeout = ${options.patience ?? PATIENCE}`);
    return library;
  } catch (error) {
    if (!(error instanceof LibraryError && CANNOT_WRITE.has(error.fault))) throw error;
  }
  library?.close();
  return openLibrary(path, { ...options, readOnly: true });
}

/** The same for a library that must be there: looking makes none. Throws LibraryError `missing`. */
export function openExisting(path: string, options: Omit<Opening, 'readOnly'> = {}): Library {
  if (!statSync(path, { throwIfNoEntry: false })) throw libraryError('missing', path);
  return openAsAllowed(path, options);
}

/** SQLite opens a file that may not be written without a word, and says so only at the first change: this asks for one. */
function probe(library: Library): void {
  try {
    library.transact(() => {});
  } catch (error) {
    if (!(error instanceof LibraryError && error.fault === 'locked')) throw error;
  }
}

function prepareFolder(path: string, readOnly: boolean): void {
  if (readOnly) {
    if (!statSync(path, { throwIfNoEntry: false })) throw libraryError('missing', path);
    return;
  }
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw libraryError((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'full' : 'read-only', path, error);
  }
}

/** One folder after the other: where a file system refuses to, as /proc does, Node's recursive way never ends. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another dixit has made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function over(db: DatabaseSync, at: Pick<Library, 'path' | 'readOnly' | 'temporary'>): Library {
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const guard = <T>(act: () => T): T => guarded(at.path, act);
  let inside = false;
  const close = () => {
    if (!db.isOpen) return;
    prepared.clear();
    db.close();
    process.off('exit', close);
    if (at.temporary) rmSync(dirname(at.path), { recursive: true, force: true });
  };
  process.on('exit', close);
  return {
    ...at,
    get: <T extends object>(sql: string, ...values: SQLInputValue[]) =>
      guard(() => prepare(sql).get(...values) as T | undefined),
    all: <T extends object>(sql: string, ...values: SQLInputValue[]) => guard(() => prepare(sql).all(...values) as T[]),
    // Not from the kept ones: a query that is still being walked must not be started again underneath.
    each: <T extends object>(sql: string, ...values: SQLInputValue[]) =>
      guard(() => db.prepare(sql).iterate(...values) as unknown as IterableIterator<T>),
    run: (sql, ...values) =>
      guard(() => {
        const { changes, lastInsertRowid } = prepare(sql).run(...values);
        return { changes: Number(changes), id: Number(lastInsertRowid) };
      }),
    transact: (change) => {
      if (inside) return change();
      guard(() => db.exec('BEGIN IMMEDIATE'));
      inside = true;
      try {
        const result = change();
        guard(() => db.exec('COMMIT'));
        return result;
      } catch (error) {
        rollBack(db);
        throw error;
      } finally {
        inside = false;
      }
    },
    close,
  };
}

function rollBack(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // After some errors (disk full, damage) SQLite has rolled back by itself and says that there is nothing to undo.
  }
}
