import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../src/commands/command.ts';
import { run } from '../../src/commands/run.ts';
import { countArticles } from '../../src/library/articles.ts';
import { checkLibrary } from '../../src/library/check.ts';
import { addFeed } from '../../src/library/feeds.ts';
import { openLibrary } from '../../src/library/open.ts';
import { hasNewStatements } from '../../src/workflows/filing.ts';
import { recordingIo } from '../support/io.ts';
import { type NewsServer, serveNews } from '../workflows/support/news-server.ts';

let server: NewsServer;
beforeAll(async () => {
  server = await serveNews(3, 2);
});
afterAll(() => server.close());

let home: string;
beforeEach(() => {
  server.grow(2);
  home = mkdtempSync(join(process.env.DIXIT_HOME!, 'home-'));
});

const GONE = () => server.feeds[0]!.replace('/feed/0', '/gone');

function follow(...addresses: string[]): void {
  const library = openLibrary(join(home, 'library.db'));
  for (const address of addresses) addFeed(library, { kind: 'feed', address, title: address }, new Date(0));
  library.close();
}

function stored(): number {
  const library = openLibrary(join(home, 'library.db'));
  expect(checkLibrary(library)).toEqual([]);
  const count = countArticles(library);
  library.close();
  return count;
}

async function dixit(argv: readonly string[], given: Partial<Io> & { input?: string } = {}) {
  const io = recordingIo({ env: { DIXIT_HOME: home, DIXIT_ALLOW_HOSTS: '127.0.0.1' }, cwd: home, ...given });
  const code = await run(argv, io);
  return { code, out: io.stdout(), err: io.stderr() };
}

