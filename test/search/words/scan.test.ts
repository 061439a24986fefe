import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../src/search/words/initials.ts';
import { wordsOf } from '../../../src/search/words/scan.ts';
import { awkwardText } from '../support/texts.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe('the words of a text', () => {
  it.each([
    ['The rate, they said: 4.5%', ['the', 'rate', 'they', 'said', '4', '5']],
    ['“Don’t,” O’Brien said', ['dont', 'obrien', 'said']],
    ["the ministers' plan", ['the', 'ministers', 'plan']],
    ['health-care', ['health', 'care']],
    ['東京の知事', ['東', '京', 'の', '知', '事']],
    ['か\u3099', ['が']],
    ['go 👩‍👩‍👧 home', ['go', 'home']],
    ['\ud800a\udc00', ['a']],
    ['\u0301', []],
  ])('of %j are %j', (text, words) => expect(folded(text)).toEqual(words));

  it('lie in the text, in order, apart, and are never empty', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let before = 0;
        for (const { start, end, folded: word } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
          before = end;
        }
      }),
    );
  });
});

describe('initials', () => {
  it.each([
    ['Ursula von der Leyen', ['uvdl', 'vdl']],
    ['J. D. Vance', ['jdv', 'jd']],
    ['Sergei Lavrov', ['sl']],
    ['Putin', []],
    ['東京', []],
  ])('of %s are %j', (name, initials) => expect(initialsOf(wordsOf(name)).map(({ text }) => text)).toEqual(initials));
});
