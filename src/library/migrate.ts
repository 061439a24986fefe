import { renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations/index.ts';
import { libraryError } from './sqlite.ts';

/** "dixt" in `PRAGMA application_id`: tells a library from any other SQLite file. */
const APPLICATION_ID = 0x64697874;

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[0]);

/** The schema version this dixit writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the file to this dixit's schema, one migration after the other in one transaction, after copying what was
 * there to `<path>.schema-<n>.bak`. Does nothing to a file that is up to date. Throws LibraryError: `newer-schema` for a
 * library of a newer dixit, `foreign` for a database of something else, `read-only` where it may not migrate.
 */
export function migrate(db: DatabaseSync, path: string, options: { readOnly: boolean }): void {
  const before = versionOf(db, path);
  if (before === SCHEMA_VERSION) return;
  if (options.readOnly) throw libraryError(before === 0 ? 'missing' : 'read-only', path);
  if (before > 0) backUp(db, `${path}.schema-${before}.bak`);
  db.exec('BEGIN IMMEDIATE');
  try {
    // Asked again now that nobody else can write: two dixits may have been started at once.
    for (const sql of MIGRATIONS.slice(versionOf(db, path))) db.exec(sql);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; PRAGMA application_id = ${APPLICATION_ID}; COMMIT`);
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(db: DatabaseSync, path: string): number {
  const version = pragma(db, 'user_version');
  if (version > SCHEMA_VERSION) throw libraryError('newer-schema', path);
  const foreign = pragma(db, 'application_id') !== APPLICATION_ID;
  const empty = foreign && db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (foreign && !empty) throw libraryError('foreign', path);
  return version;
}

/** Copies the library as it is into a file, whole or not at all. */
function backUp(db: DatabaseSync, target: string): void {
  const half = `${target}.half`;
  rmSync(half, { force: true });
  db.prepare('VACUUM INTO ?').run(half);
  renameSync(half, target);
}
