import { describe, expect, it } from 'vitest';
import { articleOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { COUNCIL, FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

const selected = (screen: Screen) => screen.model().list.selected;
const opened = (screen: Screen) => screen.model().reader.opened?.article.title;

const numbered = (count: number) =>
  memoryWorld(
    Array.from({ length: count }, (_, index) => ({
      article: articleOf(
        {
          title: `Article ${String(index).padStart(5, '0')}`,
          published: `2026-01-01T00:${String(999 - (index % 1000)).padStart(3, '0')}`,
        },
        'Text.',
      ),
      statements: [],
    })),
  );

describe('the list', () => {
  it('moves by line, page and end, with counts', async () => {
    const screen = await openScreen(numbered(200));
    await screen.press('j', 'j', 'k');
    expect(selected(screen).index).toBe(1);
    await screen.press('1', '0', 'j');
    expect(selected(screen).index).toBe(11);
    await screen.press('G');
    expect(selected(screen).index).toBe(199);
    await screen.press('1', '2', 'G');
    expect(selected(screen).index).toBe(11);
    await screen.press('g', 'g');
    expect(selected(screen).index).toBe(0);
    await screen.press('5', '0', '%');
    expect(selected(screen).index).toBe(100);
  });

  it('scrolls by half a screen, once the selected row would not show', async () => {
    const screen = await openScreen(numbered(200));
    const tops = new Set<number>();
    for (let moves = 0; moves < 60; moves++) {
      await screen.press('j');
      const { top, selected } = screen.model().list;
      expect(
        screen.frame().some((row) => row.startsWith('▌')),
        `row ${selected.index}`,
      ).toBe(true);
      tops.add(top);
    }
    const steps = [...tops].slice(1).map((top, index) => top - [...tops][index]!);
    expect(Math.min(...steps)).toBeGreaterThan(5);
  });

  it('holds a window of a long list, and asks for the rest as it is needed', async () => {
    const screen = await openScreen(numbered(5_000));
    expect(screen.model().list.rows.length).toBeLessThan(500);
    await screen.press('G');
    expect(screen.frame().join('\n')).toContain('Article');
    expect(selected(screen)).toMatchObject({ index: 4_999 });
    expect(selected(screen).id).not.toBeNull();
    expect(screen.model().list.rows.length).toBeLessThan(500);
  });

  it('keeps the selected article through sorting and through what arrives', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('j');
    expect(selected(screen).id).toBe(FERRY.article.id);
    await screen.press('=', 'j', 'j', 'j', 'enter');
    expect(screen.model().list.sort).toBe('title');
    expect(selected(screen)).toEqual({ id: FERRY.article.id, index: 2 });
    world.tell({ type: 'articles-changed' });
    await screen.pass(0);
    expect(selected(screen)).toEqual({ id: FERRY.article.id, index: 2 });
  });

  it('keeps the article that was opened from its first row, whatever arrives before it', async () => {
    const world = newsroom();
    const { listArticles } = world;
    world.listArticles = async (query) => {
      const window = await listArticles(query);
      return { ...window, total: 2, rows: window.rows.slice(1) };
    };
    const screen = await openScreen(world);
    await screen.press('enter');
    expect(selected(screen)).toEqual({ id: FERRY.article.id, index: 0 });
    world.listArticles = listArticles;
    await screen.tell({ type: 'articles-changed' });
    expect(selected(screen)).toEqual({ id: FERRY.article.id, index: 1 });
  });

  it('stays at its first row while articles arrive and nobody has chosen', async () => {
    const world = numbered(3);
    const screen = await openScreen(world);
    const rows = screen.model().list.rows;
    const late = { ...rows[0]!, id: 'late', title: 'Late and new' };
    await screen.tell({ type: 'articles-changed' });
    const { request } = screen.model().list;
    await screen.tell({
      type: 'articles-listed',
      request,
      window: { total: 4, unread: 4, offset: 0, reading: false, rows: [late, ...rows], filter: null },
    });
    expect(selected(screen)).toEqual({ id: 'late', index: 0 });
  });

  it('drops an answer that another question has overtaken', async () => {
    const screen = await openScreen(newsroom());
    const before = screen.model().list;
    await screen.tell({
      type: 'articles-listed',
      request: before.request - 1,
      window: { total: 0, unread: 0, offset: 0, reading: false, rows: [], filter: null },
    });
    expect(screen.model().list).toEqual(before);
  });

  it('fills in counts as statements are derived', async () => {
    const world = memoryWorld([{ article: RATES.article, statements: null }]);
    const screen = await openScreen(world);
    expect(screen.frame()[2]).toMatch(/·\s*$/);
    world.derive(RATES.article.id, RATES.statements!);
    await screen.pass(0);
    expect(screen.frame()[2]).toContain('“6”');
  });

  it('marks articles whose quotations were edited', async () => {
    const screen = await openScreen(memoryWorld([RATES, { ...FERRY, edited: true }]));
    expect(screen.frame()[2]).not.toContain('≠');
    expect(screen.frame()[3]).toContain('≠ Ferry runs aground');
  });

  it('says so where there is nothing in it', async () => {
    const screen = await openScreen(memoryWorld([]));
    expect(screen.frame().join('\n')).toContain('No articles yet.');
    await screen.press('enter');
    expect(screen.footer()).toContain('There are no articles');
  });

  it('goes to unread articles, marks them read when they are opened, and lets one take that back', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('enter', 'q', 'n');
    expect(selected(screen).id).toBe(FERRY.article.id);
    expect(world.read).toEqual(new Set([RATES.article.id]));
    expect(screen.frame()[0]).toContain('3 articles · 2 unread');
    await screen.press('k', 'M');
    expect(world.read.size).toBe(0);
    expect(screen.frame()[0]).toContain('3 unread');
    await screen.press('A');
    expect(screen.footer()).toContain('3 read · U undoes');
    await screen.press('n');
    expect(screen.footer()).toContain('Everything is read');
  });
});

