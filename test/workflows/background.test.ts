import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listArticles } from '../../src/library/articles.ts';
import { checkLibrary } from '../../src/library/check.ts';
import { listFeeds } from '../../src/library/feeds.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { type Errand, type ErrandNews, runErrand } from '../../src/workflows/background.ts';
import { hasNewStatements } from '../../src/workflows/filing.ts';
import { type NewsServer, serveNews } from './support/news-server.ts';

let server: NewsServer;
let library: Library;
beforeAll(async () => {
  process.env.DIXIT_ALLOW_HOSTS = '127.0.0.1';
  server = await serveNews(2, 3);
});
afterAll(async () => {
  delete process.env.DIXIT_ALLOW_HOSTS;
  await server.close();
});
beforeEach(() => {
  library = openLibrary(join(mkdtempSync(join(process.env.DIXIT_HOME!, 'background-')), 'library.db'));
  return () => library.close();
});

const adding = (name: string): Errand => ({ kind: 'add', name, cwd: '/' });

describe('an errand in the background', () => {
  it('adds and refreshes while somebody else has the library open, and says each thing as it happens', async () => {
    const heard: ErrandNews[] = [];
    const end = await runErrand(library.path, adding(server.feeds[0]!), (news) => {
      if (news.type === 'event' && news.event.type === 'stored') {
        const { article } = news.event;
        expect(listArticles(library).map(({ id }) => id)).toContain(article);
      }
      heard.push(news);
    }).ended;
    expect(end).toMatchObject({ done: 1, fresh: 3, failed: 0 });
    expect(heard[0]).toMatchObject({ type: 'added', added: { what: 'feed', title: 'Feed 0' } });
    expect(heard.slice(1).map((news) => news.type === 'event' && news.event.type)).toEqual([
      'stored',
      'stored',
      'stored',
      'done',
    ]);
    expect(await runErrand(library.path, { kind: 'refresh', names: [] }, () => {}).ended).toMatchObject({ fresh: 0 });
    expect(listFeeds(library)).toMatchObject([{ title: 'Feed 0', articles: 3 }]);
  });

  it('files the statements it brought for the desk', async () => {
    await runErrand(library.path, adding(server.feeds[0]!), () => {}).ended;
    const newest = library.get<{ id: number }>('SELECT max(id) AS id FROM statement')!.id;
    expect(newest).toBeGreaterThan(0);
    await vi.waitFor(() => expect(hasNewStatements(library)).toBe(false), { timeout: 30_000 });
  });

  it('adds every feed of a list, whatever its file is called, and fetches them', async () => {
    const path = join(mkdtempSync(join(process.env.DIXIT_HOME!, 'list-')), 'from-another-reader.xml');
    const outlines = server.feeds.map((address) => `<outline text="A feed" xmlUrl="${address}"/>`).join('');
    writeFileSync(path, `<opml version="2.0"><body>${outlines}</body></opml>`);
    const heard: ErrandNews[] = [];
    const end = await runErrand(library.path, adding(path), (news) => heard.push(news)).ended;
    expect(heard[0]).toMatchObject({ type: 'added', added: { what: 'feeds', list: { added: 2 } } });
    expect(end).toMatchObject({ done: 2, fresh: 6, failed: 0 });
  });

  it('that is stopped ends cleanly and keeps what arrived', async () => {
    const underWay = runErrand(library.path, adding(server.feeds[1]!), (news) => {
      if (news.type === 'event') underWay.stop();
    });
    await underWay.ended;
    expect(listArticles(library).length).toBeGreaterThan(0);
    expect(checkLibrary(library)).toEqual([]);
  });

  it('that cannot be done says why, with the way out', () =>
    expect(runErrand(library.path, { kind: 'refresh', names: ['nowhere'] }, () => {}).ended).rejects.toMatchObject({
      name: 'ExpectedError',
      subject: 'nowhere',
      wayOut: '"dixit feeds" lists them.',
    }));
});
