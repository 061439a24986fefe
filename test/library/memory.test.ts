import { describe, expect, it } from 'vitest';
import { keepStatement, markRead, tagArticles, writeNote } from '../../src/library/acts.ts';
import { countArticles, listArticles, placeOf } from '../../src/library/articles.ts';
import { listNotebook, notesOf, tagsOf } from '../../src/library/notebook.ts';
import {
  loadJumps,
  markAt,
  marksFrom,
  positionOf,
  saveJumps,
  savePosition,
  setMark,
} from '../../src/library/places.ts';
import { listProblems, reportProblem, settleProblem } from '../../src/library/problems.ts';
import {
  forgetSearch,
  listSearches,
  queryHistory,
  rememberQuery,
  saveSearch,
  seeSearch,
} from '../../src/library/searches.ts';
import { article, NOON, put, saidIn, withLibrary } from './support/write.ts';

const later = (n: number) => new Date(NOON.getTime() + n * 1000);
const ONE = article('https://post.example/1', '“The harbour stays open,” Ines Roldan said.');

describe('the article list', () => {
  const titles = ['Cod', 'ant', 'Bee', 'eel', 'Dab'];
  const outlets = ['Wire', 'Post', 'Wire', 'Post', null];

  it.each([
    ['date', ['Dab', 'eel', 'Bee', 'ant', 'Cod']],
    ['title', ['ant', 'Bee', 'Cod', 'Dab', 'eel']],
    ['outlet', ['Dab', 'eel', 'ant', 'Bee', 'Cod']],
    ['unread', ['Dab', 'Bee', 'Cod', 'eel', 'ant']],
  ] as const)('by %s is in that order, and every window and place of it agrees', (sort, order) =>
    withLibrary((library) => {
      titles.forEach((title, n) => {
        const day = `2026-03-0${n + 1}`;
        put(library, article(title, title, { title, outlet: outlets[n]!, published: day, url: null }));
      });
      library.run(`UPDATE article SET read = 1 WHERE title IN ('eel', 'ant')`);
      const all = listArticles(library, { sort });
      expect(all.map(({ title }) => title)).toEqual(order);
      const windows = [0, 2, 4].flatMap((offset) => listArticles(library, { sort, limit: 2, offset }));
      expect(windows).toEqual(all);
      expect(all.map(({ id }) => placeOf(library, id, { sort }))).toEqual([0, 1, 2, 3, 4]);
    }),
  );

  it('is filtered by everything at once', () =>
    withLibrary((library) => {
      titles.forEach((title) => void put(library, article(title, title, { title })));
      const [first, second] = listArticles(library).map(({ id }) => id) as [string, string];
      markRead(library, [first], true, NOON);
      const filter = { ids: [first, second], unread: true };
      expect(listArticles(library, { filter }).map(({ id }) => id)).toEqual([second]);
      expect(countArticles(library, filter)).toBe(1);
    }));
});

describe('the library remembers', () => {
  it('where an article was left', () =>
    withLibrary((library) => {
      expect(positionOf(library, ONE.id)).toBeNull();
      savePosition(library, { articleId: ONE.id, offset: 12 }, NOON);
      savePosition(library, { articleId: ONE.id, offset: 30 }, NOON);
      expect(positionOf(library, ONE.id)).toBe(30);
    }));

  it('small marks in their article and capital ones everywhere', () =>
    withLibrary((library) => {
      setMark(library, 'a', { articleId: 'one', offset: 1 });
      setMark(library, 'a', { articleId: 'two', offset: 2 });
      setMark(library, 'A', { articleId: 'one', offset: 3 });
      expect(markAt(library, 'a', 'one')).toEqual({ articleId: 'one', offset: 1 });
      expect(markAt(library, 'A', 'two')).toEqual({ articleId: 'one', offset: 3 });
      expect(markAt(library, 'b', 'one')).toBeNull();
      expect(marksFrom(library, 'two').map(({ letter, offset }) => [letter, offset])).toEqual([
        ['a', 2],
        ['A', 3],
      ]);
    }));

  it('the jump list in its order', () =>
    withLibrary((library) => {
      const jumps = [3, 1, 2].map((offset) => ({ articleId: 'one', offset }));
      saveJumps(library, [{ articleId: 'gone', offset: 0 }]);
      saveJumps(library, jumps);
      expect(loadJumps(library)).toEqual(jumps);
    }));

  it('the last hundred queries, each once, newest first', () =>
    withLibrary((library) => {
      for (let n = 0; n < 120; n++) rememberQuery(library, `query ${n}`, later(n));
      rememberQuery(library, 'query 50', later(121));
      expect(queryHistory(library)).toHaveLength(100);
      expect(queryHistory(library).slice(0, 2)).toEqual(['query 50', 'query 119']);
    }));

  it('what of a standing search was seen', () =>
    withLibrary((library) => {
      saveSearch(library, { name: 'port', query: 'harbour', standing: true }, NOON);
      put(library, ONE);
      expect(listSearches(library)).toEqual([
        { name: 'port', query: 'harbour', standing: true, seenStatement: 0, seenAt: NOON.getTime() },
      ]);
      seeSearch(library, 'port', NOON);
      const newest = library.get<{ id: number }>('SELECT max(id) AS id FROM search_row')!.id;
      expect(listSearches(library)[0]!.seenStatement).toBe(newest);
      forgetSearch(library, 'port');
      expect(listSearches(library)).toEqual([]);
    }));

  it('a kept statement in the words it had, whatever becomes of its article', () =>
    withLibrary((library) => {
      put(library, ONE);
      keepStatement(library, { articleId: ONE.id, sid: saidIn(ONE)[0]!.id }, true, NOON);
      writeNote(library, { articleId: ONE.id, sid: saidIn(ONE)[0]!.id }, 'ask her', NOON);
      put(library, article(ONE.origin.address, 'Nothing of the kind was said.'));
      expect(listNotebook(library)).toMatchObject([
        {
          speaker: 'Ines Roldan',
          kind: 'direct',
          content: '“The harbour stays open,”',
          hash: ONE.hash,
          note: 'ask her',
        },
      ]);
      expect(notesOf(library, ONE.id)).toEqual(new Map([[saidIn(ONE)[0]!.id, 'ask her']]));
    }));

  it('tags without regard to their case', () =>
    withLibrary((library) => {
      put(library, ONE);
      tagArticles(library, [ONE.id], { name: 'Port', on: true }, NOON);
      expect(tagArticles(library, [ONE.id], { name: 'port', on: true }, NOON)).toBe(0);
      expect(tagsOf(library, ONE.id)).toEqual(['Port']);
    }));

  it('the latest word on a problem and how often it came, until it is settled', () =>
    withLibrary((library) => {
      const problem = { subject: 'https://post.example/feed', message: 'It is gone.', wayOut: null };
      reportProblem(library, problem, NOON);
      reportProblem(library, { ...problem, message: 'It is still gone.' }, later(1));
      expect(listProblems(library)).toEqual([
        { ...problem, message: 'It is still gone.', times: 2, at: later(1).getTime() },
      ]);
      settleProblem(library, problem.subject);
      expect(listProblems(library)).toEqual([]);
    }));
});
