import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctStatement,
  deleteArticles,
  markRead,
  mergeSpeakers,
  separateSpeaker,
  tagArticles,
} from '../../../src/library/acts.ts';
import { type Library, openLibrary } from '../../../src/library/open.ts';
import { redo, undo } from '../../../src/library/undo.ts';
import { loadArticle, replaceDerived } from '../../../src/library/versions.ts';
import { LiveIndex } from '../../../src/search/index/live-index.ts';
import { openRows } from '../../../src/search/rows.ts';
import { article, NOON, put, saidIn, speaker } from '../../library/support/write.ts';
import { withSearch } from '../support/library.ts';

const NAMES = ['Ann Lee', 'Bo Reed', 'Cy Day'];
const textOf = (n: number, edited = 0) =>
  NAMES.map((name, i) => `“Number ${n} was ${i + edited},” ${name} said.`).join(' ');
const articleOf = (n: number, edited = 0, title = `Week ${n}`) =>
  article(`https://post.example/${n}`, textOf(n, edited), { title });
const idOf = (n: number) => articleOf(n).id;
const place = (library: Library, n: number) => ({
  articleId: idOf(n),
  sid: loadArticle(library, idOf(n))?.statements[0]?.id ?? 'none',
});
const [ann, bo] = [speaker('Ann Lee').id, speaker('Bo Reed').id];

/** What is done to a library, on the article with a number. */
const ACTS = {
  arrive: (library: Library, n: number) => put(library, articleOf(n)),
  edit: (library: Library, n: number) => put(library, articleOf(n, 1)),
  'edit the headline': (library: Library, n: number) => put(library, articleOf(n, 0, `Weak ${n}`)),
  delete: (library: Library, n: number) => deleteArticles(library, [idOf(n)], NOON),
  undo,
  redo,
  read: (library: Library, n: number) => markRead(library, [idOf(n)], true, NOON),
  tag: (library: Library, n: number) => tagArticles(library, [idOf(n)], { name: 'banks', on: true }, NOON),
  merge: (library: Library) => mergeSpeakers(library, { from: ann, into: bo }, NOON),
  separate: (library: Library) => separateSpeaker(library, ann, NOON),
  reject: (library: Library, n: number) => correctStatement(library, place(library, n), { verdict: 'rejected' }, NOON),
  derive: (library: Library, n: number) =>
    replaceDerived(library, articleOf(n), saidIn(articleOf(n)).slice(1), 'test-2'),
} satisfies Record<string, (library: Library, n: number) => unknown>;

/** An index opened as a worker opens it, which counts how often it looks for rows that are gone. */
function openIndex(libraryPath: string, indexPath: string) {
  const rows = openRows(libraryPath);
  let walks = 0;
  const live = new LiveIndex(
    {
      ...rows,
      speakersBetween: (from, to) => {
        if (from === 1) walks++;
        return rows.speakersBetween(from, to);
      },
    },
    indexPath,
  );
  let now = 0;
  return {
    live,
    walks: () => walks,
    settle: () => {
      for (let rest = 3; rest > 0; now += 10_000) if (!live.tend(now)) rest--;
    },
    close: () => rows.close(),
  };
}

/** The rows that an index holds, each with its speaker or the sum of its headline. */
const held = (live: LiveIndex) =>
  live.shelves
    .flatMap((shelf) =>
      Array.from({ length: shelf.segment.docs }, (_, doc) => doc)
        .filter((doc) => !shelf.gone?.[doc])
        .map((doc) => {
          const { headline, id } = shelf.rowOf(doc);
          return headline
            ? `headline ${id}`
            : `${id} ${live.names.names[shelf.speakerNumbers[shelf.segment.speaker[doc]!]!]}`;
        }),
    )
    .sort();

const shown = (library: Library) =>
  [
    ...library.all<{ row: string }>("SELECT id || ' ' || speaker_name AS row FROM search_row"),
    ...library.all<{ row: string }>("SELECT 'headline ' || id AS row FROM search_headline"),
  ]
    .map(({ row }) => row)
    .sort();

