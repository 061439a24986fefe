import { expect, it } from 'vitest';
import { deleteArticles, markRead } from '../../src/library/acts.ts';
import { articleCounter, hasArticles } from '../../src/library/articles.ts';
import { openLibrary } from '../../src/library/open.ts';
import { article, NOON, put, withLibrary } from './support/write.ts';

const ONE = article('https://post.example/1', '“The harbour stays open,” Ines Roldan said.');
const TWO = article('https://post.example/2', '“No comment,” Tom Price said.');

it('counts articles again after whatever this connection or another one wrote', () => {
  withLibrary((library) => {
    const count = articleCounter(library);
    expect(hasArticles(library)).toBe(false);
    expect(count()).toEqual({ total: 0, unread: 0 });
    put(library, ONE);
    put(library, TWO);
    expect(hasArticles(library)).toBe(true);
    expect(count()).toEqual({ total: 2, unread: 2 });
    markRead(library, [ONE.id], true, NOON);
    expect(count()).toEqual({ total: 2, unread: 1 });
    const other = openLibrary(library.path);
    deleteArticles(other, [TWO.id], NOON);
    other.close();
    expect(count()).toEqual({ total: 1, unread: 0 });
  });
});
