import { afterEach, describe, expect, it, vi } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { EXTRACTOR } from '../../src/attribution/extractor.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { loadArticle } from '../../src/library/versions.ts';
import type { Article } from '../../src/model/article.ts';
import { startDerivation } from '../../src/workflows/derivation.ts';
import { type Fact, openNews } from '../../src/workflows/world.ts';
import { article, put } from '../library/support/write.ts';

const stories = [1, 2, 3].map((n) =>
  article(`https://post.example/${n}`, `“We counted ${n} heads on the quay,” Davy Strachan said on Monday.`),
);

const opened: Library[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
function open(...given: Parameters<typeof openLibrary>): Library {
  const library = openLibrary(...given);
  opened.push(library);
  return library;
}

/** Starts deriving; ends with what was told when nothing waits any more. */
function derive(library: Library, read: (article: Article) => Promise<ReturnType<typeof attribute>>) {
  const facts: Fact[] = [];
  const news = openNews();
  news.listen((fact) => void facts.push(fact));
  const stop = new AbortController();
  const ended = new Promise<void>((resolve) => {
    const attributor = { attribute: read, stop: async () => {} };
    const after = Promise.resolve();
    startDerivation({ library, attributor, news, signal: stop.signal, after, onIdle: resolve });
  });
  return { ended, facts, stop: () => stop.abort() };
}

const byOldExtractor = (library: Library): void => {
  for (const each of stories) put(library, each, { extractor: 'dixit 0' });
};
const extractors = (library: Library): unknown[] =>
  library.all('SELECT extractor FROM version ORDER BY key').map(({ extractor }) => extractor);

describe('deriving again what an older extractor derived', () => {
  it('keeps the old statements until the new ones are complete, and says how far it is', async () => {
    const library = open({ temporary: true });
    byOldExtractor(library);
    const before: number[] = [];
    const { ended, facts } = derive(library, async (each) => {
      before.push(loadArticle(library, each.id)!.statements.length);
      return attribute(each);
    });
    await ended;
    expect(before).toEqual([1, 1, 1]);
    expect(extractors(library)).toEqual([EXTRACTOR, EXTRACTOR, EXTRACTOR]);
    expect(facts.filter(({ type }) => type === 'derivation-progressed')).toEqual(
      [1, 2, 3].map((done) => ({ type: 'derivation-progressed', done, total: 3 })),
    );
  });

  it('that is cut off goes on where it was the next time', async () => {
    const library = open({ temporary: true });
    byOldExtractor(library);
    let read = 0;
    const first = derive(library, async (each) => {
      if (++read === 2) first.stop();
      return attribute(each);
    });
    await vi.waitFor(() => expect(read).toBe(2));
    expect(extractors(library).filter((one) => one === EXTRACTOR)).toHaveLength(1);
    expect(loadArticle(library, stories[0]!.id)!.statements).toHaveLength(1);
    await derive(library, async (each) => attribute(each)).ended;
    expect(extractors(library)).toEqual([EXTRACTOR, EXTRACTOR, EXTRACTOR]);
  });

  it('comes to the end of what there is, however much that is, and to versions that are no longer shown', async () => {
    const library = open({ temporary: true });
    byOldExtractor(library);
    const edited = article(stories[0]!.url!, '“We counted nobody at all,” Davy Strachan said on Monday.');
    put(library, edited, { extractor: 'dixit 0' });
    library.transact(() => {
      for (let n = 0; n < 1_000; n++)
        put(library, article(`https://post.example/more/${n}`, `Rain, ${n}.`), { extractor: 'dixit 0' });
    });
    const { ended, facts } = derive(library, async () => []);
    await ended;
    expect(new Set(extractors(library))).toEqual(new Set([EXTRACTOR]));
    const progress = facts.filter((fact) => fact.type === 'derivation-progressed');
    expect(progress.map((fact) => fact.total)).toEqual(Array(1_004).fill(1_004));
    expect(progress.at(-1)).toEqual({ type: 'derivation-progressed', done: 1_004, total: 1_004 });
  });

  it('costs one article its statements where attribution has a bug', async () => {
    const library = open({ temporary: true });
    byOldExtractor(library);
    const { ended, facts } = derive(library, async (each) => {
      if (each.id === stories[1]!.id) throw new TypeError('a bug');
      return attribute(each);
    });
    await ended;
    expect(extractors(library)).toEqual([EXTRACTOR, 'dixit 0', EXTRACTOR]);
    expect(facts).toContainEqual(expect.objectContaining({ type: 'problem-met' }));
  });

  it('says once that the library is in the way, and ends', async () => {
    const writing = open({ temporary: true });
    byOldExtractor(writing);
    const { ended, facts } = derive(open(writing.path, { readOnly: true }), async (each) => attribute(each));
    await ended;
    expect(facts.filter(({ type }) => type === 'problem-met')).toMatchObject([
      { problem: { message: 'the library cannot be written.' } },
    ]);
    expect(extractors(writing)).toEqual(['dixit 0', 'dixit 0', 'dixit 0']);
  });

  it('waits where somebody else is writing, and goes on', async () => {
    const writing = open({ temporary: true });
    byOldExtractor(writing);
    const library = open(writing.path, { patience: 1 });
    writing.run('BEGIN IMMEDIATE');
    let read = 0;
    const { ended, facts } = derive(library, async (each) => {
      if (++read === 2) writing.run('COMMIT');
      return attribute(each);
    });
    await ended;
    expect(extractors(library)).toEqual([EXTRACTOR, EXTRACTOR, EXTRACTOR]);
    expect(facts.some(({ type }) => type === 'problem-met')).toBe(false);
  });
});
