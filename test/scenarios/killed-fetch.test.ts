import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/library/check.ts';
import { addFeed } from '../../src/library/feeds.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { packageRoot } from '../../src/model/package-root.ts';
import type { RefreshEvent } from '../../src/workflows/refresh.ts';
import { type NewsServer, serveNews } from '../workflows/support/news-server.ts';

// DIXIT_KILLS=200 DIXIT_FEEDS=50 is the long proof; the short one is for every day.
const KILLS = Number(process.env.DIXIT_KILLS ?? 12);
const FEEDS = Number(process.env.DIXIT_FEEDS ?? 6);
const SEED = Number(process.env.DIXIT_SEED ?? 20_260_312);

const home = mkdtempSync(join(process.env.DIXIT_HOME!, 'kill-'));
const path = join(home, 'library.db');

function withLibrary<T>(act: (library: Library) => T): T {
  const library = openLibrary(path);
  try {
    return act(library);
  } finally {
    library.close();
  }
}

/** Numbers in [0, 1), the same every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Fetched {
  readonly code: number | null;
  /** Articles that were said to be stored. */
  readonly stored: readonly string[];
  readonly errors: string;
}

/** Runs `dixit fetch`, and kills it without warning some milliseconds after so many articles were said to be stored. */
function fetchAll(killAfter: { stored: number; milliseconds: number } | null): Promise<Fetched> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', join(packageRoot, 'dist/cli.mjs'), 'fetch', '--json'], {
      env: { ...process.env, DIXIT_HOME: home, DIXIT_ALLOW_HOSTS: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let lines = '';
    let errors = '';
    const stored = () =>
      lines
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as RefreshEvent)
        .flatMap((event) => (event.type === 'stored' ? [event.article] : []));
    child.stdout.on('data', (data) => {
      lines += data;
      if (killAfter && stored().length >= killAfter.stored) {
        setTimeout(() => child.kill('SIGKILL'), killAfter.milliseconds);
      }
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.on('close', (code) => resolve({ code, stored: stored(), errors }));
  });
}

describe('a fetch that is killed', () => {
  let server: NewsServer;
  beforeAll(async () => {
    server = await serveNews(FEEDS, 3);
    withLibrary((library) => {
      for (const address of server.feeds) addFeed(library, { kind: 'feed', address, title: address }, new Date(0));
    });
  });
  afterAll(() => server.close());

  it(
    `leaves the library whole each of ${KILLS} times, loses nothing it said it had stored, and doubles nothing`,
    async () => {
      const random = randomFrom(SEED);
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < KILLS; kill++) {
        server.grow(3 + Math.floor(kill / 3));
        const { stored, errors } = await fetchAll({
          stored: Math.floor(random() * FEEDS),
          milliseconds: random() * 40,
        });
        expect(errors).toBe('');
        for (const id of stored) acknowledged.add(id);
        withLibrary((library) => {
          expect(checkLibrary(library)).toEqual([]);
          const ids = library.all<{ id: string }>('SELECT id FROM article').map(({ id }) => id);
          expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
        });
      }
      expect(await fetchAll(null)).toMatchObject({ code: 0, errors: '' });
      withLibrary((library) => {
        const urls = library.all<{ url: string }>('SELECT url FROM article ORDER BY url').map(({ url }) => url);
        expect(urls).toEqual(server.entries().sort());
        expect(library.get('SELECT count(*) AS n FROM article WHERE statements IS NOT 6')).toEqual({ n: 0 });
        expect(checkLibrary(library)).toEqual([]);
      });
    },
    KILLS * 10_000,
  );
});
