import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../../src/intake/formats/plain/paragraphs.ts';

const read = (text: string) => paragraphs(text).map((span) => text.slice(span.start, span.end));

const WRAPPED = `HALVAR, May 4 (Tidewire) - The island's only bakery will close its
doors on Sunday after the oven was condemned, two people with
knowledge of the matter said, leaving residents to row for bread.

"We have flour and nowhere to put it," a baker complained, and kept
her name to herself: the inspector is her cousin.

(Reporting by Ansel Brook)`;

describe('paragraphs', () => {
  it('are lines when a line is a paragraph', () =>
    expect(read('First one.\nSecond one.\n\nThird one.\n')).toEqual(['First one.', 'Second one.', 'Third one.']));

  it('keep their line breaks inside when the text is wrapped', () =>
    expect(read(WRAPPED)).toEqual(WRAPPED.split('\n\n')));

  it('are found in wrapped text with Windows line ends', () => {
    const text = WRAPPED.replaceAll('\n', ' \n');
    expect(read(text)).toHaveLength(3);
  });

  it('begin at an indent where wrapped text has no blank lines', () => {
    const text = WRAPPED.split('\n\n')
      .map((paragraph) => `   ${paragraph}`)
      .join('\n');
    expect(read(text)).toHaveLength(3);
  });

  it('begin after a line that stops short of the wrap', () => {
    const text = WRAPPED.replace('\n\n(Reporting', '\nENDS\n(Reporting');
    expect(read(text).slice(-2)).toEqual(['ENDS', '(Reporting by Ansel Brook)']);
  });

  it.each([
    [
      'headlines, one a line',
      'Board votes to keep the old crane\nFerry cuts will strand us, islanders warn\nTide turns for small boats\nBakery to close its doors on Sunday',
    ],
    [
      'a transcript',
      'MARSH: Order, please. You may begin.\nBROOK: Thank you, Madam Chair. I will be brief.\nMARSH: You never are.\nBROOK: no.',
    ],
    [
      'a list',
      '- flour, forty sacks\n- yeast, one tin, opened\n- an oven, condemned by the inspector on Tuesday\n- a queue',
    ],
    [
      'sentences, one a line',
      'The board met on Monday evening in the hall.\nThe members voted to keep the old crane there.\nThe chair said the matter was now closed again.',
    ],
    [
      'long paragraphs without blank lines',
      `${'a long line of words '.repeat(12)}\n${'another line of words '.repeat(12)}\n${'b and so on and on '.repeat(12)}`,
    ],
  ])('stay lines in %s', (_what, text) => expect(read(text)).toEqual(text.split('\n').map((line) => line.trim())));

  it('are ordered, disjoint, trimmed and hold every word', () => {
    const piece = fc.oneof(fc.string({ maxLength: 90 }), fc.constantFrom('\n', '\n\n', ' ', '\u00A0\n', WRAPPED));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const spans = paragraphs(text);
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span.start).trim()).toBe('');
          const block = text.slice(span.start, span.end);
          expect(block).toBe(block.trim());
          expect(block).not.toMatch(/\n\s*\n/);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
