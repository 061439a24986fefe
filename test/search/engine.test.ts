import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deleteArticles,
  keepStatement,
  markRead,
  mergeSpeakers,
  restoreArticles,
  tagArticles,
} from '../../src/library/acts.ts';
import { noteEntry } from '../../src/library/entries.ts';
import { addFeed, feedAt } from '../../src/library/feeds.ts';
import type { Found, Hit, Marked } from '../../src/model/hit.ts';
import type { FindOptions, SearchEngine } from '../../src/search/engine.ts';
import { wordsOf } from '../../src/search/words/scan.ts';
import { NOON } from '../library/support/write.ts';
import { type Piece, type Said, type Searched, withSearch } from './support/library.ts';
import { awkwardText } from './support/texts.ts';

const contents = (found: Found) => found.hits.flatMap((hit) => (hit.type === 'statement' ? [hit.content.text] : []));
const marksOf = ({ text, marks }: Marked) => marks.map(({ start, end }) => text.slice(start, end));
const texts = (hit: Hit): Marked[] =>
  (hit.type === 'statement'
    ? [hit.speaker, hit.alias, hit.content, hit.cue, hit.title]
    : hit.type === 'headline'
      ? [hit.title]
      : [hit.name, hit.alias]
  ).filter((text) => text !== null);

/** Statements of one article each, in this order. */
const said = (...all: readonly (string | Said)[]): Piece[] =>
  all.map((one) => ({ title: 'Untitled', said: [typeof one === 'string' ? { content: one } : one] }));

/** One library for all tests of a block, as nothing in them changes it. */
function sharing(pieces: readonly Piece[], prepare: (searched: Searched) => void = () => {}) {
  const asked = { find: (_query: string, _options?: FindOptions): Found => expect.fail('before the library was made') };
  let end = () => {};
  beforeAll(async () => {
    await new Promise<void>((ready) => {
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      void withSearch(pieces, async (searched) => {
        prepare(searched);
        const engine = searched.engine();
        asked.find = (query, options) => engine.find(query, { scope: 'quotes', ...options });
        ready();
        await ended;
      });
    });
  });
  afterAll(() => end());
  return asked;
}

/** Asks a library with these statements. */
const asking = <T>(pieces: readonly Piece[], act: (find: SearchEngine['find'], searched: Searched) => T | Promise<T>) =>
  withSearch(pieces, (searched) => {
    const engine = searched.engine();
    return act((query, options) => engine.find(query, { scope: 'quotes', ...options }), searched);
  });

