import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { SCHEMA_VERSION } from '../../src/library/migrate.ts';
import { MIGRATIONS } from '../../src/library/migrations/index.ts';
import { recordingIo } from '../support/io.ts';

/** A home with a library as an earlier dixit left it: one feed, no articles. */
function homeAt(schema: number): string {
  const home = mkdtempSync(join(process.env.DIXIT_HOME!, 'older-'));
  const db = new DatabaseSync(join(home, 'library.db'));
  for (const sql of MIGRATIONS.slice(0, schema)) db.exec(sql);
  db.exec(`INSERT INTO feed (kind, address, title, added_at) VALUES ('folder', '${home}', 'Notes', 0)`);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA user_version = ${schema}; PRAGMA application_id = 0x64697874`);
  db.close();
  return home;
}

// What each ends with where there is nothing to find: none may say that the library is in the way.
it.each([
  [['search', 'ferry'], 1],
  [['show', 'ferry'], 3],
  [['speakers'], 1],
  [['compare'], 1],
  [['changes'], 0],
  [['watch'], 1],
  [['stats'], 0],
  [['feeds'], 0],
  [['doctor'], 0],
] as const)('a library of an earlier dixit is brought up to date by %j', async (argv, code) => {
  const home = homeAt(SCHEMA_VERSION - 1);
  const io = recordingIo({ env: { DIXIT_HOME: home } });
  expect([await run(argv, io), io.stderr()]).toEqual([code, expect.not.stringContaining('cannot be written')]);
  const db = new DatabaseSync(join(home, 'library.db'), { readOnly: true });
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION });
  expect(db.prepare('SELECT title FROM feed').all()).toEqual([{ title: 'Notes' }]);
  db.close();
});
