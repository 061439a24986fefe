import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { openLibrary } from '../../src/library/open.ts';
import { listProblems, reportProblem } from '../../src/library/problems.ts';
import { article, put } from '../library/support/write.ts';
import { recordingIo } from '../support/io.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(process.env.DIXIT_HOME!, 'home-'));
});

const library = () => openLibrary(join(home, 'library.db'));

async function dixit(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = recordingIo({ env: { DIXIT_HOME: home }, cwd: home });
  const code = await run(argv, io);
  return { code, out: io.stdout(), err: io.stderr() };
}

const OPML = `<opml version="2.0"><body><outline text="Coast">
  <outline text="The Harbour Post" xmlUrl="https://post.example/feed"/></outline>
  <outline text="Harbour Radio" xmlUrl="https://radio.example/feed"/>
  <outline text="bad" xmlUrl="ftp://old.example/feed"/></body></opml>`;

async function importBoth(): Promise<void> {
  writeFileSync(join(home, 'feeds.opml'), OPML);
  await dixit('import', 'feeds.opml');
}

describe('dixit import', () => {
  it('adds the feeds, says what it left out, and adds nothing twice', async () => {
    writeFileSync(join(home, 'feeds.opml'), OPML);
    const first = await dixit('import', 'feeds.opml');
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/2 added, 0 known/) });
    expect(first.err).toContain('ftp://old.example/feed: left out');
    expect((await dixit('import', 'feeds.opml')).out).toMatch(/0 added, 2 known/);
  });

  it('of a file that is not there says so in one line', async () => {
    expect(await dixit('import', 'nowhere.opml')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^dixit: .*nowhere\.opml: There is no such file/),
    });
  });

  it('of several files takes the good ones and names the others', async () => {
    writeFileSync(join(home, 'feeds.opml'), OPML);
    writeFileSync(join(home, 'notes.opml'), 'no list');
    const { code, out, err } = await dixit('import', 'notes.opml', 'feeds.opml', 'nowhere.opml');
    expect(code).toBe(1);
    expect(out).toMatch(/^feeds\.opml: 2 added, 0 known/);
    expect(err).toMatch(/notes\.opml: This is not an OPML document/);
    expect(err).toMatch(/nowhere\.opml: There is no such file/);
  });
});

describe('dixit export', () => {
  it('prints what can be imported again', async () => {
    await importBoth();
    const { out } = await dixit('export', '--opml');
    writeFileSync(join(home, 'again.opml'), out);
    expect((await dixit('import', 'again.opml')).out).toMatch(/0 added, 2 known/);
    expect(out).toContain('Coast');
  });

  it('without feeds says how to get one', async () =>
    expect(await dixit('export')).toMatchObject({ code: 3, err: expect.stringMatching(/dixit add/) }));
});

describe('dixit feeds', () => {
  it('lists names, counts and tags in columns', async () => {
    await importBoth();
    expect((await dixit('feeds')).out).toBe(
      [
        'FEED              UNREAD  FETCHED  TAGS    ADDRESS',
        'Harbour Radio     0/0     never            https://radio.example/feed',
        'The Harbour Post  0/0     never    #Coast  https://post.example/feed',
        '',
      ].join('\n'),
    );
  });

  it('--json gives one object a line', async () => {
    await importBoth();
    const lines = (await dixit('feeds', '--json')).out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(lines.map(({ title, tags }) => [title, tags])).toEqual([
      ['Harbour Radio', []],
      ['The Harbour Post', ['Coast']],
    ]);
  });

  it('lets no escape sequence through to the terminal', async () => {
    const open = library();
    open.run(
      `INSERT INTO feed (kind, address, title, added_at) VALUES ('feed', 'https://x.example/', ?, 0)`,
      'a\u001b[2Jb',
    );
    open.close();
    expect((await dixit('feeds')).out).not.toContain('\u001b');
  });
});

describe('dixit remove', () => {
  it('asks which, where several have the name', async () => {
    await importBoth();
    expect(await dixit('remove', 'harbour')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/2 feeds.*radio\.example/s),
    });
    expect((await dixit('feeds', '--json')).out.trim().split('\n')).toHaveLength(2);
  });

  it('keeps the articles, and with --purge those that mean something', async () => {
    await importBoth();
    const open = library();
    const [mine, other] = ['1', '2'].map((n) => article(`https://post.example/${n}`, `Number ${n}.`)) as [never, never];
    for (const one of [mine, other]) {
      const { key } = put(open, one);
      open.run(
        `INSERT INTO entry (feed, guid, article, hash, seen_at) SELECT key, ?, ?, '', 0 FROM feed WHERE title LIKE 'The%'`,
        String(key),
        key,
      );
    }
    open.run('UPDATE article SET kept = 1 WHERE title LIKE ?', '%/1');
    const { address } = open.get<{ address: string }>(`SELECT address FROM feed WHERE title LIKE 'The%'`)!;
    reportProblem(open, { subject: address, message: 'It is gone.', wayOut: null }, new Date());
    open.close();
    expect((await dixit('remove', 'The Harbour Post', '--purge')).out).toBe(
      'removed The Harbour Post, and 1 of its 2 articles\n',
    );
    const after = library();
    expect(after.all('SELECT title FROM article')).toEqual([{ title: 'About https://post.example/1' }]);
    expect(listProblems(after)).toEqual([]);
    after.close();
  });
});

describe('dixit doctor', () => {
  it('finds nothing wrong with a sound library and says where it is', async () => {
    await importBoth();
    const { code, out } = await dixit('doctor');
    expect(code).toBe(0);
    expect(out).toContain(join(home, 'library.db'));
    expect(out).toContain('Everything is all right.');
  });

  it('mends what hangs in the air and says so with its exit code', async () => {
    await importBoth();
    const open = library();
    const { key } = put(open, article('https://post.example/1', '“Yes,” Ines Roldan said.'));
    open.run('UPDATE article SET statements = 7 WHERE key = ?', key);
    open.run(`UPDATE version SET extractor = 'dixit 1'`);
    open.close();
    expect(await dixit('doctor')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/counted wrong \(1\).*Mended/s),
    });
    expect((await dixit('doctor')).code).toBe(0);
  });

  it('makes a new library from a damaged one and keeps the damaged file', async () => {
    writeFileSync(join(home, 'library.db'), 'no database '.repeat(500));
    const { code, out } = await dixit('doctor');
    expect(code).toBe(1);
    const kept = /the damaged file is (.*)$/m.exec(out)![1]!;
    expect(readFileSync(kept, 'utf8')).toContain('no database');
    expect((await dixit('doctor')).code).toBe(0);
  });

  it('makes no library where there is none', async () => {
    expect(await dixit('doctor')).toMatchObject({ code: 3, err: expect.stringMatching(/no library/) });
  });

  it('--purge removes deleted articles for good', async () => {
    const open = library();
    put(open, article('https://post.example/1', '“Yes,” Ines Roldan said.'));
    open.run(`UPDATE version SET extractor = 'dixit 1'`);
    open.run('UPDATE article SET deleted_at = 1');
    open.close();
    expect((await dixit('doctor', '--purge')).out).toMatch(/purged {6}1 article$/m);
    const after = library();
    expect(after.all('SELECT id FROM article')).toEqual([]);
    after.close();
  });
});
