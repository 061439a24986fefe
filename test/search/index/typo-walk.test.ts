import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SegmentBuilder } from '../../../src/search/index/build.ts';
import { wordAt } from '../../../src/search/index/segment.ts';
import { walkNear } from '../../../src/search/index/typo-walk.ts';
import { editsBetween, editsToPrefix } from '../../../src/search/words/edits.ts';
import { statementRow } from '../support/rows.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1, maxLength: 9 });

describe('the walk over the vocabulary', () => {
  it('finds exactly the words that comparing each of them finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        word,
        fc.integer({ min: 1, max: 2 }),
        (words, asked, limit) => {
          const builder = new SegmentBuilder();
          builder.addStatement(statementRow({ content: words.join(' ') }));
          const segment = builder.build();
          const walked = new Map<string, readonly [number, number]>();
          walkNear(segment, asked, limit, (number, edits, prefix) => {
            walked.set(wordAt(segment, number), [Math.min(edits, limit + 1), Math.min(prefix, limit + 1)]);
          });
          const compared = new Map<string, readonly [number, number]>();
          for (const other of words) {
            const both = [editsBetween(asked, other, limit), editsToPrefix(asked, other, limit)] as const;
            if (both[0] <= limit || both[1] <= limit) compared.set(other, both);
          }
          expect(Object.fromEntries(walked)).toEqual(Object.fromEntries(compared));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('edits between words', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abc', 'ab', 1],
    ['abc', 'axc', 1],
    ['ca', 'abc', 3],
    ['lavrov', 'lavorv', 1],
    ['tariffs', 'tarrifs', 2],
  ])('%s to %s is %i', (a, b, edits) => {
    expect(editsBetween(a, b, 5)).toBe(edits);
    expect(editsBetween(b, a, 5)).toBe(edits);
  });

  it('are given up on beyond the limit', () => expect(editsBetween('entirely', 'different', 2)).toBe(3));
});
