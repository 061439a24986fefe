import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countArticles } from '../../src/library/articles.ts';
import { checkLibrary, mendLibrary } from '../../src/library/check.ts';
import { type Library, openAsAllowed, openLibrary } from '../../src/library/open.ts';
import { salvageLibrary } from '../../src/library/salvage.ts';
import { guarded } from '../../src/library/sqlite.ts';
import { loadArticle } from '../../src/library/versions.ts';
import { LibraryError } from '../../src/model/errors.ts';
import { asNobody } from '../support/as-nobody.ts';
import { article, put } from './support/write.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dixit-faults-'));
  path = join(folder, 'library.db');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const numbered = (n: number) =>
  article(`https://post.example/${n}`, `“This is number ${n},” Ines Roldan said. ${'And so it went on. '.repeat(40)}`);

/** What it says when it cannot go on. */
function refusal(act: () => unknown): Pick<LibraryError, 'fault' | 'message' | 'wayOut'> {
  try {
    act();
  } catch (error) {
    if (error instanceof LibraryError) return error;
    throw error;
  }
  throw new Error('it went on');
}

function using<T>(act: (library: Library) => T, options?: Parameters<typeof openLibrary>[1]): T {
  const library = openLibrary(path, options);
  try {
    return act(library);
  } finally {
    library.close();
  }
}

function withNumbered(count: number): void {
  using((library) => {
    for (let n = 0; n < count; n++) put(library, numbered(n));
  });
}

