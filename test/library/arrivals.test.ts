import { describe, expect, it } from 'vitest';
import { headingOfArticle } from '../../src/library/articles.ts';
import { checkLibrary } from '../../src/library/check.ts';
import type { Library } from '../../src/library/open.ts';
import { listVersions, loadArticle, pendingVersions, replaceDerived } from '../../src/library/versions.ts';
import { article, NOON, put, saidIn, withLibrary } from './support/write.ts';

const HARBOUR = '“The harbour stays open,” Ines Roldan said. “We will see,” Tom Price said.';
const CLOSED = '“The harbour stays closed,” Ines Roldan said. “We will see,” Tom Price said.';
const everything = (library: Library) =>
  ['article', 'version', 'statement', 'speaker', 'alias'].map((table) => library.all(`SELECT * FROM ${table}`));
const contents = (library: Library) =>
  library.all<{ content: string }>('SELECT content FROM search_row ORDER BY id').map(({ content }) => content);

describe('an article that arrives', () => {
  it('comes back as it was put, with its statements in the order of the text', () =>
    withLibrary((library) => {
      const written = article('https://post.example/1', HARBOUR, {
        links: [{ span: { start: 1, end: 4 }, href: 'https://post.example/harbour' }],
        warnings: ['no charset was given'],
      });
      expect(put(library, written).outcome).toBe('new');
      expect(loadArticle(library, written.id)).toMatchObject({ article: written, statements: saidIn(written) });
    }));

  it('changes nothing when it arrives again', () =>
    withLibrary((library) => {
      const written = article('https://post.example/1', HARBOUR);
      put(library, written);
      const before = everything(library);
      expect(put(library, written, { now: new Date('2027-01-01') }).outcome).toBe('same');
      expect(everything(library)).toEqual(before);
    }));

  it('keeps the version it had when its text changes', () =>
    withLibrary((library) => {
      const first = article('https://post.example/1', HARBOUR);
      const second = article('https://post.example/1', CLOSED);
      put(library, first);
      expect(put(library, second).outcome).toBe('changed');
      expect(loadArticle(library, first.id)?.article.text).toBe(CLOSED);
      expect(loadArticle(library, first.id, first.hash)).toMatchObject({ article: first, statements: saidIn(first) });
      expect(listVersions(library, first.id).map(({ current }) => current)).toEqual([false, true]);
      expect(headingOfArticle(library, first.id)?.changedAt).toBe(NOON.getTime());
      expect(contents(library)).toEqual(['“The harbour stays closed,”', '“We will see,”']);
    }));

  it('gives the statements of an earlier text new ids when that text comes back', () =>
    withLibrary((library) => {
      const [first, second] = [HARBOUR, CLOSED].map((text) => article('https://post.example/1', text)) as [
        never,
        never,
      ];
      put(library, first);
      put(library, second);
      const last = library.get<{ id: number }>('SELECT max(id) AS id FROM statement')!.id;
      put(library, first);
      expect(contents(library)).toEqual(['“The harbour stays open,”', '“We will see,”']);
      expect(library.get<{ id: number }>('SELECT min(id) AS id FROM search_row')!.id).toBeGreaterThan(last);
    }));

  it('is read from its page rather than from the summary in its feed, which is kept', () =>
    withLibrary((library) => {
      const page = article('https://post.example/1', HARBOUR);
      const summary = article('https://post.example/1', 'The harbour stays open.');
      put(library, summary, { via: 'feed' });
      expect(put(library, page, { via: 'page' }).outcome).toBe('changed');
      expect(headingOfArticle(library, page.id)?.changedAt).toBeNull();
      expect(put(library, summary, { via: 'feed' }).outcome).toBe('kept back');
      expect(loadArticle(library, page.id)?.article.text).toBe(HARBOUR);
      expect(listVersions(library, page.id)).toHaveLength(2);
    }));

  it('counts its statements when they have been derived, and not before', () =>
    withLibrary((library) => {
      const written = article('https://post.example/1', HARBOUR);
      put(library, written, { statements: null });
      expect(headingOfArticle(library, written.id)?.statements).toBeNull();
      expect(checkLibrary(library)).toEqual([]);
      replaceDerived(library, pendingVersions(library, 'test-1', 1)[0]!, saidIn(written), 'test-1');
      expect(headingOfArticle(library, written.id)?.statements).toBe(2);
      expect(pendingVersions(library, 'test-1', 1)).toEqual([]);
    }));

  it('is stored whole or not at all', () =>
    withLibrary((library) => {
      const written = article('https://post.example/1', HARBOUR);
      const twice = [...saidIn(written), ...saidIn(written)];
      expect(() => put(library, written, { statements: twice })).toThrow(/UNIQUE/);
      expect(everything(library).flat()).toEqual([]);
    }));
});
