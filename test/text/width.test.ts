import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { simpleWidth } from '../../src/text/simple-width.ts';
import { fill, fitStart, graphemeAt, textWidth, truncate } from '../../src/text/width.ts';

const simpleUnits = Array.from({ length: 0x1_0000 }, (_, unit) => unit).filter((unit) => simpleWidth(unit) > 0);
const simpleText = fc.string({
  unit: fc.constantFrom(...simpleUnits.map((unit) => String.fromCharCode(unit))),
  minLength: 2,
  maxLength: 8,
});
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('the width of text', () => {
  it('is what string-width says for every character counted without asking it', () => {
    const wrong = simpleUnits.filter((unit) => stringWidth(String.fromCharCode(unit)) !== simpleWidth(unit));
    expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
  });

  it('counts simple characters as one grapheme each, whatever stands beside them', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(simpleText, (text) => {
        expect([...segmenter.segment(text)].length).toBe(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what string-width says for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textWidth(text)).toBe(stringWidth(text));
      }),
    );
  });

  it('is the sum of its graphemes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let sum = 0;
        for (let index = 0; index < text.length; ) {
          const grapheme = graphemeAt(text, index, text.length);
          expect(grapheme.end).toBeGreaterThan(index);
          sum += grapheme.width;
          index = grapheme.end;
        }
        expect(sum).toBe(textWidth(text));
      }),
    );
  });
});

describe('fitting text into columns', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['cut with an ellipsis', 10, 'cut with…'],
    ['日本語の見出し', 7, '日本語…'],
    ['日本語の見出し', 6, '日本…'],
    ['e\u0301te\u0301', 3, 'e\u0301te\u0301'],
    ['word', 1, '…'],
    ['word', 0, ''],
  ])('truncates %j to %i columns as %j', (text, columns, shown) => expect(truncate(text, columns)).toBe(shown));

  it('never cuts inside a grapheme and never gives more than was asked for', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 30 }), (text, columns) => {
        const start = fitStart(text, columns);
        expect(textWidth(start)).toBeLessThanOrEqual(columns);
        expect(text.startsWith(start)).toBe(true);
        expect(textWidth(truncate(text, columns))).toBeLessThanOrEqual(columns);
        expect(textWidth(fill(text, columns))).toBe(columns);
      }),
    );
  });
});
