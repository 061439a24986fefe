import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/desk/align.ts';
import { differencesOf } from '../../src/desk/differences.ts';
import { markDifferences } from '../../src/desk/mark-differences.ts';
import { matchWith } from '../../src/desk/match.ts';
import { said } from './support.ts';

const anyWords = fc
  .array(fc.constantFrom('sea', 'ship', 'the', 'not', 'seven', '42', '[the crew]', '…', 'storm.', 'never', 'Ünder'), {
    maxLength: 20,
  })
  .map((words) => words.join(' '));
const find = (quoted: string, original: string) => {
  const [ours, theirs] = [said(quoted), said(original)];
  return { ours, theirs, found: differencesOf(align(ours.words, theirs.words), ours.words, theirs.words) };
};
const shown = (quoted: string, original: string) =>
  markDifferences(said(quoted), matchWith(said(quoted), said(original)));

describe('differences', () => {
  it('lie in the texts of both sides, in the order of the quotation', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (a, b) => {
        const { ours, theirs, found } = find(a, b);
        let start = 0;
        for (const { quoted, original } of found) {
          expect(quoted.start).toBeGreaterThanOrEqual(start);
          expect(quoted.end).toBeGreaterThanOrEqual(quoted.start);
          expect(quoted.end).toBeLessThanOrEqual(ours.text.length);
          expect(original.end).toBeGreaterThanOrEqual(original.start);
          expect(original.end).toBeLessThanOrEqual(theirs.text.length);
          start = quoted.start;
        }
      }),
    );
  });

  it('are none between a quotation and itself', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(find(words, words).found).toEqual([]);
      }),
    );
  });

  it('are some wherever the words are not those of the original, in its order', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (a, b) => {
        const { ours, theirs, found } = find(a, b);
        const values = (of: typeof ours) => ` ${of.words.map(({ value }) => value).join(' ')} `;
        if (ours.words.length > 0 && !values(theirs).includes(values(ours))) expect(found).not.toEqual([]);
      }),
    );
  });
});

describe('differences marked in a line', () => {
  it.each([
    [
      'an insertion with its brackets',
      '[The crew] counted heads',
      'we counted heads',
      '[-we-]{+[The crew]+} counted heads',
    ],
    [
      'brackets in the middle and at the end',
      'they counted [all] the heads [twice]',
      'they counted the heads',
      'they counted {+[all]+} the heads {+[twice]+}',
    ],
    ['nothing to mark', 'we counted again', 'and we counted again', 'we counted again'],
    ['a word dropped', 'I will resign', 'I will not resign', 'I will [-not-] resign'],
    ['a word added', 'we all counted, twice', 'we counted, twice', 'we {+all+} counted, twice'],
    ['a word exchanged', 'we counted 273, twice', 'we counted 237, twice', 'we counted [-237-]{+273+}, twice'],
    ['another first word', 'they counted again', 'that we counted again', '[-we-]{+they+} counted again'],
    ['another last word', 'find it in a note,', 'you find it in a footnote.', 'find it in a [-footnote-]{+note+}'],
    [
      'other words at both ends',
      'They had counted and counted at dusk',
      'We have counted and counted at dawn, twice',
      '[-We have-]{+They had+} counted and counted at [-dawn-]{+dusk+}',
    ],
    ['a last word after the original’s full stop', 'it is done now', 'it is done. Go', 'it is done {+now+}'],
    ['half of a contraction', 'we will resign', 'we won’t resign', 'we [-won’t-]{+will+} resign'],
    ['the other half', 'we may not resign', 'we can’t resign', 'we [-can’t-]{+may not+} resign'],
    ['a seam in the quotation', 'one boat,|and then two', 'one boat, and then two', 'one boat … and then two'],
  ])('%s', (_what, quoted, original, line) => expect(shown(quoted, original)).toBe(line));
});
