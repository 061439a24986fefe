import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { tag } from '../../../src/attribution/tagger/tag.ts';
import type { Attribution } from '../../../src/attribution/types.ts';
import { articleOf } from '../article-of.ts';

const tagged = (text: string) => tag(annotate(articleOf(text)))!.attributions;
const inWords = (text: string, { contents, cue, source }: Attribution) => {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return `${source ? words(source) : ''}|${cue.map(words).join(' ')}|${contents.map(words).join('|')}`;
};

describe('the tagger', () => {
  it.each([
    ['The harbour master said the quay would open in May.', 'The harbour master|said|the quay would open in May'],
    [
      'The quay will open in May, according to the harbour master.',
      'the harbour master|according to|The quay will open in May',
    ],
    ['Roldan warned that the dam might burst.', 'Roldan|warned|that the dam might burst'],
    ['“The bridge is safe,” Roldan said.', 'Roldan|said|“The bridge is safe,”'],
  ])('reads %j', (text, expected) => expect(tagged(text).map((found) => inWords(text, found))).toEqual([expected]));

  it('has nothing to say of a text in which nobody says anything', () => {
    expect(tagged('The tram runs every ten minutes. Tickets cost two crowns.')).toEqual([]);
  });

  it('lends a source to a second cue of the sentence', () => {
    const text = 'Roldan said the dam might burst before the vote, adding that the valley had been warned.';
    expect(tagged(text).map((found) => inWords(text, found))).toEqual([
      'Roldan|said|the dam might burst before the vote',
      'Roldan|adding|that the valley had been warned',
    ]);
  });

  it('gives the same answer for the same text', () => {
    const text = 'Ministers believe the pump failed. “Nobody checked it,” Okafor told the inquiry.';
    expect(tagged(text)).toEqual(tagged(text));
  });

  it('keeps spans in range, ordered and disjoint within each content, on any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '“', '”', "''", ' said ', ' Ito ', ', ', '. ', '\n', ' that ', '’s ', '😀', ':'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { contents, cue, source } of tagged(text)) {
          expect(contents.length).toBeGreaterThan(0);
          for (const { start, end } of [...contents, ...cue, ...(source ? [source] : [])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (let i = 1; i < contents.length; i++)
            expect(contents[i]!.start).toBeGreaterThanOrEqual(contents[i - 1]!.end);
        }
      }),
      { numRuns: 100 },
    );
  });
});
