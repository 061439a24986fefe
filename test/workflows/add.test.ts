import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteArticles } from '../../src/library/acts.ts';
import { listArticles } from '../../src/library/articles.ts';
import { listFeeds } from '../../src/library/feeds.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { listVersions } from '../../src/library/versions.ts';
import { add } from '../../src/workflows/add.ts';
import type { Attributor } from '../../src/workflows/attributor.ts';
import type { Found, Net } from '../../src/workflows/net.ts';
import { article, NOON, put, saidIn } from '../library/support/write.ts';

const attributor: Attributor = { attribute: async (one) => saidIn(one), stop: async () => {} };
const TEXT = '“The harbour stays open,” Ines Roldan said.';

let library: Library;
let cwd: string;
beforeEach(() => {
  library = openLibrary({ temporary: true });
  cwd = mkdtempSync(join(process.env.DIXIT_HOME!, 'add-'));
});
afterEach(() => library.close());

/** A web in which these things are found; whatever else is asked for is a mistake of the test. */
const web = (found: Record<string, Found>): Net => ({
  look: async (address) => found[address] ?? Promise.reject(new Error(`nothing at ${address}`)),
  readsPages: true,
  readFeed: () => Promise.reject(new Error('nobody fetches')),
  readPage: () => Promise.reject(new Error('nobody fetches')),
  retryAt: () => null,
  close: async () => {},
});
const feed = (name: string): { address: string; title: string } => ({
  address: `https://post.example/${name}`,
  title: name,
});
const page = (address: string, ...feeds: string[]): Found => ({
  kind: 'page',
  article: article(address, TEXT),
  feeds: feeds.map(feed),
});

const adding = (found: Record<string, Found>, name: string, as?: 'page' | 'feed' | 'feeds') =>
  add({ library, attributor, net: web(found), now: () => NOON, signal: new AbortController().signal, cwd }, name, as);

const STORY = 'https://post.example/2026/03/harbour-stays-open';
const SITE = 'https://post.example/';

describe('adding', () => {
  it('a feed adds it, once', async () => {
    const found = { 'https://post.example/all': { kind: 'feed', feed: feed('all') } } as const;
    expect(await adding(found, 'https://post.example/all')).toMatchObject({ what: 'feed', fresh: true });
    expect(await adding(found, 'post.example/all')).toMatchObject({ what: 'feed', fresh: false });
    expect(listFeeds(library).map(({ title }) => title)).toEqual(['all']);
  });

  it.each([
    ['a site adds the feed it names', SITE, ['all'], undefined, 'feed'],
    ['a story keeps the article, though it names a feed', STORY, ['all'], undefined, 'article'],
    ['a story as a feed adds the feed it names', STORY, ['all'], 'feed', 'feed'],
    ['a site as a page keeps the article', SITE, ['all'], 'page', 'article'],
    ['a site without a feed keeps the article', SITE, [], undefined, 'article'],
    ['a site with several feeds asks which', SITE, ['all', 'sport'], undefined, 'choice'],
  ] as const)('%s', async (_, address, feeds, as, what) => {
    expect((await adding({ [address]: page(address, ...feeds) }, address, as)).what).toBe(what);
    expect([listFeeds(library).length, listArticles(library).length]).toEqual([
      Number(what === 'feed'),
      Number(what === 'article'),
    ]);
  });

  it('a story tells the feeds behind it', async () =>
    expect(await adding({ [STORY]: page(STORY, 'all') }, STORY)).toMatchObject({ feeds: [feed('all')] }));

  it('a page without a feed as a feed says that it has none', () =>
    expect(adding({ [SITE]: page(SITE) }, SITE, 'feed')).rejects.toThrow(/names no feed/));

  it('a page that a feed has brought already adds a version to that article', async () => {
    const summary = article(STORY, 'The harbour.', {
      id: 'of the feed',
      origin: { kind: 'feed', address: STORY },
      outlet: 'Post',
    });
    put(library, summary, { via: 'feed' });
    expect(await adding({ [STORY]: page(STORY) }, STORY)).toMatchObject({ id: 'of the feed', outcome: 'changed' });
    expect(listVersions(library, 'of the feed')).toHaveLength(2);
    expect(listArticles(library).map(({ outlet }) => outlet)).toEqual(['Post']);
  });

  it('an article that was removed brings it back', async () => {
    const found = { [STORY]: page(STORY) };
    const added = await adding(found, STORY);
    deleteArticles(library, added.what === 'article' ? [added.id] : [], NOON);
    await adding(found, STORY);
    expect(listArticles(library)).toHaveLength(1);
  });

  it('a file keeps it, a folder is to be looked at again', async () => {
    writeFileSync(join(cwd, 'post.example'), TEXT);
    mkdirSync(join(cwd, 'notes'));
    expect(await adding({}, 'post.example')).toMatchObject({ what: 'article', outcome: 'new' });
    expect(await adding({}, 'notes')).toMatchObject({ what: 'feed', address: join(cwd, 'notes'), title: 'notes' });
    expect(listFeeds(library)).toMatchObject([{ kind: 'folder' }]);
  });

  it.each([
    ['feeds.opml', ''],
    ['feeds.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<!-- from another reader -->\n'],
    ['subscriptions', '\uFEFF'],
  ])('a list of feeds is known by what is in it, not by its name: %s', async (name, before) => {
    const outlines =
      '<outline text="All" xmlUrl="https://post.example/all"/><outline text="Disk" xmlUrl="file:///etc/passwd"/>';
    writeFileSync(join(cwd, name), `${before}<opml version="2.0"><head/><body>${outlines}</body></opml>`);
    const { address } = feed('all');
    const list = { added: 1, known: 0, feeds: [address], refused: ['file:///etc/passwd'] };
    expect(await adding({}, name)).toEqual({ what: 'feeds', title: name, list });
    expect(await adding({}, name)).toMatchObject({ list: { added: 0, known: 1 } });
    expect(listFeeds(library).map((one) => one.address)).toEqual([address]);
    expect(listArticles(library)).toEqual([]);
  });

  it('a text about OPML is no list of feeds, whatever its name', async () => {
    writeFileSync(join(cwd, 'about.txt'), `An <opml> tag begins a list.\n\n${TEXT}`);
    expect((await adding({}, 'about.txt')).what).toBe('article');
    writeFileSync(join(cwd, 'about.opml'), TEXT);
    expect((await adding({}, 'about.opml')).what).toBe('article');
    const before = listArticles(library);
    await expect(adding({}, 'about.opml', 'feeds')).rejects.toMatchObject({ message: 'This is not an OPML document.' });
    expect(listArticles(library)).toEqual(before);
  });

  it('what is nowhere says so', () => expect(adding({}, 'nowhere.txt.')).rejects.toThrow(/no such file/));

  it('an address of another kind is no file that is missing', () =>
    expect(adding({}, 'ftp://post.example/all')).rejects.toMatchObject({
      fault: 'unsupported',
      wayOut: expect.stringContaining('https'),
    }));
});