describe('a search', () => {
  const pieces = said(
    { content: 'The central bank will hold interest rates.', speaker: 'Ursula von der Leyen' },
    { content: 'Bank holidays are a matter of interest.', speaker: 'Seán O’Brien' },
    { content: 'Wir sehen uns in der Hauptstraße, sagte er.', speaker: 'J. D. Vance' },
    { content: 'Der Präsident von Łódź, Wałęsa, kommt.', speaker: 'Sergei Lavrov', aliases: ['the foreign minister'] },
    { content: '東京都知事は総理と会談した。', speaker: null },
    { content: 'Tariffs are coming; tariffs are here.', speaker: 'Christine Lagarde' },
  );
  const shared = sharing(pieces);

  it.each([
    ['interest bank', [0, 1]],
    ['bank interest rates', [0]],
    ['intere', [0, 1]],
    ['intrest', [0, 1]],
    ['ntierest rates', [0]],
    ['hauptstrasse', [2]],
    ['HAUPTSTRAẞE', [2]],
    ['lodz walesa', [3]],
    ['prasident', [3]],
    ['obrien', [1]],
    ["o'brien holidays", [1]],
    ['o’brien', [1]],
    ['uvdl', [0]],
    ['vdl rates', [0]],
    ['jd vance', [2]],
    ['j. vance', [2]],
    ['lavorv', [3]],
    ['foreign minister', [3]],
    ['京都', [4]],
    ['知事は', [4]],
    ['総', [4]],
    ['都京', []],
    ['"hold interest"', [0]],
    ['"interest hold"', []],
    ['“hold interest ra', [0]],
    ['"Bank holidays"', [1]],
    ['"Bank will"', []],
    ['bank -rates', [1]],
    ['bank -"central bank"', [1]],
    ['~tarifs', [5]],
    ['speaker:lagarde', [5]],
    ['speaker:lagarde|lavrov tariffs', [5]],
    ['speaker:"foreign minister"', [3]],
    ['speaker:Leyen interest', [0]],
    ['-speaker:leyen interest', [1]],
    ['xylophone', []],
  ])('for %s finds what it should', (query, places) => {
    const wanted = places.map((place) => pieces[place]!.said![0]!.content);
    expect(new Set(contents(shared.find(query)))).toEqual(new Set(wanted));
  });

  it('finds a statement by its own words, as words and as a phrase, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardText, { minLength: 1, maxLength: 8 }), fc.nat(), async (list, nth) => {
        await asking(said(...list), (find, { library }) => {
          const stored = library.all<{ content: string }>('SELECT content_text AS content FROM statement ORDER BY id');
          const { content } = stored[nth % stored.length]!;
          const words = wordsOf(content).map(({ start, end }) => content.slice(start, end));
          fc.pre(words.length > 0);
          expect(contents(find(`${words.join(' ')} `))).toContain(content);
          expect(contents(find(`"${content.replaceAll(/["“”„«»]/g, ' ')}"`))).toContain(content);
          expect(contents(find(words[nth % words.length]!))).toContain(content);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('marks spans that lie in the text, in order and apart, and leaves no hit without one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardText, { minLength: 3, maxLength: 8 }), awkwardText, async (list, query) => {
        await asking(said(...list.map((content) => ({ content, speaker: 'Łuk O’Straße' }))), (find) => {
          for (const asked of [query, list[0]!, list[1]!.slice(0, 5), 'o’stra', '~lk']) {
            const { hits, chips } = find(asked, { scope: 'all' });
            for (const hit of hits) {
              for (const { text, marks } of texts(hit)) {
                let before = -1;
                for (const { start, end } of marks) {
                  expect(start).toBeGreaterThan(before);
                  expect(end).toBeGreaterThan(start);
                  expect(end).toBeLessThanOrEqual(text.length);
                  before = end;
                }
              }
              const asksForWords = chips.some(({ role, label }) => role !== 'problem' && !label.startsWith('not '));
              if (asksForWords) expect(texts(hit).flatMap(marksOf)).not.toEqual([]);
            }
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['strass', 'Die Straße', ['Straß']],
    ['cafes', 'Two cafe\u0301s', ['cafe\u0301s']],
    ['caf', 'Two 👩‍👩‍👧 cafe\u0301s', ['caf']],
    ['cafe', 'Two 👩‍👩‍👧 cafe\u0301s', ['cafe\u0301']],
    ['russia', 'It is Russia’s choice', ['Russia’s']],
    ['京都', '東京都知事', ['京都']],
    ['"hold the ra', 'They hold the rates', ['hold the ra']],
    ['"the bay" gulls', 'The gulls of the bay left the bay', ['gulls', 'the bay', 'the bay']],
    ['house', 'The lighthouses', ['house']],
  ])('for %s in %j marks %j', async (query, content, marks) => {
    await asking(said(content), (find) => {
      const [hit] = find(query).hits;
      expect(hit?.type === 'statement' && marksOf(hit.content)).toEqual(marks);
    });
  });
});

describe('conditions', () => {
  const pieces: Piece[] = [
    {
      title: 'Tariffs rise again',
      outlet: 'BBC News',
      published: '2026-03-02T08:00:00Z',
      said: [
        { content: 'They will pay.', speaker: 'Ann Lee', cue: 'said', kind: 'direct' },
        { content: 'It was never so.', speaker: 'Bo Reed', cue: 'denied', kind: 'mixed', class: 'refusal' },
      ],
    },
    {
      title: 'Weather',
      outlet: 'Harbour Post',
      published: '2026-01-10',
      said: [{ content: 'It will rain tariffs.', speaker: 'Ann Lee', cue: 'warned', kind: 'indirect' }],
    },
    { title: 'Undated', outlet: null, published: null, said: [{ content: 'Is it so?', class: 'question' }] },
  ];
  const shared = sharing(pieces, ({ library }) => {
    const id = (title: string) => library.get<{ id: string }>('SELECT id FROM article WHERE title = ?', title)!.id;
    tagArticles(library, [id('Tariffs rise again')], { name: 'money', on: true }, NOON);
    tagArticles(library, [id('Weather')], { name: 'weather', on: true }, NOON);
    markRead(library, [id('Tariffs rise again')], true, NOON);
    const [{ sid }] = library.all<{ sid: string }>("SELECT sid FROM search_row WHERE title = 'Weather'") as [
      { sid: string },
    ];
    keepStatement(library, { articleId: id('Weather'), sid }, true, NOON);
  });
  const [pay, never, rain, so] = ['They will pay.', 'It was never so.', 'It will rain tariffs.', 'Is it so?'];

  it.each([
    ['said:denied', [never]],
    ['said:den', [never]],
    ['said:dneied', [never]],
    ['is:direct', [pay, so]],
    ['is:mixed|indirect', [never, rain]],
    ['-is:direct', [never, rain]],
    ['class:question', [so]],
    ['outlet:bbc', [pay, never]],
    ['outlet:"harbour post"', [rain]],
    ['-outlet:bbc', [rain, so]],
    ['after:2026-02-01', [pay, never]],
    ['before:2026-02-01', [rain]],
    ['after:"last week"', [pay, never]],
    ['after:2026-01-10 before:2026-03-01', [rain]],
    ['about:tariffs', [pay, never, rain]],
    ['about:tariffs is:indirect speaker:lee', [rain]],
    ['speaker:lee will -rain', [pay]],
    ['in:#Money', [pay, never]],
    ['in:money|weather', [pay, never, rain]],
    ['kept', [rain]],
    ['-kept', [pay, never, so]],
    ['unread', [rain, so]],
    ['will unread', [rain]],
    ['outlet:nowhere', []],
  ])('%s lets through what it says', (query, wanted) => {
    const found = shared.find(query, { now: new Date(2026, 2, 12) });
    expect(new Set(contents(found))).toEqual(new Set(wanted));
    expect(found.counts.quotes).toBe(wanted.length);
  });
});

describe('tags', () => {
  it('of a feed are tags of what it brought', async () => {
    await asking(said('It will rain.', 'It never rains.'), (find, { library }) => {
      addFeed(library, { kind: 'feed', address: 'https://post.example/all', title: 'All', tags: ['Weather'] }, NOON);
      const feed = feedAt(library, 'https://post.example/all')!.key;
      const { key } = library.get<{ key: number }>('SELECT max(key) AS key FROM article')!;
      noteEntry(library, { feed, guid: 'a', article: key, hash: 'a', page: 'none' }, NOON);
      expect(contents(find('in:#weather'))).toEqual(['It never rains.']);
      expect(contents(find('-in:#weather'))).toEqual(['It will rain.']);
    });
  });
});

describe('ranking', () => {
  it('puts the same words in direct above mixed above indirect above a headline', async () => {
    const content = 'The budget will pass.';
    const pieces: Piece[] = [
      { title: content },
      ...said({ content, kind: 'indirect' }, { content, kind: 'mixed' }, { content, kind: 'direct' }),
    ];
    await asking(pieces, (find) => {
      const { hits } = find('budget pass', { scope: 'all' });
      expect(hits.map((hit) => (hit.type === 'statement' ? hit.kind : hit.type))).toEqual([
        'direct',
        'mixed',
        'indirect',
        'headline',
      ]);
    });
  });

  it.each([
    ['a whole word above a beginning', 'rate', ['The rate is up.', 'The rates is up.']],
    [
      'what was typed above a slip',
      'trade',
      ['There is trade here and there and anywhere at all, they said.', 'There is a grade.'],
    ],
    [
      'neighbours above words apart',
      'interest rates',
      ['Now interest rates fall.', 'Now rates of some interest fall.'],
    ],
    [
      'the rarer word above the common',
      'bank gold',
      ['Bank and gold.', 'Gold in the bank is one thing and it is not at all another thing.'],
    ],
    ['the same capitals above others', 'May', ['In May it was.', 'It may be so.']],
    ['the speaker above a mention', 'lagarde', ['Lagarde: It is so. She said it.', 'It is so, Lagarde.']],
  ])('puts %s', async (_claim, query, [first, second]) => {
    const one = (text: string): Said => {
      const [, name, content] = /^(\w+): (.*)$/.exec(text) ?? [];
      return name ? { content: content!, speaker: name } : { content: text };
    };
    // The expected first is stored first: newer ones win ties.
    await asking(said(one(first!), one(second!)), (find) => {
      const { hits } = find(query);
      expect(hits).toHaveLength(2);
      expect(contents(find(query))[0]).toBe(one(first!).content);
    });
  });

  it('puts the newer first where all else is equal, the same on every call', async () => {
    await asking(said('It rains.', 'It rains!', 'It rains?'), (find) => {
      for (let i = 0; i < 3; i++) expect(contents(find('rains'))).toEqual(['It rains?', 'It rains!', 'It rains.']);
    });
  });

  it('counts what holds a phrase, not what has its words, where all of it was looked at', async () => {
    await asking(said('The bay of gulls.', 'Gulls, the whole bay.', 'The bay.'), (find) => {
      expect(find('"the bay"', { scope: 'all' })).toMatchObject({ counts: { all: 2, quotes: 2 }, exact: true });
      expect(find('"bay gulls"', { scope: 'all' })).toMatchObject({ counts: { all: 0, quotes: 0 }, exact: true });
      expect(find('"the bay"', { scope: 'all', limit: 1 })).toMatchObject({ hits: [{}], counts: { quotes: 2 } });
    });
  });

  it('groups speakers by name, with counts and the latest statement', async () => {
    const pieces = said(
      { content: 'One.', speaker: 'Sergei Lavrov' },
      { content: 'Two.', speaker: 'Sergei Lavrov' },
      { content: 'Three.', speaker: 'Ivan Lavrov' },
      { content: 'Lavrov lies.', speaker: 'Ann Lee' },
    );
    await asking(pieces, (find) => {
      const { hits, counts } = find('lavrov', { scope: 'speakers' });
      expect(counts).toMatchObject({ speakers: 2, quotes: 4 });
      expect(hits.map((hit) => hit.type === 'speaker' && [hit.name.text, hit.count, hit.latest.content.text])).toEqual([
        ['Sergei Lavrov', 2, 'Two.'],
        ['Ivan Lavrov', 1, 'Three.'],
      ]);
    });
  });

  it('takes for the latest statement of a speaker the one with the newest date, whenever it came', async () => {
    const on = (published: string | null, content: string): Piece => ({
      title: 'Untitled',
      published,
      said: [{ content, speaker: 'Ann Lee' }],
    });
    const pieces = [
      on('2026-03-01', 'It is March.'),
      on('2026-10-01', 'It is October.'),
      on('2026-10-01', 'It still is.'),
      on('2025-01-01', 'It was January.'),
      on(null, 'It was at some time.'),
    ];
    await asking(pieces, (find) => {
      for (const query of ['lee', 'speaker:lee']) {
        const [hit] = find(query, { scope: 'speakers' }).hits;
        expect(hit?.type === 'speaker' && hit.latest.content.text).toBe('It still is.');
      }
    });
  });

  it('puts no guessed speaker above what was found as typed', async () => {
    const pieces = said(
      { content: 'The port is shut.', speaker: 'Ann Lee' },
      { content: 'We dance.', speaker: 'Both parties' },
    );
    await asking(pieces, (find) => {
      const types = (query: string) => find(query, { scope: 'all' }).hits.map(({ type }) => type);
      expect(types('port')[0]).toBe('statement');
      expect(types('partise')[0]).toBe('speaker');
    });
  });

  it('says why, where it is asked to', async () => {
    await asking(said({ content: 'Interest rates fall.', speaker: 'Ann Lee' }), (find) => {
      const [hit] = find('Intrest lee', { explain: true }).hits;
      expect(hit?.type === 'statement' && hit.explanation).toMatchObject({
        guesses: 1,
        words: [
          { asked: 'Intrest', found: 'Interest', how: 'typo', field: 'content' },
          { asked: 'lee', found: 'Lee', how: 'exact', field: 'speaker' },
        ],
        kind: 1,
      });
    });
  });
});

describe('pages', () => {
  it('follow each other without gap or overlap', async () => {
    const pieces = said(...Array.from({ length: 170 }, (_, i) => `Rates rose ${'so '.repeat(i % 5)}in week ${i}.`));
    await asking(pieces, (find) => {
      const whole = contents(find('rates rose', { limit: 1_000 }));
      const paged = Array.from({ length: 9 }, (_, page) =>
        contents(find('rates rose', { limit: 20, offset: page * 20 })),
      );
      expect(whole).toHaveLength(170);
      expect(paged.flat()).toEqual(whole);
    });
  });
});

describe('what to relax', () => {
  it('is said where nothing was found', async () => {
    const pieces = said(
      ...Array.from({ length: 3 }, (_, i) => ({ content: `It is day ${i}.`, speaker: 'Sergei Lavrov' })),
      { content: 'Nothing.', speaker: 'Ann Lee' },
    );
    await asking(pieces, (find) => {
      expect(find('speaker:lavrov nothing').suggestions.map(({ label, query }) => [label, query])).toEqual([
        ['without nothing (3)', 'speaker:lavrov'],
        ['without speaker: lavrov (1)', 'nothing'],
      ]);
      expect(find('speaker:lvarof').suggestions).toEqual([]);
      expect(find('larvofs').suggestions).toMatchObject([{ label: 'did you mean Lavrov (3)?', count: 3 }]);
      // Of several words only the one that is not there is another.
      expect(find('speaker:"sergei larvofs"').suggestions).toMatchObject([
        { label: 'did you mean Lavrov (3)?', query: 'speaker:"sergei lavrov"' },
      ]);
    });
  });
});

describe('the index and the library', () => {
  const some = (from: number, to: number): Piece[] =>
    Array.from({ length: to - from }, (_, i) => ({
      title: `Week ${from + i} in trade`,
      published: `2026-01-${String(((from + i) % 28) + 1).padStart(2, '0')}`,
      said: [
        {
          content: `Trade grew by ${from + i} points in spring.`,
          speaker: i % 3 ? 'Ann Lee' : 'Bo O’Reed',
          cue: 'said',
        },
        { content: `Prices of ${['gold', 'steel', 'grain'][i % 3]} fell.`, kind: 'indirect', speaker: 'Ann Lee' },
      ],
    }));
  const QUERIES = [
    'trade',
    'trade spring',
    'pirces gold',
    'lee -gold',
    'speaker:oreed',
    '"in spring"',
    'a',
    'is:indirect',
    'wek 3',
    '',
  ];
  const answers = (engine: SearchEngine) =>
    QUERIES.map((query) => {
      const { hits, counts } = engine.find(query, { limit: 200 });
      return {
        query,
        counts,
        hits: hits.map((hit) => ('row' in hit ? [hit.type, hit.row] : [hit.name.text, hit.count])),
      };
    });

  it('as they come answer like an index made anew', async () => {
    await withSearch(some(0, 20), async (searched) => {
      const engine = searched.engine();
      engine.catchUp();
      await engine.save();
      for (let i = 20; i < 32; i++) {
        searched.add(...some(i, i + 1));
        engine.find('trade');
      }
      const reopened = searched.engine();
      writeFileSync(searched.indexPath, '');
      const anew = searched.engine();
      expect(answers(engine)).toEqual(answers(anew));
      expect(answers(reopened)).toEqual(answers(anew));
    });
  });

  it('show a new row at the next question', async () => {
    await asking(some(0, 2), (find, { add }) => {
      expect(contents(find('zeppelin'))).toEqual([]);
      add(...said('A zeppelin came.'));
      expect(contents(find('zeppelin'))).toEqual(['A zeppelin came.']);
    });
  });

  it('agree after an article was deleted, brought back, and two speakers made one', async () => {
    await withSearch(some(0, 6), ({ engine, library }) => {
      const searching = engine();
      let now = 0;
      const counts = (query: string) => searching.find(query).counts;
      const settle = () => {
        for (let i = 0; i < 50; i++, now += 10_000) searching.tend(now);
      };
      settle();
      expect(counts('trade')).toMatchObject({ quotes: 6, headlines: 6 });
      const { id } = library.get<{ id: string }>("SELECT id FROM article WHERE title = 'Week 3 in trade'")!;
      deleteArticles(library, [id], NOON);
      expect(contents(searching.find('trade'))).toHaveLength(5);
      settle();
      expect(counts('trade')).toMatchObject({ quotes: 5, headlines: 5 });
      restoreArticles(library, [id], NOON);
      settle();
      expect(counts('trade')).toMatchObject({ quotes: 6, headlines: 6 });
      const speaker = (name: string) => library.get<{ id: string }>('SELECT id FROM speaker WHERE name = ?', name)!.id;
      mergeSpeakers(library, { from: speaker('Ann Lee'), into: speaker('Bo O’Reed') }, NOON);
      settle();
      expect(counts('speaker:oreed').quotes).toBe(12);
      expect(searching.find('lee', { scope: 'speakers' }).hits).toMatchObject([
        { name: { text: 'Bo O’Reed' }, count: 12 },
      ]);
    });
  });

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('SQLite format 3\0'.repeat(40))],
    ['with a byte changed', (whole: Buffer) => Buffer.from(whole.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))],
  ])('do not depend on a file that is %s', async (_how, spoil) => {
    await withSearch(some(0, 5), async ({ engine, indexPath }) => {
      const first = engine();
      first.catchUp();
      const before = answers(first);
      await first.save();
      writeFileSync(indexPath, spoil(readFileSync(indexPath)));
      expect(answers(engine())).toEqual(before);
    });
  });

  it('belong together: the index of another library is not believed', async () => {
    await withSearch(said('Apples grow.', 'Pears grow.', 'Plums grow.'), async (other) => {
      const engine = other.engine();
      engine.catchUp();
      await engine.save();
      await withSearch(said('Trains run.', 'Buses run.', 'Ships run.'), async ({ engine: own, indexPath }) => {
        writeFileSync(indexPath, readFileSync(other.indexPath));
        expect(contents(own().find('run', { scope: 'quotes' }))).toHaveLength(3);
      });
    });
  });
});

describe('hostile queries', () => {
  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'ab '.repeat(5_000)],
    ['ten thousand quotation marks', '"'.repeat(10_000)],
    ['ten thousand operators', 'speaker:a|'.repeat(1_000)],
    ['control codes', '\u0000\u001b[2J\u009b31m\u0007'],
    ['a regular expression', '(a+)+$ [^ \\d{1000,}'],
    ['SQL', '\'; DROP TABLE statement; -- " OR 1=1'],
    ['full-text syntax', 'NEAR(a b) AND ( OR * ^foo col:x'],
    ['half surrogates', '\ud800 a\udc00b \udbff'],
    ['marks without a letter', `a${'\u0301'.repeat(5_000)}`],
  ])('of %s are answered at once, and do no harm', async (_what, query) => {
    await asking(said('A plain statement about it all.'), (find, { library }) => {
      const began = performance.now();
      for (const scope of ['all', 'quotes', 'speakers', 'headlines'] as const) find(query, { scope });
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(library.get('SELECT count(*) AS n FROM statement')).toMatchObject({ n: 1 });
    });
  });

  it('of any text at all have an answer', async () => {
    await asking(said('Rates were held.', 'No comment.'), (find) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
          expect(find(query).query).toBe(query);
        }),
        { numRuns: 200 },
      );
    });
  });
});
