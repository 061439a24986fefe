import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/desk/changes.ts';
import { gravest } from '../../src/desk/differences.ts';
import { markDifferences } from '../../src/desk/mark-differences.ts';
import { said } from './support.ts';

const tell = (before: [string, string][], after: [string, string][]) =>
  changesBetween(
    before.map(([by, words]) => said(words, by)),
    after.map(([by, words]) => said(words, by)),
  ).map((change) => ('match' in change ? `${change.kind}: ${gravest(change.match.differences)}` : change.kind));

const RESIGN: [string, string] = ['Ingrid Halvorsen', 'I will not resign over this and the board knows it'];
const HEADS: [string, string] = ['Davy Strachan', 'We counted 237 heads, and then we counted again'];

describe('the changes between two versions', () => {
  it('are none where only the order and the glyphs differ', () =>
    expect(tell([RESIGN, HEADS], [HEADS, [RESIGN[0], `“${RESIGN[1]}”`]])).toEqual([]));

  it('name a quotation whose words were edited', () =>
    expect(
      tell([RESIGN, HEADS], [['Ingrid Halvorsen', 'I will resign over this and the board knows it'], HEADS]),
    ).toEqual(['changed: negation']));

  it('lay the later wording over the earlier one, though it is the longer', () => {
    const before = said('We will raise the price of 12 tickets', 'Ines Roldan');
    const after = said('We will never raise the price of 14 tickets', 'Ines Roldan');
    const marked = (from: typeof before, to: typeof before) =>
      changesBetween([from], [to]).map((change) => 'match' in change && markDifferences(to, change.match));
    expect(marked(before, after)).toEqual(['We will {+never+} raise the price of [-12-]{+14+} tickets']);
    expect(marked(after, before)).toEqual(['We will [-never-] raise the price of [-14-]{+12+} tickets']);
  });

  it('name one that was given to another speaker', () =>
    expect(tell([RESIGN], [['Callum Rae', RESIGN[1]]])).toEqual(['reattributed: null']));

  it('name one that came and one that went', () =>
    expect(tell([RESIGN], [HEADS])).toEqual(['appeared', 'disappeared']));

  it('pair twins one to one', () => expect(tell([HEADS, HEADS], [HEADS])).toEqual(['disappeared']));
});
