import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/tui/pages.ts';
import type { SearchState } from '../../src/tui/panes/search/state.ts';
import { articleOf, statementsOf } from '../support/articles.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

function searchOf(screen: Screen): SearchState {
  const page = pageOf(screen.model());
  if (page?.kind !== 'search') throw new Error('search is not open');
  return page.search;
}

describe('search', () => {
  const search = async (words: string, options = {}): Promise<Screen> => {
    const screen = await openScreen(newsroom(), options);
    await screen.press('"');
    await screen.type(words);
    return screen;
  };

  it('opens the article at the statement that was chosen, and goes back to the results', async () => {
    const screen = await search('heads');
    await screen.press('enter');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    expect(screen.footer()).toContain('Davy Strachan · direct · 1/1');
    expect(screen.model().list.selected.id).toBe(FERRY.article.id);
    await screen.press('q');
    expect(screen.frame()[2]).toContain('heads');
    await screen.press('esc');
    expect(screen.model().focus).toBe('list');
  });

  it('lands on the words that answered, with find armed: n walks them, Esc takes the find and then leads back', async () => {
    const screen = await search('look data');
    await screen.press('enter');
    const { find, current } = screen.model().reader;
    const text = RATES.article.text;
    expect(find?.matches.map(({ start, end }) => text.slice(start, end))).toEqual(['look', 'data']);
    expect(find?.here).toBe(0);
    expect(current).toBe(RATES.statements![2]!.id);
    expect(screen.footer()).toMatch(/\/look data 1\/2 .*Lagarde/);
    await screen.press('n');
    expect(screen.footer()).toContain('/look data 2/2');
    await screen.press('esc');
    expect(screen.model()).toMatchObject({ focus: 'reader', pages: null, reader: { find: null } });
    await screen.press('esc');
    expect(screen.frame()[0]).toContain('Search');
  });

  it('arms no find for a headline', async () => {
    const screen = await search('ferry');
    await screen.press('enter');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    expect(screen.model().reader.find).toBeNull();
  });

  it('answers each letter, and drops answers that come too late', async () => {
    const screen = await search('heads');
    const before = searchOf(screen);
    expect(screen.effects.filter(({ type }) => type === 'find')).toHaveLength(5);
    await screen.tell({
      type: 'hits-found',
      request: before.request - 1,
      found: { ...before.answer!, hits: [] },
    });
    expect(searchOf(screen)).toEqual(before);
  });

  it('cycles its scopes with Tab', async () => {
    const screen = await search('ferry');
    expect(screen.frame()[0]).toContain('[All 1]');
    await screen.press('tab');
    expect(screen.frame()[0]).toContain('[Quotes 0]');
    expect(screen.frame().join('\n')).toContain('1 in Headlines');
    await screen.press('shift-tab', 'shift-tab');
    expect(screen.frame()[0]).toContain('[Headlines 1]');
  });

  it('brings back exactly what was there, on Esc', async () => {
    const screen = await openScreen(newsroom(), { columns: 120, rows: 12 });
    await screen.press('enter', 's', '3', 'j');
    await screen.pass(5_000);
    const before = screen.model();
    await screen.press('g', '/');
    await screen.type('heads');
    await screen.press('enter', 's', 'esc', 'esc', 'esc');
    const { reader, list, focus, pages } = screen.model();
    expect({ focus, pages, selected: list.selected, top: list.top }).toEqual({
      focus: before.focus,
      pages: null,
      selected: before.list.selected,
      top: before.list.top,
    });
    expect(reader).toMatchObject({ anchor: before.reader.anchor, current: before.reader.current });
    expect(reader.opened).toEqual(before.reader.opened);
  });

  it('says what to type, and that there is nothing', async () => {
    const screen = await search('');
    expect(screen.frame().join('\n')).toContain('Words of a quotation');
    await screen.type('xyzzy');
    expect(screen.frame().join('\n')).toContain('Nothing found.');
    await screen.press('enter');
    expect(screen.footer()).toContain('Nothing found yet');
  });

  it('is asked again as statements are derived, and keeps the row that was chosen', async () => {
    const world = memoryWorld([{ article: RATES.article, statements: null }, FERRY]);
    const screen = await openScreen(world);
    await screen.press('"');
    await screen.type('you');
    const chosen = () => screen.frame().find((line) => line.startsWith(' ▌'));
    expect(chosen()).toContain('You don’t count boats');
    world.derive(
      RATES.article.id,
      statementsOf(RATES.article, { words: 'as expected by nearly everyone', speaker: 'You' }),
    );
    await screen.pass(1_000);
    expect(screen.frame()[0]).toContain('[All 2]');
    expect(chosen()).toContain('You don’t count boats');
  });

  it('asks once a second however fast statements are derived, and its rows stay where they are', async () => {
    const many = Array.from({ length: 45 }, (_, n) => `Number ${n} was counted.`);
    const article = articleOf({ title: 'Numbers' }, ...many);
    const all = statementsOf(article, ...many.map((words) => ({ words, speaker: 'Ada Lovelace' })));
    const world = memoryWorld([{ article, statements: all }, FERRY]);
    const screen = await openScreen(world);
    await screen.press('"');
    await screen.type('counted');
    await screen.press('esc', ...Array.from({ length: 30 }, () => 'j'));
    const asked = () => screen.effects.filter(({ type }) => type === 'find').length;
    const frame = screen.frame();
    const before = asked();
    for (let time = 0; time < 30; time++) {
      // One after the other is not found any more, from the first on; then they are there again.
      world.derive(article.id, all.slice(time % 4));
      await screen.pass(100);
    }
    expect(asked() - before).toBe(3);
    expect(searchOf(screen).hits[searchOf(screen).selected]).toMatchObject({ content: { text: many[30] } });
    expect(screen.frame().findIndex((line) => line.startsWith(' ▌'))).toBe(
      frame.findIndex((line) => line.startsWith(' ▌')),
    );
  });

  it('stays near where it was when the chosen result is not found any more', async () => {
    const article = articleOf({ title: 'Numbers' }, 'One was counted. Two was counted. Three was counted.');
    const all = statementsOf(
      article,
      ...['One', 'Two', 'Three'].map((name) => ({ words: `${name} was counted.`, speaker: 'Ada Lovelace' })),
    );
    const world = memoryWorld([{ article, statements: all }]);
    const screen = await openScreen(world);
    await screen.press('"');
    await screen.type('counted');
    await screen.press('esc', 'j');
    world.derive(article.id, [all[0]!, all[2]!]);
    await screen.pass(1_000);
    expect(screen.frame().find((line) => line.startsWith(' ▌'))).toContain('Three was counted.');
  });

  it('takes pasted text as one line', async () => {
    const screen = await search('');
    await screen.tell({ type: 'text-pasted', text: 'count\nheads' });
    expect(screen.frame()[2]).toContain('count heads');
  });

  it('goes from the letters to the results with Esc, and walks them with j k n N', async () => {
    const screen = await search('you');
    await screen.press('esc');
    expect(searchOf(screen)).toMatchObject({ typing: false, selected: 0 });
    const { length } = searchOf(screen).hits;
    expect(length).toBeGreaterThan(0);
    await screen.press('i');
    await screen.type('r');
    expect(screen.frame()[2]).toContain('your');
  });

  it('groups results by article, with outlet and date above them', async () => {
    const screen = await search('lagarde');
    const lines = screen.frame();
    const heading = lines.findIndex((line) => line.includes('Guardian · 12 Mar · Central bank'));
    expect(heading).toBeGreaterThan(0);
    expect(lines[heading + 1]).toMatch(/▌ Christine Lagarde {2}“We are not pre-committing/);
    expect(lines[heading + 2]).toMatch(/^ {3}Christine Lagarde/);
    expect(lines.filter((line) => line.includes('Guardian'))).toHaveLength(1);
  });

  it('shows operators as chips, and says what is wrong while the last good results stay', async () => {
    const screen = await search('is:direct heads');
    expect(screen.frame().join('\n')).toContain('[is direct]');
    expect(screen.frame().join('\n')).toContain('Davy Strachan');
    await screen.press('ctrl-u');
    await screen.type('heads');
    await screen.press('ctrl-a');
    await screen.type('speker:x ');
    expect(screen.frame().join('\n')).toContain('! ');
    expect(screen.frame().join('\n')).toContain('Davy Strachan');
  });

  it('completes an operator with Ctrl-Y, and with → at the end', async () => {
    const screen = await search('spe');
    expect(screen.frame().join('\n')).toContain('Ctrl-Y speaker: who said it');
    await screen.press('ctrl-y');
    expect(searchOf(screen).field).toEqual({ text: 'speaker:', cursor: 8 });
    await screen.press('ctrl-u');
    await screen.type('outl');
    await screen.press('right');
    expect(searchOf(screen).field.text).toBe('outlet:');
    await screen.press('home', 'right');
    expect(searchOf(screen).field.cursor).toBe(1);
  });

  it('offers what else could be asked, and asks it on Enter', async () => {
    const screen = await search('Lagrade');
    expect(screen.frame().join('\n')).toContain('did you mean Lagarde (4)?');
    await screen.press('enter');
    expect(searchOf(screen).field.text).toBe('Lagarde');
    expect(searchOf(screen).hits.length).toBeGreaterThan(3);
  });

  it('brings back what was searched for with ↑ on an empty line', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    for (const words of ['heads', 'rates']) {
      await screen.press('"');
      await screen.type(words);
      await screen.press('esc', 'esc');
    }
    expect(world.queries).toEqual(['rates', 'heads']);
    await screen.press('"', 'up');
    expect(searchOf(screen).field.text).toBe('rates');
    await screen.press('up');
    expect(searchOf(screen).field.text).toBe('heads');
    await screen.press('down', 'down');
    expect(searchOf(screen).field.text).toBe('');
  });

  it('keeps a search standing with +, unless there is a mistake in it', async () => {
    const world = newsroom();
    const screen = await openScreen(world);
    await screen.press('"');
    await screen.type('heads');
    await screen.press('esc', '+');
    expect(world.standing).toEqual(['heads']);
    expect(screen.footer()).toContain('Standing search kept: heads · gw lists all');
    await screen.tell({ type: 'moved', away: 'shelf' }, { type: 'search-saved', query: 'heads', problems: [] });
    expect(screen.footer()).toContain('Standing search kept, until you quit: heads');
  });

  it('copies the chosen statement with its citation', async () => {
    const screen = await search('heads');
    await screen.press('esc', 'y');
    expect(screen.copied[0]).toContain('“You don’t count boats, you count heads,”');
  });

  it('asks for more results as the chosen one nears the last', async () => {
    const article = articleOf({ title: 'Long' }, ...Array.from({ length: 120 }, (_, n) => `“The same ${n},” he said.`));
    const statements = statementsOf(
      article,
      ...Array.from({ length: 120 }, (_, n) => ({ words: `“The same ${n},”`, speaker: 'He' })),
    );
    const screen = await openScreen(memoryWorld([{ article, statements }]));
    await screen.press('"');
    await screen.type('same');
    expect(searchOf(screen).hits).toHaveLength(50);
    await screen.press('esc', 'G');
    expect(searchOf(screen).hits).toHaveLength(100);
    await screen.press('G');
    expect(searchOf(screen).hits).toHaveLength(120);
    expect(searchOf(screen).selected).toBe(99);
  });

  it('gives help over its results, and comes back to them', async () => {
    const screen = await search('heads');
    await screen.press('esc', '?');
    expect(screen.frame().join('\n')).toContain('keep as a standing search');
    await screen.press('esc');
    expect(searchOf(screen).typing).toBe(false);
  });

  it('lets J and K go through the articles of the results, and comes back to the one that is open', async () => {
    const screen = await search('is:direct');
    await screen.press('enter', 'J');
    expect(screen.model().reader.opened?.article.title).toBe(FERRY.article.title);
    await screen.press('J');
    expect(screen.footer()).toContain('Last article of the results');
    await screen.press('q');
    expect(searchOf(screen).hits[searchOf(screen).selected]).toMatchObject({ articleId: FERRY.article.id });
    await screen.press('enter', 'K');
    expect(screen.model().reader.opened?.article.title).toBe(RATES.article.title);
  });
});
