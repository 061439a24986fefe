import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { layColumns } from '../../../src/attribution/tagger/columns.ts';
import { labelTokens } from '../../../src/attribution/tagger/decode.ts';
import { FIRST_PASS_FEATURES, firstPassFeatures } from '../../../src/attribution/tagger/first-pass.ts';
import { ADDRESSES } from '../../../src/attribution/tagger/hash.ts';
import { loadWeights } from '../../../src/attribution/tagger/load.ts';
import { SECOND_PASS_FEATURES, secondPassFeatures } from '../../../src/attribution/tagger/second-pass.ts';
import { articleOf } from '../article-of.ts';

const STRIDE = FIRST_PASS_FEATURES + SECOND_PASS_FEATURES;
const UNWRITTEN = -7;

function featuresOf(text: string): Int32Array {
  const annotated = annotate(articleOf(text));
  const columns = layColumns(annotated, loadWeights()!.strengths);
  const out = new Int32Array(columns.length * STRIDE).fill(UNWRITTEN);
  const { labels } = labelTokens(loadWeights()!, annotated);
  firstPassFeatures(columns, 0, columns.length, out, STRIDE);
  secondPassFeatures(columns, labels, 0, columns.length, out, STRIDE, FIRST_PASS_FEATURES);
  // Their order within a token says nothing.
  for (let row = 0; row < out.length; row += STRIDE) out.subarray(row, row + STRIDE).sort();
  return out;
}

describe('the features', () => {
  const out = featuresOf('“The bridge is safe,” Mayor Roldan said, adding that 12 engineers had looked at it.');

  it('fill the row of every token with addresses', () => {
    expect(out.includes(UNWRITTEN)).toBe(false);
    expect(out.every((address) => address >= 0 && address < ADDRESSES)).toBe(true);
  });

  // Shipped weights and feature code belong together: if this changes, train again.
  it('are those the shipped weights were learnt for', () => {
    expect(createHash('sha256').update(out).digest('hex').slice(0, 16)).toBe('213d95784f386f06');
  });

  it('do not depend on the shape of quotation marks or apostrophes', () => {
    expect(featuresOf("''It's late,'' Ito said.")).toEqual(featuresOf('“It’s late,” Ito said.'));
  });
});