/** An index of four articles that has settled. */
const settled = <T>(act: (at: { library: Library; reopen: () => ReturnType<typeof openIndex> }) => T | Promise<T>) =>
  withSearch([], async ({ library, libraryPath, indexPath }) => {
    const opened: ReturnType<typeof openIndex>[] = [];
    const reopen = () => {
      const index = openIndex(libraryPath, indexPath);
      opened.push(index);
      return index;
    };
    for (let n = 0; n < 4; n++) put(library, articleOf(n));
    try {
      return await act({ library, reopen });
    } finally {
      for (const index of opened) index.close();
    }
  });

describe('an index', () => {
  it('does not look for rows that are gone while none can be', () =>
    settled(async ({ library, reopen }) => {
      const first = reopen();
      first.settle();
      for (const act of ['read', 'tag', 'arrive'] as const) {
        ACTS[act](library, act === 'arrive' ? 9 : 1);
        first.live.refresh();
        first.settle();
      }
      expect(held(first.live)).toEqual(shown(library));
      expect(first.walks()).toBe(0);
      await first.live.save();
      ACTS.read(library, 2);
      const second = reopen();
      second.settle();
      expect(held(second.live)).toEqual(shown(library));
      expect(second.walks()).toBe(0);
    }));

  it.each(['edit', 'delete', 'merge', 'reject', 'derive', 'edit the headline'] as const)(
    'looks once after: %s',
    (act) =>
      settled(({ library, reopen }) => {
        const { live, settle, walks } = reopen();
        settle();
        ACTS[act](library, 1);
        settle();
        expect(held(live)).toEqual(shown(library));
        expect(walks()).toBe(1);
      }),
  );

  it('that was kept after it looked need not look again at the next start', () =>
    settled(async ({ library, reopen }) => {
      const first = reopen();
      first.settle();
      ACTS.delete(library, 1);
      first.settle();
      await first.live.save();
      const second = reopen();
      expect(held(second.live)).toEqual(shown(library));
      second.settle();
      expect(second.walks()).toBe(0);
    }));

  it('that was not kept, because everything ended suddenly, looks at the next start', () =>
    settled(async ({ library, reopen }) => {
      const first = reopen();
      first.settle();
      await first.live.save();
      ACTS.delete(library, 1);
      ACTS.merge(library);
      const second = reopen();
      second.settle();
      expect(held(second.live)).toEqual(shown(library));
      expect(second.walks()).toBe(1);
    }));

  it('that was kept in the middle of looking looks again', () =>
    settled(async ({ library, reopen }) => {
      const first = reopen();
      first.settle();
      await first.live.save();
      ACTS.delete(library, 1);
      while (first.walks() === 0) first.live.tend(1e9);
      await first.live.save();
      const second = reopen();
      second.settle();
      expect(held(second.live)).toEqual(shown(library));
      expect(second.walks()).toBe(1);
    }));

  it('looks again where something went while it looked', () =>
    settled(({ library, reopen }) => {
      const { live, settle, walks } = reopen();
      settle();
      ACTS.delete(library, 1);
      while (walks() === 0) live.tend(1e9);
      ACTS.delete(library, 0);
      for (let now = 2e9; now < 2e9 + 100_000; now += 10_000) live.tend(now);
      expect(held(live)).toEqual(shown(library));
      expect(walks()).toBe(2);
    }));

  it('has what the library shows, whatever two programs do to it and whenever it is kept, lost or opened again', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[]), 'settle', 'save', 'reopen' as const),
            fc.nat(5),
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 14 },
        ),
        (steps) =>
          settled(async ({ library, reopen }) => {
            const other = openLibrary(library.path);
            let index = reopen();
            for (const [step, n, byOther] of steps) {
              if (step === 'settle') index.settle();
              else if (step === 'save') await index.live.save();
              else if (step === 'reopen') index = reopen();
              else ACTS[step](byOther ? other : library, n);
              index.live.refresh();
            }
            index.settle();
            expect(held(index.live)).toEqual(shown(library));
            await index.live.save();
            index = reopen();
            index.settle();
            expect(held(index.live)).toEqual(shown(library));
            other.close();
          }),
      ),
      { numRuns: 40 },
    ));
});
