import { describe, expect, it } from 'vitest';
import { articleOf, statementsOf } from '../support/articles.ts';
import { expectAsReviewed, expectToFit, SIZES } from '../support/frames.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { newsroom } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

/** Stories up to a frame, each by its keys. */
const VIEWS: Record<string, (screen: Screen) => Promise<void>> = {
  list: async () => {},
  reader: (screen) => screen.press('enter', 's', 's'),
  speakers: (screen) => screen.press('enter', 's', 'w'),
  find: async (screen) => {
    await screen.press('enter', '/');
    await screen.type('lagarde');
  },
  search: async (screen) => {
    await screen.press('"');
    await screen.type('count');
  },
  help: (screen) => screen.press('enter', '?'),
  sort: (screen) => screen.press('='),
  transcript: (screen) => screen.press('enter', 's', 'v'),
  card: (screen) => screen.press('enter', '2', 's', '+', 'enter'),
  correct: (screen) => screen.press('enter', '2', 's', 'enter', 'x'),
  notebook: (screen) => screen.press('enter', 's', '+', '3', 's', 'e', 'g', 'n'),
};

describe.each([...SIZES, [60, 16] as const])('at %ix%i', (columns, rows) => {
  it.each(Object.keys(VIEWS))('the %s view is drawn as reviewed', async (name) => {
    const screen = await openScreen(newsroom(), { columns, rows, writes: 'Ask him what he meant.' });
    await screen.pass(100);
    await VIEWS[name]!(screen);
    await expectAsReviewed(screen.frame(), [columns, rows], name);
  });
});

describe('writing of the world', () => {
  const article = articleOf(
    {
      title: '東京の見出し 👨‍👩‍👧 is long enough to be cut — ünïcödé',
      outlet: 'שלום Press',
      published: '2026-01-02',
      byline: 'ﷺ',
    },
    '日本語の文章には空白がありません。そのため、どこででも改行できるはずですが、句読点は行頭に来てはいけません。「引用です」と彼は言った。',
    'אמר הדובר: “שלום לכולם”, ואז הלך הביתה. مرحبا بالعالم',
    `A heap: z${'\u0301'.repeat(30)} and a flag 🇫🇷, a thumb 👍🏽, a heart ❤️, a family 👨‍👩‍👧, ᄀᄀᄀ각, नमस्ते.`,
    'Averyveryveryveryverylongwordthatnolinecanholdwithoutbreakingitsomewhereinthemiddleofitsoitis \u202eevil\u202c \u001b[31mred.',
  );
  const world = () =>
    memoryWorld([
      {
        article,
        statements: statementsOf(
          article,
          { words: '「引用です」', speaker: '彼' },
          { words: '“שלום לכולם”', speaker: 'הדובר', confidence: 0.3 },
        ),
      },
    ]);

  it.each([...SIZES, [60, 16] as const, [47, 9] as const])('breaks no row at %ix%i', async (columns, rows) => {
    const screen = await openScreen(world(), { columns, rows });
    await screen.pass(100);
    expectToFit(screen.frame(), columns, rows);
    for (const key of ['enter', 's', 'w', 's', 'q', 'G', '?', 'esc', '/', '引', 'enter', '"', '引', 'esc', 'esc']) {
      await screen.press(key);
      expectToFit(screen.frame(), columns, rows);
    }
  });

  it('is drawn as reviewed', async () => {
    const screen = await openScreen(world(), { columns: 100, rows: 30 });
    await screen.pass(100);
    await screen.press('enter', 's');
    await expectAsReviewed(screen.frame(), [100, 30], 'writing-of-the-world');
  });
});

it('says in one line that a terminal is too small, and comes back when it grows', async () => {
  const screen = await openScreen(newsroom(), { columns: 39, rows: 8 });
  expect(screen.frame()[0]).toBe('Too small: dixit needs 40x8');
  await screen.resize(40, 8);
  expect(screen.frame()[0]).toContain('dixit');
});
