import { expect, it } from 'vitest';
import { checkLibrary, mendLibrary } from '../../src/library/check.ts';
import { entriesOf, noteEntry } from '../../src/library/entries.ts';
import { addFeed, feedAt, noteLook } from '../../src/library/feeds.ts';
import type { Library } from '../../src/library/open.ts';
import { loadArticle } from '../../src/library/versions.ts';
import { article, NOON, put, withLibrary } from './support/write.ts';

const ADDRESS = 'https://post.example/feed';
const first = article('https://post.example/1', '“We float,” Davy Strachan said.');
const edited = { ...first, text: '“We sink,” Davy Strachan said.', hash: 'edited' };

/** Takes rows away as damage does, whatever points at them. */
function lose(library: Library, sql: string): void {
  library.run('PRAGMA foreign_keys = OFF');
  library.run(sql);
  library.run('PRAGMA foreign_keys = ON');
}

/** A library with a feed that was read to its end, and one entry of it for each article. */
function withFeed(act: (library: Library, feed: number) => void): void {
  withLibrary((library) => {
    addFeed(library, { kind: 'feed', address: ADDRESS, title: 'Post', tags: [] }, NOON);
    const feed = feedAt(library, ADDRESS)!;
    [first, article('https://post.example/2', '“We row,” Ines Roldan said.')].forEach((each, n) => {
      const { key } = put(library, each);
      noteEntry(library, { feed: feed.key, guid: `g${n}`, article: key, hash: `h${n}`, page: 'none' }, NOON);
    });
    noteLook(
      library,
      feed,
      { ok: true, etag: '"all"', lastModified: 'Thu', title: 'Post', site: null, movedTo: null },
      NOON,
    );
    act(library, feed.key);
  });
}

const LOST_ARTICLE = 'DELETE FROM article WHERE key = 1';
const LOST_TEXTS = 'DELETE FROM version WHERE article = 1';

it.each([
  ['the article', LOST_ARTICLE],
  ['its every text', LOST_TEXTS],
])('an entry whose article is lost comes again with the next look at its feed: %s', (_, loss) => {
  withFeed((library, feed) => {
    lose(library, loss);
    mendLibrary(library);
    expect(checkLibrary(library)).toEqual([]);
    expect([...entriesOf(library, feed).keys()]).toEqual(['g1']);
    expect(feedAt(library, ADDRESS)).toMatchObject({ etag: null, lastModified: null });
  });
});

it('an entry that was purged stays away, and its feed is not asked for what it had', () => {
  withFeed((library, feed) => {
    library.run(LOST_ARTICLE);
    mendLibrary(library);
    expect(entriesOf(library, feed).get('g0')).toMatchObject({ articleId: null });
    expect(feedAt(library, ADDRESS)?.etag).toBe('"all"');
  });
});

it('an article whose text on show is lost shows the one before', () => {
  withLibrary((library) => {
    put(library, first);
    put(library, edited);
    lose(library, 'DELETE FROM version WHERE key = 2');
    mendLibrary(library);
    expect(checkLibrary(library)).toEqual([]);
    expect(loadArticle(library, first.id)?.article.text).toBe(first.text);
  });
});

it('a text whose speakers are lost is derived again', () => {
  withLibrary((library) => {
    put(library, first);
    lose(library, 'DELETE FROM speaker');
    mendLibrary(library);
    expect(checkLibrary(library)).toEqual([]);
    expect(library.all('SELECT extractor FROM version')).toEqual([{ extractor: '' }]);
  });
});

it('a speaker merged into one who is lost speaks for himself', () => {
  withLibrary((library) => {
    put(library, article('https://post.example/1', '“We float,” Davy Strachan said. “We sink,” Ines Roldan said.'));
    library.run('UPDATE speaker SET merged_into = 2 WHERE key = 1');
    lose(library, 'DELETE FROM speaker WHERE key = 2');
    mendLibrary(library);
    expect(checkLibrary(library)).toEqual([]);
    expect(library.all('SELECT merged_into FROM speaker')).toEqual([{ merged_into: null }]);
  });
});
