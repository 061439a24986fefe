import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, wordsOf } from '../../src/desk/words.ts';

const read = (text: string) => wordsOf(text, [{ start: 0, end: text.length }]);
const values = (text: string) => read(text).map((word) => word.value);

describe('the words of a quotation', () => {
  it.each([
    ['capitals, accents and curly apostrophes are typography', 'O’Neill Résumé', ["o'neill", 'resume']],
    ['a contraction is two words', 'we’re were won’t cannot let’s', 'we are were will not can not let us'.split(' ')],
    [
      'a contracted verb may be two',
      'it’s late it’s been he’d go he’d better',
      'it is late it has been he would go he had better'.split(' '),
    ],
    ['a genitive is one word', 'Davy’s dog’s boat', ["davy's", "dog's", 'boat']],
    ['numbers are digits without grouping', '1,250,000 seven', ['1250000', '7']],
    ['number words that make one number are one word', 'forty-two thousand', ['42000']],
    ['decimal commas and points are kept', '3.5 3,5', ['3.5', '3,5']],
    [
      'per cent, percent and % are one word',
      '5 per cent 5 percent 5%',
      ['5', 'percent', '5', 'percent', '5', 'percent'],
    ],
    ['currency and sign belong to the figure', '£612,000 −5 $1.4 million', ['£612000', '-5', '$1400000']],
    ['a hyphen inside a range is not a sign', '3-5', ['3', '5']],
    ['a bracket inside a word is taken off', '[T]he want[s]', ['the', 'wants']],
    ['quotation marks and dashes are no words', '“‘Wait’ — she said”', ['wait', 'she', 'said']],
  ])('%s', (_claim, text, expected) => expect(values(text)).toEqual(expected));

  it.each(['a … b', 'a ... b', 'a […] b', 'a (...) b', 'a . . . b'])(
    'an ellipsis stands before the word after it: %s',
    (text) => expect(read(text).map((word) => word.gap)).toEqual([null, 'ellipsis']),
  );

  it('counts a contraction as the one word that it is in print', () =>
    expect(countWords(read('It isn’t what we’d say'))).toBe(5));

  it('marks what an editor inserted', () =>
    expect(read('he [the minister] (Mr Li) left').map((word) => word.bracketed)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]));

  it('begins the second piece of a split quotation at a seam', () => {
    const text = '“One,” she said, “two.”';
    const words = wordsOf(text, [
      { start: 0, end: 6 },
      { start: 17, end: 23 },
    ]);
    expect(words.map(({ value, gap }) => [value, gap])).toEqual([
      ['1', null],
      ['2', 'seam'],
    ]);
  });

  it('any text gives words that are in range, ordered and disjoint', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom('[', '…', '’', '5', 'per cent', ' ')),
        (a, b) => {
          const text = a + b.join('') + a;
          let end = 0;
          for (const word of read(text)) {
            expect(word.start).toBeGreaterThanOrEqual(end);
            expect(word.end).toBeGreaterThan(word.start);
            end = word.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
