import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/library/check.ts';
import { SCHEMA_VERSION } from '../../src/library/migrate.ts';
import { MIGRATIONS } from '../../src/library/migrations/index.ts';
import { openLibrary } from '../../src/library/open.ts';
import { compareAll } from '../../src/workflows/compare.ts';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(process.env.DIXIT_HOME!, 'migrate-')), 'library.db');
});

/** A library as an earlier dixit left it, with one feed. */
function leaveAt(version: number): void {
  const db = new DatabaseSync(path);
  for (const sql of MIGRATIONS.slice(0, version)) db.exec(sql);
  db.exec(`INSERT INTO feed (kind, address, title, added_at) VALUES ('feed', 'https://post.example/feed', 'Post', 0)`);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA user_version = ${version}; PRAGMA application_id = 0x64697874`);
  db.close();
}

describe('a library of an earlier dixit', () => {
  const earlier = Array.from({ length: SCHEMA_VERSION - 1 }, (_, n) => n + 1);

  it.each(earlier)('with schema %i is brought up to date, and a copy of it as it was is kept', (version) => {
    leaveAt(version);
    const library = openLibrary(path);
    expect(library.get('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION });
    expect(library.all('SELECT title FROM feed')).toEqual([{ title: 'Post' }]);
    expect(checkLibrary(library)).toEqual([]);
    library.close();

    const backup = new DatabaseSync(`${path}.schema-${version}.bak`, { readOnly: true });
    expect(backup.prepare('PRAGMA user_version').get()).toEqual({ user_version: version });
    expect(backup.prepare('SELECT title FROM feed').all()).toEqual([{ title: 'Post' }]);
    backup.close();
  });

  it('is compared quotation by quotation again: none of it is lost on the way', () => {
    leaveAt(4);
    const db = new DatabaseSync(path);
    for (const n of [1, 2]) {
      db.exec(`
        BEGIN;
        INSERT INTO article (key, id, origin_kind, origin_address, version, title, dated_at, added_at)
          VALUES (${n}, 'article-${n}', 'web', 'https://post.example/${n}', ${n}, 'Heads', ${n}, 0);
        INSERT INTO version (key, article, hash, via, format, title, title_made, fetched_at, extractor, text, blocks, links, warnings)
          VALUES (${n}, ${n}, '', 'page', 'html', 'Heads', 0, 0, 'x', '“You count heads, you do not count boats,” she said.', '[]', '[]', '[]');
        INSERT INTO statement (id, article, version, sid, kind, class, start, contents, cue, confidence, rule, negated, why, content_text, cue_text)
          VALUES (${n}, ${n}, ${n}, 's', 'direct', 'speech', 0, '[[1,40]]', '[]', 1, '', 0, '', 'You count heads, you do not count boats', 'said');
        INSERT INTO quotation_index (rowid, keys) VALUES (${n}, 'whatever');
        UPDATE quotation_filed SET last = ${n};
        COMMIT`);
    }
    db.close();
    const library = openLibrary(path);
    expect([...compareAll(library, 0)].map(({ first, others }) => [first.id, others[0]?.printing.id])).toEqual([
      [1, 2],
    ]);
    library.close();
  });

  it('is left as it is by somebody who may only read', () => {
    leaveAt(1);
    expect(() => openLibrary(path, { readOnly: true })).toThrow(/cannot be written/);
    expect(existsSync(`${path}.schema-1.bak`)).toBe(false);
  });

  it('has the same schema in the end as a new one', () => {
    leaveAt(1);
    const schema = (at: string) => {
      const library = openLibrary(at);
      const all = library.all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');
      library.close();
      return all;
    };
    expect(schema(path)).toEqual(schema(join(path, '..', 'new.db')));
  });
});

describe('a library that is up to date', () => {
  it('is not copied when it is opened', () => {
    openLibrary(path).close();
    openLibrary(path).close();
    expect(readdirSync(join(path, '..'))).toEqual(['library.db']);
  });
});
