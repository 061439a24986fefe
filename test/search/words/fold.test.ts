import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, reachOf } from '../../../src/search/words/fold.ts';
import { awkwardWord } from '../support/texts.ts';

describe('folding', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Wałęsa', 'walesa'],
    ['Søren', 'soren'],
    ['Ma\u0308rz', 'marz'],
    ['März', 'marz'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'finance'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['don’t', 'dont'],
    ['Russia’s', 'russia'],
    ["RUSSIA'S", 'russia'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
  ])('makes %s into %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(awkwardWord, (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});

describe('the reach of a beginning', () => {
  it.each([
    ['Œuvre', 2, 'Œ'],
    ['Œuvre', 3, 'Œu'],
    ['Straße', 5, 'Straß'],
    ['cafe\u0301s', 4, 'cafe\u0301'],
    ['O’Brien', 1, 'O'],
    ['O’Brien', 2, 'O’B'],
    ['ﬁnance', 1, 'ﬁ'],
  ])('in %s of %i letters is %s', (word, count, reached) => {
    expect(word.slice(0, reachOf(word, 0, word.length, count))).toBe(reached);
  });
});