describe('a library', () => {
  it('of a newer dixit is refused in words and left as it is', () => {
    using(() => {});
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const before = readFileSync(path);
    expect(refusal(() => openLibrary(path))).toMatchObject({
      fault: 'newer-schema',
      wayOut: expect.stringMatching(/Update dixit/),
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('that is a database of something else is refused and left as it is', () => {
    const db = new DatabaseSync(path);
    db.exec('CREATE TABLE recipe (name TEXT)');
    db.close();
    expect(refusal(() => openLibrary(path))).toMatchObject({
      fault: 'foreign',
      message: expect.stringMatching(/not a library of dixit/),
    });
  });

  it('that is no database is damaged, and the doctor keeps the file', () => {
    writeFileSync(path, 'once upon a time '.repeat(1000));
    expect(refusal(() => openLibrary(path))).toMatchObject({
      fault: 'damaged',
      wayOut: expect.stringMatching(/doctor/),
    });
    const { kept, saved } = salvageLibrary(path, 'now');
    expect(saved).toEqual({});
    expect(readFileSync(kept, 'utf8')).toMatch(/^once upon/);
    expect(using(countArticles)).toBe(0);
  });

  it('with damage in the middle gives up what is readable of it', () => {
    withNumbered(200);
    using((library) => library.get('PRAGMA wal_checkpoint(TRUNCATE)'));
    const file = openSync(path, 'r+');
    const middle = Math.floor(statSync(path).size / 2 / 4096) * 4096;
    writeSync(file, Buffer.alloc(3 * 4096, 0xa5), 0, 3 * 4096, middle);
    closeSync(file);

    salvageLibrary(path, 'now');
    using((library) => {
      mendLibrary(library);
      expect(checkLibrary(library)).toEqual([]);
      expect(countArticles(library)).toBeGreaterThan(100);
      const whole = Array.from({ length: 200 }, (_, n) => loadArticle(library, numbered(n).id)).filter(Boolean);
      expect(whole.length).toBe(countArticles(library));
      for (const loaded of whole)
        expect(loaded?.article.text).toMatch(/^“This is number \d+,” Ines Roldan said\. And so/);
    });
  });

  it('on a full disk says so, and keeps what it had', () => {
    using((library) => {
      library.get(
        `PRAGMA max_page_count = ${library.get<{ page_count: number }>('PRAGMA page_count')!.page_count + 40}`,
      );
      let stored = 0;
      const full = refusal(() => {
        for (; stored < 10_000; stored++) put(library, numbered(stored));
      });
      expect(full).toMatchObject({ fault: 'full', message: 'the disk is full.' });
      expect(stored).toBeGreaterThan(10);
      expect(countArticles(library)).toBe(stored);
      library.get('PRAGMA max_page_count = 1000000');
      put(library, numbered(stored));
    });
    using((library) => expect(checkLibrary(library)).toEqual([]));
  });

  it('is not damaged where a disk has no room for what is shared beside it', () => {
    // What SQLite says of a disk that was full before the library was opened (SQLITE_IOERR_SHMSIZE).
    const noRoom = () => {
      throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 4874 });
    };
    expect(refusal(() => guarded(path, noRoom))).toMatchObject({ fault: 'full', message: 'the disk is full.' });
  });

  it('on a disk that has no room left at all can be read', () => {
    withNumbered(3);
    const here = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href);
    const reader = `
      process.on('SIGXFSZ', () => {});
      const { openAsAllowed } = await import(${here('../../src/library/open.ts')});
      const { countArticles } = await import(${here('../../src/library/articles.ts')});
      const { openRows } = await import(${here('../../src/search/rows.ts')});
      const library = openAsAllowed(${JSON.stringify(path)});
      const rows = openRows(${JSON.stringify(path)});
      console.log(library.readOnly, countArticles(library), rows.lastIds().headline);`;
    // No file may grow beyond a block, which is too little for what readers share.
    const inNoRoom = ['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath];
    const { stdout, stderr } = spawnSync('sh', [...inNoRoom, '--no-warnings', '--input-type=module', '-e', reader], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe('true 3 3\n');
  });

  it('that somebody else is writing is locked, and readable all the same', () => {
    withNumbered(1);
    using((holder) => {
      const held = holder.transact(() => {
        put(holder, numbered(1));
        return using(
          (other) => {
            expect(countArticles(other)).toBe(1);
            return refusal(() => put(other, numbered(2)));
          },
          { patience: 20 },
        );
      });
      expect(held).toMatchObject({ fault: 'locked', wayOut: expect.stringMatching(/nothing was changed/) });
    });
    expect(using(countArticles)).toBe(2);
  });

  it('in a folder that may not be written can be read, and says so when it is to be written', () => {
    withNumbered(3);
    chmodSync(folder, 0o555);
    asNobody(() => {
      expect(refusal(() => openLibrary(join(folder, 'deeper', 'library.db')))).toMatchObject({ fault: 'read-only' });
      expect(refusal(() => using((library) => put(library, numbered(4))))).toMatchObject({ fault: 'read-only' });
      expect(using(countArticles, { readOnly: true })).toBe(3);
      const allowed = openAsAllowed(path);
      expect([allowed.readOnly, countArticles(allowed)]).toEqual([true, 3]);
      allowed.close();
    });
  });

  it('whose file may not be written can be read, and is known for that', () => {
    withNumbered(3);
    chmodSync(folder, 0o755);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
    asNobody(() => {
      const allowed = openAsAllowed(path);
      expect([allowed.readOnly, countArticles(allowed)]).toEqual([true, 3]);
      allowed.close();
    });
  });

  it('below something that is no folder cannot be made, and says so', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(() => openLibrary(join(folder, 'file', 'library.db')))).toMatchObject({ fault: 'read-only' });
    expect(refusal(() => openLibrary(join(folder, 'file', 'deeper', 'library.db')))).toMatchObject({
      fault: 'read-only',
    });
  });

  it('that is not there is not made by reading', () => {
    expect(refusal(() => openLibrary(path, { readOnly: true }))).toMatchObject({ fault: 'missing' });
  });

  it('that is temporary is gone when closed', () => {
    const library = openLibrary({ temporary: true });
    expect(statSync(join(library.path, '..')).mode & 0o777).toBe(0o700);
    library.close();
    expect(statSync(library.path, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('that is temporary and was left behind by a crash is gone a day later', () => {
    const [left, fresh] = ['abcdef', 'ghijkl'].map((end) => join(tmpdir(), `dixit-999999999-${end}`)) as [
      string,
      string,
    ];
    mkdirSync(left);
    mkdirSync(fresh);
    const before = Date.now() / 1000 - 90_000;
    utimesSync(left, before, before);
    openLibrary({ temporary: true }).close();
    expect([left, fresh].map((one) => existsSync(one))).toEqual([false, true]);
    rmSync(fresh, { recursive: true });
  });
});

describe('two processes', () => {
  const here = (path: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, path)).href);
  /** Puts articles one by one into the library of another process, and says each when it is stored. */
  const WRITER = `
    import { openLibrary } from ${here('../../src/library/open.ts')};
    import { article, put } from ${here('support/write.ts')};
    const [path, name, count] = process.argv.slice(1);
    const library = openLibrary(path);
    for (let n = 0; n < count; n++) {
      const written = article('https://' + name + '.example/' + n, '“This is number ' + n + ',” Ines Roldan said.');
      put(library, written);
      console.log(written.id);
    }
    library.close();`;
  const written = (name: string, count: number) =>
    new Promise<string[]>((resolve, reject) => {
      const flags = ['--no-warnings', '--input-type=module', '-e', WRITER];
      const child = spawn(process.execPath, [...flags, path, name, String(count)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let out = '';
      child.stdout.on('data', (data) => {
        out += data;
      });
      child.on('close', (code) =>
        code === 0 ? resolve(out.trim().split('\n')) : reject(new Error(`writer ended with ${code}`)),
      );
    });

  it('may make the library at the same moment and write it side by side', async () => {
    const said = await Promise.all(['a', 'b', 'c'].map((name) => written(name, 60)));
    using((library) => {
      const ids = library.all<{ id: string }>('SELECT id FROM article').map(({ id }) => id);
      expect(ids.sort()).toEqual(said.flat().sort());
      expect(ids).toHaveLength(180);
      expect(checkLibrary(library)).toEqual([]);
    });
  });
});
