import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provenanceOf, quoteSelector } from '../../src/text/quote-selector.ts';

describe('a text quote selector', () => {
  it('keeps the words with what stands around them', () =>
    expect(quoteSelector('She said “no” and left.', { start: 9, end: 13 })).toEqual({
      type: 'TextQuoteSelector',
      exact: '“no”',
      prefix: 'She said ',
      suffix: ' and left.',
    }));

  it('finds its place again in the text, and cuts no character in half', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (a, b, c) => {
          const text = a + b + c;
          const { prefix, exact, suffix } = quoteSelector(text, { start: a.length, end: a.length + b.length });
          expect(text.indexOf(prefix + exact + suffix)).toBeGreaterThanOrEqual(0);
          expect((prefix + suffix).isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('goes with the extractor, the confidence and the hash of the text', () =>
    expect(
      provenanceOf(
        '“No.”',
        { contents: [{ start: 0, end: 5 }], confidence: 0.9 },
        { hash: 'abc', extractor: 'dixit 1' },
      ),
    ).toMatchObject({ extractor: 'dixit 1', confidence: 0.9, articleHash: 'abc', offsets: [[0, 5]] }));
});
