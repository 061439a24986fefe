import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/text/display.ts';
import { textWidth } from '../../src/text/width.ts';
import { wrap } from '../../src/text/wrap.ts';

const lines = (text: string, columns: number, options = {}): string[] =>
  wrap(text, { start: 0, end: text.length }, columns, options).map(({ start, end }) => text.slice(start, end));

describe('wrapping', () => {
  it.each([
    ['breaks at spaces', 'the cat sat on the mat', 8, ['the cat', 'sat on', 'the mat']],
    ['keeps no space at either end of a line', '  two   words  ', 5, ['two', 'words']],
    ['takes a newline in a paragraph for a space', 'one\ntwo three', 9, ['one\ntwo', 'three']],
    ['breaks after a hyphen or dash', 'mother-in-law—really', 11, ['mother-in-', 'law—really']],
    ['does not break a number at its minus', 'a loss of -214', 11, ['a loss of', '-214']],
    ['breaks a word that is longer than a line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['breaks between ideographs', '日本語の文章です', 8, ['日本語の', '文章です']],
    ['never starts a line with closing punctuation', '日本語。です', 6, ['日本', '語。で', 'す']],
    ['never ends a line with an opening bracket', '日本「語」', 6, ['日本', '「語」']],
    ['keeps a letter and its marks together', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['counts a joined emoji as wide as it is shown', 'a 👨\u200d👩\u200d👧', 7, ['a', '👨\u200d👩\u200d👧']],
    ['gives no line for nothing', '   ', 5, []],
  ])('%s', (_, text, columns, expected) => expect(lines(text, columns)).toEqual(expected));

  it('keeps the lines and spaces of preformatted text', () => {
    expect(lines('if x:\n    y = 1\n\nz', 12, { hard: true })).toEqual(['if x:', '    y = 1', '', 'z']);
    expect(lines('    indented', 6, { hard: true })).toEqual(['', 'indent', 'ed']);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'b', ' ', ' ', '-', '\n', '日', '。', '“', '👍🏽'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 80,
  });

  it('gives ordered lines that fit, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), fc.boolean(), (given_, columns, hard) => {
        // At the border text is cleaned of control characters; some of them would be graphemes of no width.
        const given = given_.replace(/[^\P{C}\n\u200d]/gu, '');
        const spans = wrap(given, { start: 0, end: given.length }, columns, { hard });
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(given.slice(at, start).trim()).toBe('');
          expect(textWidth(displayText(given.slice(start, end)))).toBeLessThanOrEqual(columns);
          at = end;
        }
        expect(given.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('looks only at its span', () => {
    expect(wrap('one two three', { start: 4, end: 7 }, 20)).toEqual([{ start: 4, end: 7 }]);
  });
});
