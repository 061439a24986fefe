import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { type Columns, layColumns } from '../../../src/attribution/tagger/columns.ts';
import { FEATURES, writeFeatures } from '../../../src/attribution/tagger/features.ts';
import { loadWeights } from '../../../src/attribution/tagger/load.ts';
import { addRows, SUM } from '../../../src/attribution/tagger/sums.ts';
import { WORD_FEATURES } from '../../../src/attribution/tagger/word-features.ts';
import { makeWordSums, sumWords } from '../../../src/attribution/tagger/word-sums.ts';
import { articleOf } from '../article-of.ts';

const weights = loadWeights()!;

/** What the features of words say of each token, without keeping anything. */
function addedUp(columns: Columns, from: number, to: number): Int32Array {
  const addresses = new Int32Array((to - from) * FEATURES);
  writeFeatures(columns, from, to, addresses);
  const sums = new Int32Array((to - from) * SUM);
  for (let i = 0; i < to - from; i++) {
    const row = i * FEATURES;
    addRows(weights, addresses, row, row + WORD_FEATURES, sums, i * SUM);
  }
  return sums;
}

describe('what words say of the tokens around them', () => {
  const words = ['“', '”', 'Mayor', 'Lin', 'said', 'says', 'the', 'bridge', 'is', 'safe', ',', '.', '12', 'She'];

  it('is the sum of their features, whatever was kept before', () => {
    const kept = makeWordSums(weights);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }), fc.nat(9), (text, skip) => {
        const columns = layColumns(annotate(articleOf(text.join(' '))), weights.strengths);
        const from = Math.min(skip, columns.length - 1);
        const sums = new Int32Array((columns.length - from) * SUM);
        sumWords(kept, columns, from, columns.length, sums);
        expect(sums).toEqual(addedUp(columns, from, columns.length));
      }),
      { numRuns: 60 },
    );
  });

  it('stays right when more words come than are kept', () => {
    const kept = makeWordSums(weights);
    for (let batch = 0; batch < 40; batch++) {
      const text = Array.from(
        { length: 300 },
        (_, i) => `word${'abcdefghij'[i % 10]}${(batch * 300 + i).toString(26)}x`,
      );
      const columns = layColumns(annotate(articleOf(text.join(' '))), weights.strengths);
      const sums = new Int32Array(300 * SUM);
      sumWords(kept, columns, 0, 300, sums);
      if (batch % 13 === 0) expect(sums).toEqual(addedUp(columns, 0, 300));
    }
  });
});
