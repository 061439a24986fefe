import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, quotedPieces } from '../../src/desk/quoted.ts';

const inside = (text: string) =>
  quotedPieces(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('what is in quotation marks', () => {
  it.each([
    ['curly', 'he was “rather pleased” with it', ['rather pleased']],
    ['straight', 'he was "rather pleased" with it', ['rather pleased']],
    [
      'single, with an apostrophe inside',
      'he was ‘grand, but he’d like his coat’ said she',
      ['grand, but he’d like his coat'],
    ],
    ['guillemets', 'il est «à une virgule» près', ['à une virgule']],
    ['low and high', 'er hat „viel Zeit“ gehabt', ['viel Zeit']],
    ['two of them', 'a “lovely” and a ‘quiet’ piece', ['lovely', 'quiet']],
    ['nested ones in the outer one', 'she “said ‘no’ twice” to it', ['said ‘no’ twice']],
    ['one that is never closed', 'the draft was “if anything polite', ['if anything polite']],
    ['an apostrophe, which opens nothing', 'the crews’ letters didn’t arrive', []],
    ['no marks', 'it had four investigators', []],
  ])('%s', (_marks, text, pieces) => expect(inside(text)).toEqual(pieces));

  it('is all of a direct statement, the marked part of a mixed one, nothing of an indirect one', () => {
    const text = 'it was “slow to answer” since Sunday';
    const words = (kind: 'direct' | 'mixed' | 'indirect') =>
      quote(text, { kind, contents: [{ start: 0, end: text.length }], speaker: null })
        .words.map(({ value }) => value)
        .join(' ');
    expect(words('direct')).toBe('it was slow to answer since sunday');
    expect(words('mixed')).toBe('slow to answer');
    expect(words('indirect')).toBe('');
  });

  it('lies in the text, in order and apart, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', '„', 'a', ' ', '\n'), { maxLength: 60 }),
        (chars) => {
          const text = chars.join('');
          let end = 0;
          for (const piece of quotedPieces(text, { start: 0, end: text.length })) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThanOrEqual(piece.start);
            end = piece.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
