import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EXTRACTOR } from '../../src/attribution/extractor.ts';
import { putArticle } from '../../src/library/arrivals.ts';
import { openLibrary } from '../../src/library/open.ts';
import type { World } from '../../src/tui/world.ts';
import { startDerivation } from '../../src/workflows/derivation.ts';
import { type OpenedWorld, openWorld } from '../../src/workflows/open-world.ts';
import { type Fact, openNews } from '../../src/workflows/world.ts';
import { articleOf, statementsOf } from '../support/articles.ts';
import { asNobody } from '../support/as-nobody.ts';

const now = () => new Date('2026-03-12T12:00:00Z');

/** A folder of files, by name. */
function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'dixit-world-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const opened = async (...paths: string[]): Promise<OpenedWorld> => {
  const world = await openWorld(paths, { env: process.env, now });
  onTestFinished(() => world.close());
  world.begin();
  return world;
};

/** The first fact of a kind; what was told before counts. */
const first = (world: World, isIt: (fact: Fact) => boolean): Promise<Fact> =>
  new Promise((resolve) => onTestFinished(world.listen((fact) => isIt(fact) && resolve(fact))));

const TWO = {
  'mayor.txt': 'Mayor resigns\n\n“I am done,” said Ann Smith, the mayor. “Goodbye.”\n',
  'rain.txt': 'Rain expected\n\nIt will rain in the north on Monday and in the south on Tuesday.\n',
};

describe('the world of files', () => {
  it('lists them before their statements are known, and tells when they are', async () => {
    const { world, articleId } = await opened(folder(TWO));
    expect(articleId).toBeNull();
    const query = { sort: 'title', offset: 0, limit: 10 } as const;
    const derived = first(world, (fact) => fact.type === 'derivation-progressed' && fact.done === 2);
    const before = await world.listArticles(query);
    expect(before.rows.map(({ title }) => title)).toEqual(['Mayor resigns', 'Rain expected']);
    await derived;
    const after = await world.listArticles(query);
    expect(after.rows.map(({ statements }) => statements)).toEqual([expect.any(Number), 0]);
    expect(after.rows[0]!.statements).toBeGreaterThan(0);
    const found = await world.find('done', { scope: 'quotes', limit: 10, offset: 0 });
    expect(found?.hits).toHaveLength(1);
  });

  it('marks articles read, once each, and remembers places', async () => {
    const { world, articleId } = await opened(join(folder(TWO), 'mayor.txt'));
    expect(articleId).not.toBeNull();
    const id = articleId!;
    expect(await world.markOpened([id])).toEqual([id]);
    expect(await world.markOpened([id])).toEqual([]);
    expect(await world.act({ what: 'undo' })).toBeNull();
    expect(await world.markAllRead('')).toEqual([]);
    await world.savePosition(id, 9);
    expect((await world.openArticle(id)).position).toBe(9);
  });

  it('opens what can be read and tells what cannot, even to those who listen late', async () => {
    const path = folder({ ...TWO, 'empty.txt': '' });
    const { world } = await opened(path);
    const told = await first(world, ({ type }) => type === 'problem-met');
    expect(told).toMatchObject({ problem: { subject: expect.stringContaining('empty.txt') } });
  });

  it('is not opened where nothing can be read', async () => {
    await expect(opened('/nowhere/at/all.txt')).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('says of an article that is gone that it is', async () => {
    const { world } = await opened(folder(TWO));
    await expect(world.openArticle('gone')).rejects.toMatchObject({ fault: 'missing' });
  });
});

describe('the world of a library that may not be written', () => {
  it('keeps quiet of what it cannot keep by the way, and refuses what was asked for', async () => {
    const home = folder({});
    const library = openLibrary(join(home, 'library.db'));
    const article = articleOf({ title: 'One' }, '“I am done,” said Ann Smith.');
    putArticle(library, { article, via: 'file', statements: [], extractor: EXTRACTOR, now: now() });
    library.close();
    chmodSync(home, 0o555);
    const opening = asNobody(() => openWorld([], { env: { DIXIT_HOME: home }, now }));
    const { world, close } = await opening;
    await world.rememberQuery('done');
    await world.seeSearch('done');
    await world.savePosition(article.id, 3);
    await world.saveJumps([{ articleId: article.id, offset: 3 }]);
    expect(await world.markOpened([article.id])).toEqual([]);
    expect(await world.queryHistory()).toEqual([]);
    await expect(world.markAllRead('')).rejects.toMatchObject({ fault: 'read-only' });
    await close();
    chmodSync(home, 0o755);
  });
});

describe('derivation', () => {
  const library = () => {
    const temporary = openLibrary({ temporary: true });
    onTestFinished(() => temporary.close());
    return temporary;
  };
  const articles = ['one', 'two', 'three'].map((title) => articleOf({ title }, `“Words of ${title},” she said.`));
  const put = (into: ReturnType<typeof library>) => {
    for (const article of articles) {
      putArticle(into, { article, via: 'file', statements: null, extractor: EXTRACTOR, now: now() });
    }
  };

  it('takes what is being read before what waits, and counts', async () => {
    const into = library();
    put(into);
    const order: string[] = [];
    const news = openNews();
    const derivation = startDerivation({
      library: into,
      news,
      signal: new AbortController().signal,
      after: Promise.resolve(),
      attributor: {
        attribute: async (article) => {
          order.push(article.title);
          return statementsOf(article, { words: `“Words of ${article.title},”` });
        },
        stop: async () => {},
      },
    });
    derivation.prefer(articles[0]!.id);
    expect(derivation.awaits(articles[0]!.id)).toBe(true);
    const facts: Fact[] = [];
    await new Promise<void>((resolve) =>
      news.listen((fact) => {
        facts.push(fact);
        if (fact.type === 'derivation-progressed' && fact.done === fact.total) resolve();
      }),
    );
    expect(order).toEqual(['one', 'three', 'two']);
    expect(derivation.awaits(articles[0]!.id)).toBe(false);
    expect(facts.filter(({ type }) => type === 'statements-derived')[0]).toEqual({
      type: 'statements-derived',
      counts: [[articles[0]!.id, 1]],
    });
  });

  it('says when nothing waits any more, so that what was derived can be filed', async () => {
    const into = library();
    put(into);
    const derived: string[] = [];
    const idle = Promise.withResolvers<number>();
    startDerivation({
      library: into,
      news: openNews(),
      signal: new AbortController().signal,
      after: Promise.resolve(),
      attributor: {
        attribute: async ({ title }) => {
          derived.push(title);
          return [];
        },
        stop: async () => {},
      },
      onIdle: () => idle.resolve(derived.length),
    });
    expect(await idle.promise).toBe(3);
  });

  it('loses one article, not all, to a bug in attribution', async () => {
    const into = library();
    put(into);
    const news = openNews();
    startDerivation({
      library: into,
      news,
      signal: new AbortController().signal,
      after: Promise.resolve(),
      attributor: {
        attribute: async ({ title }) => {
          if (title === 'two') throw new Error('bug');
          return [];
        },
        stop: async () => {},
      },
    });
    const facts: Fact[] = [];
    await new Promise<void>((resolve) =>
      news.listen((fact) => {
        facts.push(fact);
        if (fact.type === 'derivation-progressed' && fact.done === 3) resolve();
      }),
    );
    expect(facts.filter(({ type }) => type === 'problem-met')).toMatchObject([{ problem: { subject: 'two' } }]);
  });
});
