import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../../src/model/errors.ts';
import type { Key } from '../../src/tui/key.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { FERRY, newsroom, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

/** Presses keys faster than any answer comes. */
const atOnce = (screen: Screen, ...keys: readonly Key[]): Promise<void> =>
  screen.tell(...keys.map((key) => ({ type: 'key-pressed', key }) as const));

const top = (screen: Screen): string => screen.frame()[0]!;
const title = (screen: Screen) => screen.model().reader.opened?.article.title;

describe('keys pressed before the rows are there', () => {
  it.each([
    ['of the desk', ['W', 'j', 'enter']],
    ['through two pages', ['W', 'enter', 'j', 'enter']],
    ['after a count', ['W', '2', 'j', 'enter']],
    ['of a sequence', ['W', 'G', 'g', 'g', 'j', 'enter', 'j']],
    ['in the letters of a filter', ['W', 'j', '/', 'n', 'a', 'g', 'enter', 'enter']],
    ['of what a filter leaves', ['W', '/', 'n', 'a', 'g', 'enter', 'enter']],
    ['of the notebook', ['enter', 'k', 'q', 'g', 'n', 'j', 'enter']],
    ['of a search', ['"', 'r', 'a', 't', 'e', 's', 'enter']],
    ['among results', ['"', 'r', 'a', 't', 'e', 'down', 'down', 'enter']],
    ['of an article', ['j', 'enter', 's', 's']],
    ['of the next articles', ['enter', 'J', 'J', 's', 'K', 'd']],
  ])('are obeyed once they are: %s', async (_, keys) => {
    const patient = await openScreen(newsroom());
    await patient.press(...keys);
    const hasty = await openScreen(newsroom());
    await atOnce(hasty, ...keys);
    expect(hasty.frame()).toEqual(patient.frame());
    expect(hasty.model().keys.ahead).toEqual([]);
  });

  it('do what they say', async () => {
    const screen = await openScreen(newsroom());
    await atOnce(screen, 'W', 'j');
    expect(screen.frame()[4]).toContain('▌');
    await screen.press('q');
    await atOnce(screen, '"', ...'ferry', 'enter');
    expect(title(screen)).toMatch(/ferry/i);
  });

  it.each(['q', 'esc'])('are forgotten where %s leaves, which it does at once', async (leaves) => {
    const screen = await openScreen(newsroom());
    const here = screen.model().list.selected;
    await atOnce(screen, 'W', 'j', 'enter', leaves);
    expect(screen.model().pages).toBeNull();
    expect(screen.model().list.selected).toEqual(here);
    expect(screen.model().keys.ahead).toEqual([]);
  });

  it('do not hold up what is about something else', async () => {
    const screen = await openScreen(newsroom());
    await atOnce(screen, 'W', '?');
    expect(screen.model().overlay?.kind).toBe('help');
  });

  it('wait no longer than for a failure', async () => {
    const find = () => Promise.reject(new ExpectedError('the index is gone', { subject: 'library.db' }));
    const screen = await openScreen({ ...newsroom(), find });
    await atOnce(screen, '"', ...'ferry', 'enter', 'a');
    expect(screen.footer()).toContain('Search failed: the index is gone');
    expect(screen.model().keys.ahead).toEqual([]);
    await screen.press('enter');
    expect(screen.footer()).toContain('Nothing found yet');
  });

  it('are about the article that was asked for, not the one before', async () => {
    const screen = await openScreen(newsroom());
    await screen.press('enter');
    const before = title(screen);
    await atOnce(screen, 'J', 's', '+');
    expect(title(screen)).not.toBe(before);
    expect(screen.model().reader.current).not.toBeNull();
    expect(screen.footer()).toContain('Kept');
  });

  it('are free again where the article cannot be opened', async () => {
    const openArticle = () => Promise.reject(new ExpectedError('it is gone', { subject: 'an article' }));
    const screen = await openScreen({ ...newsroom(), openArticle });
    await atOnce(screen, 'enter', 's');
    expect(screen.footer()).toContain('The article could not be opened: it is gone');
    expect(screen.model().keys.ahead).toEqual([]);
    await screen.press('s');
    expect(screen.model().keys.ahead).toEqual([]);
  });

  it('are about the statements of the article, while these are still being looked for', async () => {
    for (const keys of [['s'], ['3', 's'], ['g', 'S'], ['s', 's', 'enter'], ['X']] as Key[][]) {
      const world = memoryWorld([{ article: RATES.article, statements: null }]);
      const screen = await openScreen(world);
      await screen.press('enter', ...keys);
      expect(screen.footer()).toContain('looking for statements');
      world.derive(RATES.article.id, RATES.statements!);
      await screen.pass(0);
      const patient = await openScreen(memoryWorld([RATES]));
      await patient.press('enter', ...keys);
      expect(screen.frame()).toEqual(patient.frame());
    }
  });

  it('about a page do not wait for the statements of the article beneath it', async () => {
    const screen = await openScreen(memoryWorld([{ article: RATES.article, statements: null }, FERRY]), {
      columns: 160,
    });
    await screen.press('enter');
    await atOnce(screen, 'g', 'n', 'j');
    expect(screen.model().keys.ahead).toEqual([]);
  });

  it('do not wait for statements where something else is done in the meantime', async () => {
    for (const keys of [
      ['j', 'j'],
      ['/', 'r', 'enter'],
      ['q', 'enter'],
      ['?', 'esc'],
      ['g', 'l', 'enter'],
    ] as Key[][]) {
      const world = memoryWorld([{ article: RATES.article, statements: null }]);
      const screen = await openScreen(world);
      await screen.press('enter', 's', ...keys);
      world.derive(RATES.article.id, RATES.statements!);
      await screen.pass(0);
      expect(screen.model().reader.current).toBeNull();
      expect(screen.model().keys.ahead).toEqual([]);
    }
  });

  it('are few', async () => {
    const screen = await openScreen({ ...newsroom(), consult: () => new Promise(() => {}) });
    await atOnce(screen, 'W', ...Array<Key>(500).fill('j'));
    expect(screen.model().keys.ahead).toHaveLength(50);
    expect(top(screen)).toContain('Speakers');
    await screen.press('esc');
    expect(screen.model().pages).toBeNull();
  });
});