describe('panes', () => {
  it('are cycled and walked, and shown beside each other where there is room', async () => {
    const screen = await openScreen(newsroom(), { columns: 160, rows: 50 });
    await screen.pass(100);
    const focus = () => screen.model().focus;
    await screen.press('tab');
    expect(focus()).toBe('reader');
    await screen.press('tab');
    expect(focus()).toBe('speakers');
    await screen.press('tab');
    expect(focus()).toBe('list');
    await screen.press('l', 'h', 'h');
    expect(focus()).toBe('list');
    expect(screen.frame()[2]).toMatch(/│.*│/);
  });

  it('show what is selected beside the list, without marking it read', async () => {
    const world = newsroom();
    const screen = await openScreen(world, { columns: 120, rows: 30 });
    await screen.pass(100);
    expect(opened(screen)).toBe(RATES.article.title);
    await screen.press('j');
    await screen.pass(100);
    expect(opened(screen)).toBe(FERRY.article.title);
    expect(world.read.size).toBe(0);
  });

  it('do not open what the selection only passes by', async () => {
    const screen = await openScreen(newsroom(), { columns: 120, rows: 30 });
    await screen.pass(100);
    await screen.press('j', 'j', 'k', 'k');
    await screen.pass(100);
    expect(screen.effects.filter(({ type }) => type === 'open-article')).toHaveLength(1);
  });

  it('are zoomed and come back with their place', async () => {
    const screen = await openScreen(newsroom(), { columns: 160, rows: 50 });
    await screen.press('enter', 's');
    const before = screen.frame();
    await screen.press('z');
    expect(screen.frame()[2]).not.toContain('│');
    await screen.press('z');
    expect(screen.frame()).toEqual(before);
  });

  it('show who speaks, and lead to what they say', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 'w', 'j', 'j', 'enter');
    expect(screen.footer()).toContain('Joachim Nagel');
    expect(screen.model().focus).toBe('reader');
  });
});

describe('jumps', () => {
  it('go back through the places one jumped from, and on again', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 's', 's', 's');
    await screen.press('ctrl-o');
    expect(screen.footer()).toContain('2/6');
    await screen.press('ctrl-o');
    expect(screen.footer()).toContain('1/6');
    await screen.press('g', ',', 'g', ',');
    expect(screen.footer()).toContain('3/6');
    await screen.press('g', ',');
    expect(screen.footer()).toContain('No newer place');
  });

  it('cross articles', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 's', 'J');
    expect(opened(screen)).toBe(FERRY.article.title);
    await screen.press('ctrl-o');
    expect(opened(screen)).toBe(RATES.article.title);
    expect(screen.footer()).toContain('1/6');
    await screen.press('g', ',');
    expect(opened(screen)).toBe(FERRY.article.title);
  });

  it('end with a word', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 'ctrl-o', 'ctrl-o', 'ctrl-o');
    expect(screen.footer()).toContain('No older place');
  });
});

