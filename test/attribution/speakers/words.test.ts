import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { readWords } from '../../../src/attribution/speakers/words.ts';
import { articleOf } from '../article-of.ts';

const wordsOf = (text: string) =>
  readWords(annotate(articleOf(text))).map(({ start, text: printed, folded, capital, possessive }) => ({
    start,
    printed,
    folded,
    capital,
    possessive,
  }));

describe('the words of an article', () => {
  it.each([
    ["O'Dwyer met Mei-Ling at AT&T.", ["O'Dwyer", 'met', 'Mei-Ling', 'at', 'AT&T']],
    ["Lund's boat, @pier_crew and the u.s. fleet", ['Lund', 'boat', '@pier_crew', 'and', 'the', 'u.s', 'fleet']],
    ["She'd left; they're here.", ['She', 'left', 'they', 'here']],
    ['Zoë Ångström’s crew', ['Zoë', 'Ångström', 'crew']],
    ['It cannot and/or will not: 3pm-ish—late', ['It', 'cannot', 'and', 'or', 'will', 'not', '3pm-ish', 'late']],
  ])('of "%s" keep what holds them together and no endings', (text, expected) => {
    expect(wordsOf(text).map(({ printed }) => printed)).toEqual(expected);
  });

  it('hold every letter and digit but those of endings, each once', () => {
    const piece = fc.constantFrom(
      'Ann',
      'cannot',
      "Lund's",
      "she'd",
      '@a_b',
      '_',
      '-',
      '&',
      '/',
      '"',
      '.',
      '—',
      'é',
      '3pm',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `Lin ${pieces.join('')}`;
        let left = '';
        let end = 0;
        for (const { start, printed } of wordsOf(text)) {
          expect(text.startsWith(printed, start)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(end);
          left += text.slice(end, start);
          end = start + printed.length;
        }
        expect((left + text.slice(end)).replace(/'(?:s|d)/g, '')).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('are the same whether or not other letters stand in their paragraph', () => {
    const piece = fc.constantFrom(
      'Ann',
      "O'Dwyer",
      "Lund's",
      '@a_b',
      'x-y',
      'U.S.',
      '3.5',
      "'90s",
      'a_',
      '_',
      '&',
      ', ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `Lin ${pieces.join('')}`;
        expect(wordsOf(`${text} é`).slice(0, -1)).toEqual(wordsOf(text));
      }),
    );
  });
});
