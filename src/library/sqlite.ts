/**
 * The door to node:sqlite. Node 22 prints an ExperimentalWarning when the module is first loaded, in the middle of
 * whatever is on the screen; it is the one warning swallowed here, and only while loading.
 */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { LibraryError } from '../model/errors.ts';

type Sqlite = typeof import('node:sqlite');
let loaded: Sqlite | null = null;

function load(): Sqlite {
  if (loaded) return loaded;
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!/SQLite is an experimental feature/.test(String(warning)))
      Reflect.apply(emitWarning, process, [warning, ...rest]);
  }) as typeof emitWarning;
  try {
    loaded = process.getBuiltinModule('node:sqlite');
    return loaded;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Opens a database file, with foreign keys on. Throws LibraryError. */
export function connect(path: string, options: { readOnly: boolean }): DatabaseSync {
  const { DatabaseSync } = load();
  if (!options.readOnly) return guarded(path, () => new DatabaseSync(path));
  try {
    return guarded(path, () => read(new DatabaseSync(path, { readOnly: true })));
  } catch (error) {
    // Even a reader of a write-ahead log makes files beside the library, and here it may not or there is no room. If the
    // log is empty, the library itself is all there is, and nobody can be writing it.
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    const cannotShare = error instanceof LibraryError && (error.fault === 'read-only' || error.fault === 'full');
    if (!cannotShare || (log && log.size > 0)) throw error;
    const alone = pathToFileURL(path);
    alone.searchParams.set('immutable', '1');
    return guarded(path, () => read(new DatabaseSync(alone, { readOnly: true })));
  }
}

/** Opening reads nothing yet: this does. */
function read(db: DatabaseSync): DatabaseSync {
  try {
    db.prepare('SELECT 1 FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// Primary result codes, https://sqlite.org/rescode.html; an extended code has its primary one in the low byte.
const FAULTS: Readonly<Record<number, LibraryError['fault']>> = {
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'read-only', // READONLY
  11: 'damaged', // CORRUPT
  13: 'full', // FULL
  14: 'read-only', // CANTOPEN: the folder exists by now, so it may not be written or the file may not be read
  26: 'damaged', // NOTADB
};
const IO_ERROR = 10;
/** IOERR_SHMSIZE: the file that readers and writers share beside the library cannot grow. */
const NO_ROOM_TO_SHARE = IO_ERROR | (19 << 8);

const WORDS: Readonly<Record<LibraryError['fault'], readonly [message: string, wayOut: string]>> = {
  locked: ['the library is being written by another program.', 'Try again in a moment; nothing was changed.'],
  'read-only': [
    'the library cannot be written.',
    'Check the permissions of the folder, or set DIXIT_HOME to one you may write.',
  ],
  damaged: [
    'the library file is damaged.',
    'Run "dixit doctor": it keeps the damaged file and saves what is readable.',
  ],
  full: ['the disk is full.', 'Make room and try again; what was stored before is safe.'],
  missing: ['there is no library there.', 'Add something with "dixit add".'],
  foreign: ['this is a database, but not a library of dixit.', 'Move it away, or set DIXIT_HOME to another folder.'],
  'newer-schema': ['the library was written by a newer dixit.', 'Update dixit; nothing was changed.'],
};

/** The error for a fault, in the one wording everybody uses. */
export function libraryError(fault: LibraryError['fault'], subject: string, cause?: unknown): LibraryError {
  const [message, wayOut] = WORDS[fault];
  return new LibraryError(fault, message, { subject, wayOut, cause });
}

/** Runs `act`; what SQLite says about the world (locked, full, damaged, read-only) becomes a LibraryError. */
export function guarded<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const fault = faultOf(error);
    throw fault ? libraryError(fault, path, error) : error;
  }
}

function faultOf(error: unknown): LibraryError['fault'] | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  const primary = error.errcode & 0xff;
  if (error.errcode === NO_ROOM_TO_SHARE) return 'full';
  // Reading or writing the file failed underneath SQLite. A full disk is reported as FULL, so this one is the medium.
  return primary === IO_ERROR ? 'damaged' : (FAULTS[primary] ?? null);
}