describe('dixit fetch', () => {
  it('stores what is new, says so a line a feed, and exits 0', async () => {
    follow(...server.feeds);
    const first = await dixit(['fetch']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out.trim().split('\n').sort()).toEqual([
      '3 feeds: 6 new',
      ...server.feeds.map((address) => `${address}: 2 new`),
    ]);
    expect(stored()).toBe(6);
    expect((await dixit(['fetch'])).out).toContain('Feed 1: nothing new');
  });

  it('leaves nothing to do for the next start: what many articles say is filed and indexed', async () => {
    server.grow(60);
    follow(server.feeds[0]!, server.feeds[2]!);
    expect((await dixit(['fetch'])).code).toBe(0);
    const library = openLibrary(join(home, 'library.db'), { readOnly: true });
    expect([countArticles(library), hasNewStatements(library)]).toEqual([120, false]);
    library.close();
    expect(existsSync(join(home, 'search.vx'))).toBe(true);
  });

  it.each([
    ['1 where some failed', 1, () => [server.feeds[0]!, GONE()]],
    ['2 where all failed', 2, () => [GONE()]],
  ] as const)('exits %s, and says which and why', async (_, code, addresses) => {
    follow(...addresses());
    server.grow(0);
    const fetched = await dixit(['fetch']);
    expect(fetched.code).toBe(code);
    expect(fetched.err).toMatch(/^dixit: .*\/gone: .+\n$/);
  });

  it('--json says each thing on a line of its own as it happens', async () => {
    follow(server.feeds[1]!);
    const events = (await dixit(['fetch', '--json'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ type }) => type)).toEqual(['stored', 'stored', 'done']);
    expect(events[2]).toMatchObject({ feed: server.feeds[1], fresh: 2, changed: 0, warning: null });
  });

  it('shows one line of progress where somebody is looking, and takes it away', async () => {
    follow(server.feeds[0]!);
    const { err } = await dixit(['fetch'], { isTerminal: { stdin: true, stdout: true, stderr: true } });
    expect(err).toContain('fetching 1/1 · 2 new');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  it('prints no line behind its progress, but in the place of it', async () => {
    follow(...server.feeds);
    let terminal = '';
    const write = (text: string) => {
      terminal += text;
    };
    await dixit(['fetch'], {
      isTerminal: { stdin: true, stdout: true, stderr: true },
      out: async (text) => write(text),
      err: write,
    });
    expect(terminal).toContain('fetching 3/3');
    const left = terminal.replace(/[^\n]*\r\u001b\[K/g, '');
    expect(left.trim().split('\n').sort()).toEqual([
      '3 feeds: 6 new',
      ...server.feeds.map((address) => `${address}: 2 new`),
    ]);
  });

  it('stopped by Ctrl-C says what it keeps', async () => {
    follow(...server.feeds);
    const stop = new AbortController();
    const { code, out } = await dixit(['fetch'], {
      isTerminal: { stdin: true, stdout: true, stderr: true },
      signal: stop.signal,
      err: (text) => {
        if (text.includes('1 new')) stop.abort();
      },
    });
    expect(code).toBe(130);
    expect(out).toContain(`stopped: ${stored()} new\n`);
  });

  it('stopped by Ctrl-C exits 130 and keeps what arrived', async () => {
    follow(...server.feeds);
    const stop = new AbortController();
    const io = recordingIo({ env: { DIXIT_HOME: home, DIXIT_ALLOW_HOSTS: '127.0.0.1' }, signal: stop.signal });
    let heard = 0;
    const code = await run(['fetch', '--json'], {
      ...io,
      out: async (text) => {
        heard++;
        stop.abort();
        await io.out(text);
      },
    });
    expect(code).toBe(130);
    expect(heard).toBeGreaterThan(0);
    expect(stored()).toBeGreaterThan(0);
    await dixit(['fetch']);
    expect(stored()).toBe(6);
  });

  it('of a name that no feed has says how to find one', async () => {
    follow(server.feeds[0]!);
    expect(await dixit(['fetch', 'nowhere'])).toMatchObject({ code: 3, err: expect.stringMatching(/dixit feeds/) });
  });

  it('does not go where links from outside may not lead', async () => {
    follow(server.feeds[0]!);
    const fetched = await dixit(['fetch'], { env: { DIXIT_HOME: home } });
    expect(fetched.code).toBe(2);
    expect(stored()).toBe(0);
  });
});

describe('dixit add', () => {
  it('adds a feed under its own name and fetches it', async () => {
    const { code, out } = await dixit(['add', server.feeds[0]!]);
    expect([code, out]).toEqual([0, 'Feed 0: added\nFeed 0: 2 new\n']);
    expect(stored()).toBe(2);
  });

  it('adds a story, a file and standard input', async () => {
    writeFileSync(join(home, 'one.txt'), '“The harbour stays open,” Ines Roldan said.');
    const { code, out } = await dixit(['add', server.entries()[0]!, 'one.txt', '--page']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'Story 0 of 0: added']);
    expect(stored()).toBe(2);
  });

  it('says of each what could not be added, and exits 1 or 2', async () => {
    writeFileSync(join(home, 'one.txt'), 'A text.');
    expect(await dixit(['add', 'one.txt', GONE()])).toMatchObject({ code: 1, err: expect.stringMatching(/\/gone: /) });
    expect(await dixit(['add', 'nowhere.txt'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/nowhere\.txt: /),
    });
  });

  it('asks which of several feeds a site means, where there is somebody to ask', async () => {
    const asked = await dixit(['add', server.site], {
      input: '2\n',
      isTerminal: { stdin: true, stdout: true, stderr: true },
    });
    expect(asked.err).toContain(`2  Number 1  ${server.feeds[1]}`);
    expect(asked.out).toMatch(/^Feed 1: added\n/);
    const alone = await dixit(['add', server.site]);
    expect(alone).toMatchObject({
      code: 2,
      err: expect.stringContaining(`Add one of them: ${server.feeds[0]}, ${server.feeds[1]}`),
    });
  });

  it('looks through a folder, now and with every fetch', async () => {
    const notes = mkdtempSync(join(home, 'notes-'));
    writeFileSync(join(notes, 'one.txt'), 'A text.');
    expect((await dixit(['add', notes])).out).toMatch(/: added\n.*: 1 new\n$/);
    writeFileSync(join(notes, 'two.txt'), 'Another text.');
    expect((await dixit(['fetch'])).out).toMatch(/: 1 new\n$/);
  });
});
