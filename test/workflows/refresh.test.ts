import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '../../src/library/articles.ts';
import { addFeed, feedAt, listFeeds } from '../../src/library/feeds.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { listProblems } from '../../src/library/problems.ts';
import { listVersions, loadArticle } from '../../src/library/versions.ts';
import { IntakeError } from '../../src/model/errors.ts';
import { type Attributor, startAttributor } from '../../src/workflows/attributor.ts';
import type { FeedAnswer, FeedEntry, Net } from '../../src/workflows/net.ts';
import { type RefreshEvent, refreshFeeds } from '../../src/workflows/refresh.ts';
import { article } from '../library/support/write.ts';

const FEED = 'https://post.example/feed';
const attributor = startAttributor();
afterAll(() => attributor.stop());

let library: Library;
let now: Date;
beforeEach(() => {
  library = openLibrary({ temporary: true });
  now = new Date('2026-03-12T12:00:00Z');
});
afterEach(() => library.close());

const LONG = '“The harbour stays open for everybody who needs it,” Ines Roldan said on Monday evening.';
const url = (n: number) => `https://post.example/${n}`;
const entry = (n: number, text = `Number ${n}: the harbour.`, complete = false): FeedEntry => ({
  guid: `guid-${n}`,
  url: url(n),
  hash: text,
  complete,
  read: () => article(url(n), text, { origin: { kind: 'feed', address: url(n) } }),
});

/** A network of one feed; what is asked of it is written down. */
function net(
  feed: Partial<FeedAnswer & { changed: true }> | IntakeError,
  pages: Record<string, string | IntakeError> = {},
) {
  const asked: string[] = [];
  const given: Net & { asked: string[] } = {
    asked,
    readsPages: true,
    readFeed: async (address, validators) => {
      asked.push(address);
      if (feed instanceof IntakeError) throw feed;
      const answer = {
        etag: '"1"',
        lastModified: null,
        title: 'The Harbour Post',
        site: null,
        movedTo: null,
        warning: null,
        entries: [],
        ...feed,
      };
      return validators.etag === answer.etag && feed.changed === undefined
        ? { ...answer, changed: false }
        : { ...answer, changed: true };
    },
    readPage: async (address) => {
      asked.push(address);
      const page = pages[address];
      if (page === undefined || page instanceof IntakeError) throw page ?? gone(address);
      return {
        etag: null,
        lastModified: null,
        changed: true,
        article: article(`${address}?page`, page, { url: address }),
      };
    },
    look: () => Promise.reject(new Error('nobody looks')),
    retryAt: () => null,
    close: async () => {},
  };
  return given;
}
const gone = (subject: string) => new IntakeError('not-found', 'It is not there any more.', { subject });

async function refresh(
  over: Net,
  options: { insist?: boolean; signal?: AbortSignal; attributor?: Attributor; again?: number } = {},
) {
  addFeed(library, { kind: 'feed', address: FEED, title: FEED }, now);
  const events: RefreshEvent[] = [];
  const progress = await refreshFeeds(
    listFeeds(library),
    {
      library,
      attributor: options.attributor ?? attributor,
      now: () => now,
      net: over,
      signal: options.signal ?? new AbortController().signal,
      onEvent: (event) => events.push(event),
      ...(options.again === undefined ? {} : { again: options.again }),
    },
    { insist: options.insist ?? false },
  );
  return { progress, events };
}
const texts = () => listArticles(library, { sort: 'title' }).map(({ id }) => loadArticle(library, id)!.article.text);