describe('leaving', () => {
  it('goes back a step with q, and out from the list', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 'w', 'q', 'q');
    expect(screen.model().focus).toBe('list');
    expect(screen.exited()).toBeNull();
    await screen.press('q');
    expect(screen.exited()).toBe(0);
  });

  it('never happens by Esc', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 'esc', 'esc', 'esc', 'esc');
    expect(screen.exited()).toBeNull();
    expect(screen.model().focus).toBe('list');
  });

  it('happens at once with Q, and with Ctrl-C wherever one is', async () => {
    for (const keys of [
      ['Q'],
      ['ctrl-c'],
      ['3', 'g', 'ctrl-c'],
      ['"', 'ctrl-c'],
      ['enter', '/', 'ctrl-c'],
      ['?', 'ctrl-c'],
      ['=', 'ctrl-c'],
    ]) {
      const screen = await openScreen(newsroom());
      await screen.press(...keys);
      expect(screen.exited()).toBe(0);
    }
  });

  it('by a signal says so in the exit code', async () => {
    const screen = await openScreen(newsroom());
    await screen.tell({ type: 'interrupted', code: 143 });
    expect(screen.exited()).toBe(143);
  });
});

describe('help', () => {
  it('is made from the keymap, filtered by what is typed, and does what is chosen', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', '?');
    await screen.type('last statement');
    expect(screen.frame().join('\n')).toContain('gS ]Q');
    await screen.press('enter');
    expect(screen.footer()).toContain('6/6');
  });

  it('gives the reason where something cannot be done', async () => {
    const screen = await openScreen(newsroom(), { columns: 120 });
    await screen.press('enter', '?');
    await screen.type('cit');
    expect(screen.frame().join('\n')).toContain('(Choose a statement first: s)');
    await screen.press('enter');
    expect(screen.footer()).toContain('Choose a statement first: s');
  });
});

describe('sequences', () => {
  it('show what may follow a prefix that lingers', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter', 'g');
    expect(screen.footer()).not.toContain('first statement');
    await screen.pass(300);
    expect(screen.footer()).toContain('g…');
    expect(screen.frame().join('\n')).toContain('first statement');
    await screen.press('s');
    expect(screen.footer()).toContain('1/6');
  });

  it('take a prefix by itself when nothing follows', async () => {
    const screen = await openScreen(numbered(100));
    await screen.press('G', 'g');
    await screen.pass(699);
    expect(selected(screen).index).toBe(99);
    await screen.pass(1);
    expect(selected(screen).index).toBe(0);
  });

  it('are given up with Esc, count and all', async () => {
    const screen = await openScreen(numbered(100));
    await screen.press('5', 'g', 'esc', 'j');
    expect(selected(screen).index).toBe(1);
    expect(screen.model().focus).toBe('list');
  });

  it('that nobody knows do nothing, and say so', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('g', 'Z');
    expect(screen.footer()).toContain('gZ does nothing here');
  });

  it.each([
    [40, 10],
    [80, 24],
  ])('that fail are told whole at %ix%i, with the way out', async (columns, rows) => {
    const screen = await openScreen(newsroom(), { columns, rows });
    const wayOut = `It is at https://example.org/${'long/'.repeat(12)}end`;
    const doing = 'The browser could not be opened';
    await screen.tell({ type: 'effect-failed', effect: { type: 'count-news' }, doing, message: 'nothing', wayOut });
    const words = screen.frame().join('').replace(/\s+/g, '');
    expect(words).toContain(`Thebrowsercouldnotbeopened:nothing.${wayOut.replaceAll(' ', '')}`);
    await screen.pass(5_000);
    expect(screen.frame().join('')).not.toContain('example.org');
  });

  it('are told whole on a narrow screen, whatever else goes on', async () => {
    const screen = await openScreen(newsroom(), { columns: 40, rows: 10 });
    await screen.tell({ type: 'derivation-progressed', done: 1, total: 14 });
    await screen.press('x');
    expect(screen.footer()).toBe(' x does nothing here; ? lists what does');
    await screen.pass(5_000);
    expect(screen.footer()).toContain('statements 1/14');
  });
});

it('shows what could not be done, with the way out', async () => {
  const screen = await openScreen(newsroom());
  await screen.tell({
    type: 'effect-failed',
    effect: { type: 'count-news' },
    doing: 'The list could not be read',
    message: 'It is locked',
    wayOut: 'Close the other dixit',
  });
  expect(screen.footer()).toContain('The list could not be read: It is locked. Close the other dixit');
  await screen.pass(4_000);
  expect(screen.footer()).not.toContain('locked');
});

it('shows the article that was asked for, and its place in the list', async () => {
  const screen = await openScreen(newsroom(), { articleId: COUNCIL.article.id });
  expect(screen.model().focus).toBe('reader');
  expect(opened(screen)).toBe(COUNCIL.article.title);
  expect(selected(screen)).toEqual({ id: COUNCIL.article.id, index: 2 });
});
