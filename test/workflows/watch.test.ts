import { describe, expect, it } from 'vitest';
import { reissueStatements } from '../../src/library/statements.ts';
import { countNews, leaveStanding, watch } from '../../src/workflows/watch.ts';
import { article, NOON, put, withLibrary } from '../library/support/write.ts';

const LATER = new Date(NOON.getTime() + 1000);
const old = article('https://post.example/1', '“We counted the heads,” Davy Strachan said.');
const fresh = article('https://post.example/2', '“We counted the boats,” Davy Strachan said.');
const query = { now: LATER, names: null };

describe('a standing search', () => {
  it('hears of what arrived after it was left standing, each search for itself', () =>
    withLibrary((library) => {
      put(library, old);
      leaveStanding(library, 'heads', 'counted', NOON);
      put(library, fresh, { now: LATER });
      leaveStanding(library, 'boats', 'boats', LATER);
      expect(countNews(library, LATER).map(({ search, count }) => [search.name, count])).toEqual([
        ['boats', 0],
        ['heads', 1],
      ]);
      expect(watch(library, { ...query, names: ['heads'], see: true })[0]!.news[0]!.content).toBe(
        '“We counted the boats,”',
      );
      expect(watch(library, { ...query, see: false }).flatMap(({ news }) => news)).toEqual([]);
    }));

  it('takes nothing for news that was only stored again', () =>
    withLibrary((library) => {
      put(library, old);
      put(library, fresh, { now: LATER });
      leaveStanding(library, 'heads', 'counted', new Date(LATER.getTime() + 1));
      reissueStatements(library, 'TRUE');
      expect(countNews(library, LATER)[0]!.count).toBe(0);
    }));

  it('is not kept when the query makes no sense', () =>
    withLibrary((library) => {
      expect(leaveStanding(library, 'broken', 'is:sideways', NOON)).toHaveLength(1);
      expect(countNews(library, NOON)).toEqual([]);
    }));
});