describe('a feed', () => {
  it('that gives summaries is left at them where config.toml says so', async () => {
    const over = { ...net({ entries: [entry(1)] }, { [url(1)]: LONG }), readsPages: false };
    await refresh(over);
    expect(over.asked).toEqual([FEED]);
    expect(texts()).toEqual(['Number 1: the harbour.']);
  });

  it('that gives whole articles is read from what it says', async () => {
    const over = net({ entries: [entry(1, LONG, true)] });
    const { progress } = await refresh(over);
    expect(progress).toEqual({ done: 1, total: 1, fresh: 1, changed: 0, failed: 0, extracting: 0 });
    expect(over.asked).toEqual([FEED]);
    expect(loadArticle(library, entry(1).read().id)!.statements.map(({ speaker }) => speaker?.name)).toEqual([
      'Ines Roldan',
    ]);
    expect(feedAt(library, FEED)).toMatchObject({ title: 'The Harbour Post', articles: 1, unread: 1, etag: '"1"' });
  });

  it('that gives summaries is read from the pages, and its own words are kept', async () => {
    const over = net({ entries: [entry(1)] }, { [url(1)]: LONG });
    const { events } = await refresh(over);
    expect(texts()).toEqual([LONG]);
    expect(listVersions(library, entry(1).read().id).map(({ via, current }) => [via, current])).toEqual([
      ['page', true],
      ['feed', false],
    ]);
    expect(events.map(({ type }) => type)).toEqual(['stored', 'done']);
  });

  it('that says the same again costs nothing more', async () => {
    const over = net({ entries: [entry(1), entry(2)] }, { [url(1)]: LONG, [url(2)]: LONG });
    await refresh(over);
    over.asked.length = 0;
    const { progress } = await refresh(over);
    expect(over.asked).toEqual([FEED]);
    expect(progress).toMatchObject({ fresh: 0, changed: 0 });
    await refresh(net({ changed: true, entries: [entry(1), entry(2)] }));
    expect(texts()).toEqual([LONG, LONG]);
  });

  it('that says something else of an entry has its page read again, and the old text is kept', async () => {
    await refresh(net({ entries: [entry(1)] }, { [url(1)]: LONG }));
    const corrected = `Correction. ${LONG}`;
    const { progress } = await refresh(
      net({ changed: true, entries: [entry(1, 'Corrected: the harbour.')] }, { [url(1)]: corrected }),
    );
    expect(progress).toMatchObject({ fresh: 0, changed: 1 });
    expect(texts()).toEqual([corrected]);
    expect(listVersions(library, entry(1).read().id)).toHaveLength(4);
  });

  it('whose pages cannot be had is read from its summaries, and asks again later, not for ever', async () => {
    const broken = net({ entries: [entry(1)] });
    const { events, progress } = await refresh(broken);
    expect(texts()).toEqual(['Number 1: the harbour.']);
    expect(events.at(-1)).toMatchObject({ type: 'done', warning: expect.stringMatching(/1 of 1 pages/) });
    expect(progress.failed).toBe(0);
    const asks: number[] = [];
    for (let day = 0; day < 10; day++) {
      broken.asked.length = 0;
      now = new Date(now.getTime() + 86_400_000);
      await refresh(broken);
      asks.push(broken.asked.length - 1);
    }
    expect(asks).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('whose page came after all is read from it', async () => {
    await refresh(net({ entries: [entry(1)] }));
    now = new Date(now.getTime() + 86_400_000);
    await refresh(net({ entries: [entry(1)] }, { [url(1)]: LONG }));
    expect(texts()).toEqual([LONG]);
    expect(listProblems(library)).toEqual([]);
  });

  it('that is broken says so, and is asked for whole the next time', async () => {
    const warning = 'The feed is broken XML: 1 of 2 entries could be read.';
    const cut = await refresh(net({ entries: [entry(1, LONG, true)], warning }));
    expect(cut.events.at(-1)).toMatchObject({ type: 'done', fresh: 1, warning });
    const whole = await refresh(net({ entries: [entry(1, LONG, true), entry(2, LONG, true)] }));
    expect(whole.events.at(-1)).toMatchObject({ type: 'done', fresh: 1, warning: null });
  });

  it('that is asked to look again finds that a page was edited, be it shorter, and leaves the others alone', async () => {
    const shorter = '“The harbour stays open,” Ines Roldan said.';
    const old = entry(2);
    const published = { ...old, read: () => ({ ...old.read(), published: '2026-01-01' }) };
    await refresh(net({ entries: [entry(1), published] }, { [url(1)]: LONG, [url(2)]: LONG }));
    const edited = net({ entries: [entry(1), published] }, { [url(1)]: shorter, [url(2)]: shorter });
    expect((await refresh(edited)).progress.changed).toBe(0);
    expect((await refresh(edited, { again: Date.parse('2026-03-01') })).progress.changed).toBe(1);
    expect(texts()).toEqual([shorter, LONG]);
    expect((await refresh(net({ entries: [] }), { again: 0 })).events.at(-1)).toMatchObject({
      warning: expect.stringMatching(/2 of 2/),
    });
    expect(texts()).toEqual([shorter, LONG]);
  });

  it('that has a story of another feed does not fetch its page again', async () => {
    await refresh(net({ entries: [entry(1)] }, { [url(1)]: LONG }));
    addFeed(library, { kind: 'feed', address: `${FEED}/front`, title: 'front' }, now);
    const over = net({ changed: true, entries: [{ ...entry(1), guid: 'another' }] });
    await refresh(over);
    expect(over.asked.toSorted()).toEqual([FEED, `${FEED}/front`]);
    expect(texts()).toEqual([LONG]);
  });

  it('whose pages say less than it does is read from what it says', async () => {
    await refresh(net({ entries: [entry(1, LONG)] }, { [url(1)]: 'Please accept cookies.' }));
    expect(texts()).toEqual([LONG]);
  });

  it('that fails is left alone for a while, longer each time, unless it is asked for by name', async () => {
    const failing = net(gone(FEED));
    const { events } = await refresh(failing);
    expect(events).toEqual([expect.objectContaining({ type: 'failed', message: 'It is not there any more.' })]);
    expect(listProblems(library)).toMatchObject([{ subject: FEED }]);
    const first = feedAt(library, FEED)!.notBefore! - now.getTime();
    expect((await refresh(failing)).events[0]!.type).toBe('left alone');
    expect((await refresh(failing, { insist: true })).events[0]!.type).toBe('failed');
    expect(feedAt(library, FEED)!.notBefore! - now.getTime()).toBe(2 * first);
    await refresh(net({}), { insist: true });
    expect(feedAt(library, FEED)).toMatchObject({ failures: 0, error: null, notBefore: null });
    expect(listProblems(library)).toEqual([]);
  });

  it('whose pages could not be had is a problem until they are had, or have been asked for often enough', async () => {
    await refresh(net({ entries: [entry(1)] }, { [url(1)]: gone(url(1)) }));
    const problem = { subject: FEED, message: expect.stringContaining('1 of 1 pages could not be read') };
    expect(listProblems(library)).toMatchObject([problem]);
    await refresh(net({}));
    expect(listProblems(library)).toMatchObject([problem]);
    now = new Date(now.getTime() + 3_600_000);
    await refresh(net({}, { [url(1)]: LONG }));
    expect(listProblems(library)).toEqual([]);
  });

  it('keeps the title the reader knows it by', async () => {
    addFeed(library, { kind: 'feed', address: FEED, title: 'Harbour' }, now);
    await refresh(net({ title: 'The Harbour Post and Advertiser' }));
    expect(feedAt(library, FEED)!.title).toBe('Harbour');
  });

  it('that has moved for good is looked for in its new place', async () => {
    await refresh(net({ movedTo: 'https://new.example/feed' }));
    expect(listFeeds(library).map(({ address }) => address)).toEqual(['https://new.example/feed']);
  });

  it('does not bring back what was purged', async () => {
    const over = net({ changed: true, entries: [entry(1, LONG, true)] });
    await refresh(over);
    library.run('DELETE FROM article');
    await refresh(over);
    expect(texts()).toEqual([]);
  });

  it('that is cut off keeps what arrived, and is read to the end the next time', async () => {
    const stop = new AbortController();
    const over = net({ entries: [entry(1, LONG, true), entry(2, LONG, true), entry(3, LONG, true)] });
    const slow: Attributor = {
      attribute: async (one) => {
        if (one.url === url(2)) stop.abort();
        return attributor.attribute(one);
      },
      stop: async () => {},
    };
    const { events } = await refresh(over, { signal: stop.signal, attributor: slow });
    expect(events.filter(({ type }) => type === 'done')).toEqual([]);
    expect(feedAt(library, FEED)!.etag).toBeNull();
    await refresh(over);
    expect(texts()).toHaveLength(3);
  });
});

describe('a folder', () => {
  it('is read for files that are new or have changed', async () => {
    const folder = mkdtempSync(join(process.env.DIXIT_HOME!, 'folder-'));
    writeFileSync(join(folder, 'one.txt'), LONG);
    addFeed(library, { kind: 'folder', address: folder, title: 'notes' }, now);
    const look = () =>
      refreshFeeds(listFeeds(library), {
        library,
        attributor,
        now: () => now,
        net: net({}),
        signal: new AbortController().signal,
      });
    expect(await look()).toMatchObject({ done: 1, fresh: 1 });
    expect(await look()).toMatchObject({ fresh: 0, changed: 0, failed: 0 });
    writeFileSync(join(folder, 'one.txt'), `${LONG} And more.`);
    writeFileSync(join(folder, 'two.txt'), LONG);
    expect(await look()).toMatchObject({ fresh: 1, changed: 1 });
    writeFileSync(join(folder, 'three.txt'), '');
    await look();
    const message = expect.stringContaining('three.txt: There is no text in it.');
    expect(listProblems(library)).toMatchObject([{ subject: folder, message }]);
    rmSync(join(folder, 'three.txt'));
    await look();
    expect(listProblems(library)).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(await look()).toMatchObject({ failed: 1 });
    expect(listProblems(library)).toMatchObject([{ subject: folder }]);
    expect(texts()).toHaveLength(2);
  });
});
