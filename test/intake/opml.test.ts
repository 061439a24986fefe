import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubscriptions, writeSubscriptions } from '../../src/intake/opml.ts';

const document = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines}</body></opml>`;

describe('OPML', () => {
  it('gives feeds the folders they are in as tags', () => {
    const text = document(`
      <outline text="Coast"><outline text="North">
        <outline type="rss" text="The Harbour Post" xmlUrl="https://post.example/feed" htmlUrl="https://post.example/"/>
      </outline></outline>
      <outline text="Wire" xmlUrl="http://wire.example/rss"/>`);
    expect(readSubscriptions(text, 'feeds.opml')).toEqual({
      feeds: [
        {
          address: 'https://post.example/feed',
          title: 'The Harbour Post',
          site: 'https://post.example/',
          tags: ['Coast', 'North'],
        },
        { address: 'http://wire.example/rss', title: 'Wire', site: null, tags: [] },
      ],
      refused: [],
    });
  });

  it('takes no address that is not http, and no escape sequence in a name', () => {
    const text = document(`
      <outline text="secrets" xmlUrl="file:///etc/passwd"/>
      <outline text="&#x202e;lia&#x85;me" xmlUrl="https://post.example/feed"/>`);
    const { feeds, refused } = readSubscriptions(text, 'feeds.opml');
    expect(refused).toEqual(['file:///etc/passwd']);
    expect(feeds[0]!.title).not.toMatch(/[\u0080-\u009f\u202e]/);
  });

  it.each([
    ['prose', 'Once upon a time'],
    ['a feed', '<rss version="2.0"><channel/></rss>'],
    ['nothing', ''],
  ])('%s is refused as malformed', (_, text) =>
    expect(() => readSubscriptions(text, 'feeds.opml')).toThrow(/not an OPML document/),
  );

  it('that was written is read again as it was', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N}&<>"']{1,12}$/u);
    const feed = fc.record({
      address: fc.webUrl().map((url) => new URL(url).href),
      title: words,
      site: fc.option(fc.webUrl().map((url) => new URL(url).href)),
      tags: fc.uniqueArray(words, { maxLength: 3 }).map((tags) => tags.toSorted()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ address }) => address, minLength: 1, maxLength: 8 }), (feeds) => {
        const again = readSubscriptions(writeSubscriptions(feeds, new Date('2026-03-12')), 'feeds.opml').feeds;
        const order = (list: typeof feeds) => list.toSorted((a, b) => a.address.localeCompare(b.address));
        expect(order(again.map((one) => ({ ...one, tags: [...one.tags].sort() })))).toEqual(order(feeds));
      }),
      { numRuns: 30 },
    );
  });
});
