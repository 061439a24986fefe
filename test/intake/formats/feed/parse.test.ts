import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../../src/intake/feed.ts';
import { articleFromEntry } from '../../../../src/intake/formats/feed/article.ts';
import { parseFeed } from '../../../../src/intake/formats/feed/parse.ts';
import { IntakeError } from '../../../../src/model/errors.ts';
import { blockLines, linkLines } from '../../../support/blocks.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/intake/feeds');
const ADDRESS = 'https://feeds.example/feed';

function parse(body: string | Uint8Array): Feed {
  const origin = { kind: 'feed', address: ADDRESS } as const;
  return parseFeed({ origin, url: ADDRESS, mediaType: null, charset: null, body: Buffer.from(body as Uint8Array) });
}
const read = (name: string) => parse(readFileSync(join(fixtures, name)));
const rss = (inner: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
/** An entry in a line: what it is called, where it is, and whether it is all there. */
const lines = (feed: Feed) =>
  feed.entries.map((entry) =>
    [entry.title, entry.url, entry.published, entry.authors.join(' & '), entry.complete ? 'whole' : 'summary'].join(
      ' | ',
    ),
  );

describe('a feed says the same in', () => {
  it.each([
    [
      'RSS 0.91',
      'rss-091.xml',
      ['Tidewire', 'https://tidewire.example/', 'en-GB'],
      [
        'Bakery closes on Halvar | https://tidewire.example/bakery |  |  | summary',
        'Crane stays & stands | https://tidewire.example/crane |  |  | summary',
      ],
    ],
    [
      'RSS 1.0',
      'rss-10.rdf',
      ['Notes from the Quay', 'https://quay.example/', 'en'],
      ['How we timed the tides | https://quay.example/tides | 2026-03-03T09:00:00Z | Olu Finch | whole'],
    ],
    [
      'RSS 2.0',
      'rss-20.xml',
      ['The Halvar Courier', 'https://courier.example/', 'en-GB'],
      [
        'Board keeps the old crane | https://courier.example/crane?a=1&b=2 | 2026-03-12T07:30:00Z | Ansel Brook & Ines Marsh | whole',
        'Ferry aground | https://courier.example/ferry | 2026-01-09T12:00:00Z |  | summary',
        ' |  |  |  | whole',
      ],
    ],
    [
      'Atom',
      'atom-10.xml',
      ['Quayside & Sons', 'https://quayside.example/', 'en'],
      [
        'Mayor answers AT&T | https://quayside.example/mayor | 2026-03-12T06:00:00Z | Ines Marsh | whole',
        '3 < 4, says council | https://quayside.example/sums | 2026-03-11T10:00:00Z | Olu Finch | summary',
      ],
    ],
    [
      'JSON Feed',
      'feed.json',
      ['Island Notes', 'https://notes.example/', 'en'],
      [
        'The roof has left | https://notes.example/roof | 2026-02-01T09:12:00+01:00 | Ebba Lind | whole',
        'Read elsewhere | https://elsewhere.example/ |  | Ebba Lind | summary',
      ],
    ],
    [
      'XML that is broken',
      'broken.xml',
      ['Leaky & Sons', 'https://leaky.example/', null],
      [
        'Fish & chips up 10% | https://leaky.example/fish?a=1&b=2 |  |  | summary',
        'Never closed | https://leaky.example/open |  |  | summary',
      ],
    ],
  ] as const)('%s', (_format, name, head, entries) => {
    const feed = read(name);
    expect([feed.title, feed.siteUrl, feed.language]).toEqual(head);
    expect(lines(feed)).toEqual(entries);
  });
});

describe('an entry', () => {
  const courier = read('rss-20.xml');
  const [crane, , nameless] = courier.entries.map((entry) => articleFromEntry(entry, courier));

  it('is an article in the feed’s own words', () => {
    expect(crane).toMatchObject({
      format: 'feed',
      origin: { kind: 'feed', address: 'https://courier.example/crane?a=1&b=2' },
      outlet: 'The Halvar Courier',
      byline: 'Ansel Brook, Ines Marsh',
      language: 'en-GB',
    });
    expect(blockLines(crane!)).toEqual([
      'title1 "Board keeps the old crane"',
      'paragraph "The board voted on Monday."',
      'quote1 "“It stays.”"',
    ]);
    expect(linkLines(crane!)).toEqual(['Monday -> https://courier.example/monday']);
  });

  it('without a headline has one made from its first sentence', () =>
    expect(nameless).toMatchObject({ title: 'A word without a headline.', titleMade: true }));

  it('without a body is its headline', () => {
    const feed = read('rss-091.xml');
    expect(blockLines(articleFromEntry(feed.entries[1]!, feed))).toEqual(['title1 "Crane stays & stands"']);
  });

  it('has the same id each time the feed is read, and another hash once its words change', () => {
    const item = (words: string) =>
      `<rss version="2.0"><channel><item><guid isPermaLink="false">g1</guid><description>${words}</description></item></channel></rss>`;
    const [a, b, c] = ['One.', 'One.', 'Two.'].map((text) => {
      const feed = parse(item(text));
      return articleFromEntry(feed.entries[0]!, feed);
    });
    expect([b!.id, b!.hash]).toEqual([a!.id, a!.hash]);
    expect(c!.id).toBe(a!.id);
    expect(c!.hash).not.toBe(a!.hash);
  });
});

describe('a hostile feed', () => {
  it('shows escape sequences disarmed in every field', () => {
    const evil = '\x1b]8;;https://evil.example\x07&#27;[8m&#x9b;31m\u202E';
    const feed = parse(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>T${evil}</title><link>https://a.example/${evil}</link><item>` +
        `<title>H${evil}</title><link>https://a.example/${evil}</link><guid>g${evil}</guid><author>A${evil}</author>` +
        `<description>D${evil}</description><pubDate>${evil}</pubDate></item></channel></rss>`,
    );
    const article = articleFromEntry(feed.entries[0]!, feed);
    const said = JSON.stringify([{ ...feed, entries: feed.entries.map(({ body, ...entry }) => entry) }, article]);
    expect(said).not.toMatch(/\\u00(?:[01]|[89])|\\b|\\f|\\r|[\x1b\x7f-\x9f\u202A-\u202E]/);
    expect(article.title).toMatch(/^H\uFFFD\]8;;/);
  });

  it('that defines entities is refused in one line', () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]><rss version="2.0"><channel><title>&l9;</title></channel></rss>`;
    expect(() => parse(bomb)).toThrow(/^The feed defines entities of its own/);
  });

  it('that asks for a local file is refused', () =>
    expect(() =>
      parse(
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
      ),
    ).toThrow(IntakeError));

  it('may write about entities in its entries', () =>
    expect(
      parse(rss('<item><title>On XML</title><description><![CDATA[<!ENTITY x "y">]]></description></item>')).entries,
    ).toHaveLength(1));

  it.each([
    ['elements without end', rss('<a>'.repeat(50_000))],
    ['an element that never opens', `<rss version="2.0">${'<'.repeat(300_000)}`],
    ['nested JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`],
    ['a web page', '<!doctype html><html><body><p>Not a feed.</p></body></html>'],
    ['nothing', ''],
  ])('of %s ends in a feed or one expected fault', (_what, body) => {
    try {
      expect(parse(body).entries).toEqual([]);
    } catch (error) {
      expect(error).toMatchObject({ name: 'IntakeError', fault: 'malformed', subject: ADDRESS });
    }
  });

  it('of any pieces in any order ends in articles or one expected fault', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<?xml version="1.0"?>',
        '<rss version="2.0">',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<link>',
        'https://a.example/',
        '</link>',
        '<guid>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<entry>',
        '<id>',
        '<![CDATA[',
        ']]>',
        '<content type="xhtml">',
        '<description>',
        '&lt;p&gt;',
        '&#27;',
        '&bogus;',
        '<!--',
        '\uFEFF',
        '{"items":[',
        ' ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          const feed = parse(`<rss version="2.0"><channel><item>${pieces.join('')}`);
          for (const entry of feed.entries)
            expect(articleFromEntry(entry, feed).text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
        } catch (error) {
          if (!(error instanceof IntakeError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('of a feed whose XML is broken', () => {
  const item = (n: number, more = '') => `<item><title>Ferry ${n}</title><guid>${n}</guid>${more}</item>`;
  const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><author><name>Olu Finch</name></author>';
  const titles = (feed: Feed) => feed.entries.map(({ title }) => title);

  it.each([
    ['a bare ampersand', rss(item(1).replace('Ferry', 'Rope & Ferry') + item(2)), ['Rope & Ferry 1', 'Ferry 2']],
    ['an address with one', rss(item(1, '<link>https://a.example/?b=1&c=2</link>')), ['Ferry 1']],
    ['an element in the words that is not closed', rss(item(1, '<description>a<br>b</description>')), ['Ferry 1']],
    ['a feed that is never closed', rss(item(1)).replace('</channel></rss>', ''), ['Ferry 1']],
  ])('%s is read as it was meant', (_what, body, expected) => {
    expect(titles(parse(body))).toEqual(expected);
    expect(parse(body).warning).toBeNull();
  });

  it.each([
    ['cut off in a word', rss(item(1) + item(2) + item(3)).split('rry 3')[0]!, '2 of 3', [1, 2]],
    ['cut off in a tag', rss(item(1) + item(2)).split('></item></channel>')[0]!, '1 of 2', [1]],
    ['cut off in CDATA', `${rss(item(1) + item(2)).split('</channel>')[0]}<item><title><![CDATA[Fe`, '2 of 3', [1, 2]],
    ['with a title that is not closed', rss(item(1).replace('</title>', '') + item(2)), '1 of 2', [2]],
    [
      'with an entry that is not closed',
      rss(item(1).replace('</title>', '').replace('</item>', '') + item(2)),
      '1 of 2',
      [2],
    ],
    ['with a sign that opens nothing', rss(item(1, '<description>1 < 2</description>') + item(2)), '2 of 2', [1, 2]],
  ])('one %s gives the entries that can be read, and says how many', (_what, body, counts, kept) => {
    const feed = parse(body);
    expect(feed.warning).toBe(`The feed is broken XML: ${counts} entries could be read.`);
    expect(feed.title).toBe('T');
    expect(titles(feed)).toEqual(kept.map((n) => `Ferry ${n}`));
  });

  it('what stands in comments and in CDATA is no entry', () => {
    const body = rss(
      `<!-- ${item(8)} -->${item(1, `<description><![CDATA[${item(9)}]]></description>`)}<item><title>F<cut>`,
    );
    expect(titles(parse(body.split('<cut>')[0]!))).toEqual(['Ferry 1']);
  });

  it('the start of the feed holds for its entries', () => {
    const feed = parse(`${ATOM}<entry><title>One</title><id>1</id></entry><entry><title>Tw`);
    expect(feed.title).toBe('Quay');
    expect(feed.entries).toMatchObject([{ title: 'One', authors: ['Olu Finch'] }]);
  });

  it('entities of its own are refused all the same', () =>
    expect(() => parse(`<!DOCTYPE rss [<!ENTITY a "b">]>${rss(item(1) + item(2)).slice(0, -30)}`)).toThrow(
      /^The feed defines entities of its own/,
    ));

  it.each([
    ['openings', '<item>'],
    ['entries that cannot be read', '<item><title>a</item>'],
    ['comments', '<!--'],
    ['sections', '<![CDATA['],
    ['tags that do not end', '<item '],
  ])('takes time with the length of many %s, not with its square', (_what, piece) => {
    const time = (count: number): number => {
      const body = rss(piece.repeat(count));
      const start = process.cpuUsage();
      try {
        parse(body);
      } catch (error) {
        expect(error).toBeInstanceOf(IntakeError);
      }
      return process.cpuUsage(start).user / 1_000;
    };
    time(1_000);
    expect(time(80_000)).toBeLessThan(4_000);
  });
});
