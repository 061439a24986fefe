import { describe, expect, it } from 'vitest';
import type { FilterRow } from '../../../src/model/filter-row.ts';
import { matcherOf } from '../../../src/search/query/matches.ts';
import { parseQuery } from '../../../src/search/query/parse.ts';

const STATEMENT: FilterRow = {
  kind: 'mixed',
  class: 'speech',
  speaker: 'Ursula von der Leyen',
  aliases: ['the commission president'],
  content: 'Tariffs will hurt the “whole economy” in Łódź',
  cue: 'warned',
  title: 'Europe braces for trade war',
  outlet: 'BBC News',
  published: '2026-03-05',
  read: false,
  kept: true,
  tags: ['Economy'],
};
const ARTICLE: FilterRow = { ...STATEMENT, kind: null, class: null, speaker: null, aliases: [], content: '', cue: '' };

const lets = (row: FilterRow, query: string) => matcherOf(parseQuery(query, new Date(2026, 2, 12)).query)(row);

describe('a query as a filter', () => {
  it.each([
    ['', true],
    ['tariffs economy', true],
    ['tariffs war', false],
    ['tarif', true],
    ['tariffs -economy', false],
    ['"whole economy"', true],
    ['"economy whole"', false],
    ['"Whole economy"', false],
    ['atriffs', false],
    ['~atriffs', true],
    ['lodz', true],
    ['vdl', true],
    ['speaker:vdl', true],
    ['speaker:"commission president"', true],
    ['speaker:lagarde|leyen', true],
    ['-speaker:leyen', false],
    ['said:warned', true],
    ['said:denied', false],
    ['is:direct|mixed', true],
    ['is:direct', false],
    ['class:speech', true],
    ['outlet:bbc', true],
    ['about:trade', true],
    ['about:tariffs', true],
    ['about:leyen', false],
    ['in:#economy', true],
    ['after:2026-03-05', true],
    ['before:2026-03-05', false],
    ['kept unread', true],
    ['-unread', false],
  ])('%j lets a statement through: %s', (query, expected) => expect(lets(STATEMENT, query)).toBe(expected));

  it.each([
    ['trade war', true],
    ['"trade war"', true],
    ['tariffs', false],
    ['is:mixed', false],
    ['outlet:bbc after:2026-03-01 unread', true],
  ])('%j lets an article through: %s', (query, expected) => expect(lets(ARTICLE, query)).toBe(expected));
});
