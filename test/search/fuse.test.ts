import { describe, expect, it } from 'vitest';
import { answeringLetters, fuzzyPick } from '../../src/search/fuse.ts';

const letters = (asked: string, word: string) =>
  answeringLetters(asked, word).map(({ start, end }) => word.slice(start, end));

describe('the letters that answer', () => {
  it.each([
    ['lavorv', 'lavrov', 'lavo'],
    ['intrest', 'interest', 'intrest'],
  ])('of %s in %s are enough to see why', (asked, word, least) => {
    expect(letters(asked, word).join('').length).toBeGreaterThanOrEqual(least.length);
  });

  it('are none where two words are not alike', () => expect(answeringLetters('zebra', 'lion')).toEqual([]));
});

describe('picking from a short list', () => {
  const COMMANDS = ['Sort by date', 'Sort by outlet', 'Export as Markdown', 'Mark all read', 'Çözüm', 'Straße'];
  const pick = (query: string) => fuzzyPick(COMMANDS, query, (item) => item);

  it('takes all, in order, for an empty query', () => {
    expect(pick('  ').map(({ item }) => item)).toEqual(COMMANDS);
  });

  it.each([
    ['sort outlet', 'Sort by outlet'],
    ['outlet sort', 'Sort by outlet'],
    ['exprt', 'Export as Markdown'],
    ['cozum', 'Çözüm'],
    ['strasse', 'Straße'],
  ])('%s picks %s first', (query, first) => expect(pick(query)[0]?.item).toBe(first));

  it('picks nothing that is nothing like it', () => expect(pick('qqqqq')).toEqual([]));

  it.each([
    ['strass', 'Straße', ['Straß']],
    ['cozum', 'Çözüm', ['Çözüm']],
    ['mark', 'Mark all read', ['Mark']],
  ])('for %s marks in %s %j', (query, item, marked) => {
    const { marks } = pick(query).find((one) => one.item === item)!;
    expect(marks.map(({ start, end }) => item.slice(start, end))).toEqual(marked);
  });

  it('copes with a query nobody typed', () => expect(pick('x'.repeat(10_000))).toEqual([]));
});
