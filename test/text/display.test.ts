import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/text/display.ts';
import { textWidth } from '../../src/text/width.ts';

describe('text as it is shown', () => {
  it.each([
    ['plain words, “quoted” — and more…', 'plain words, “quoted” — and more…', 'leaves news text alone'],
    ['a\tb\nc\u2028d', 'a b c d', 'makes tabs and line ends spaces'],
    ['a\u00a0b\u2009c\u3000d', 'a b c\u3000d', 'makes odd spaces plain, but for the ideographic one'],
    ['red\u001b[31m text\u0007\u009b0m', 'red[31m text0m', 'takes the teeth out of control sequences'],
    ['\u202eevil\u202c\u2066x\u2069\u200f', 'evilx', 'drops what reorders letters'],
    ['zero\u200bwidth\u00ad\ufeff', 'zerowidth', 'drops what has no width'],
    ['👨\u200d👩\u200d👧', '👨👩👧', 'takes joined emoji apart'],
    ['👍🏽 ❤\ufe0f', '👍 ❤', 'drops skin tones and variation selectors'],
    ['🇫🇷 🇫 x', '🇫🇷  x', 'keeps flags and drops half a flag'],
    ['half \ud83d pair', 'half \ufffd pair', 'shows broken text as broken'],
    [`z${'\u0301'.repeat(40)}!`, `z${'\u0301'.repeat(3)}!`, 'takes the heap off a heaped letter'],
    ['שלום עליכם', 'שלום עליכם', 'leaves Hebrew as it is written'],
  ])('%j becomes %j: it %s', (text, shown) => expect(displayText(text)).toBe(shown));

  it('never has a control or format character, and shown twice is shown once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const shown = displayText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(displayText(shown)).toBe(shown);
      }),
    );
  });

  it('is as wide as its characters one by one, as every terminal counts them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '日', '👍🏽', '👨\u200d👩\u200d👧', '❤\ufe0f', '한', 'ש'), {
          maxLength: 20,
        }),
        (parts) => {
          const shown = displayText(parts.join(''));
          expect(textWidth(shown)).toBe([...shown].reduce((sum, each) => sum + textWidth(each), 0));
        },
      ),
    );
  });
});
