import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/attribution/annotate.ts';
import { layColumns } from '../../../src/attribution/tagger/columns.ts';
import { FEATURES, writeFeatures } from '../../../src/attribution/tagger/features.ts';
import { ADDRESSES } from '../../../src/attribution/tagger/hash.ts';
import { loadWeights } from '../../../src/attribution/tagger/load.ts';
import { articleOf } from '../article-of.ts';

const UNWRITTEN = -7;

function featuresOf(text: string): Int32Array {
  const annotated = annotate(articleOf(text));
  const columns = layColumns(annotated, loadWeights()!.strengths);
  const out = new Int32Array(columns.length * FEATURES).fill(UNWRITTEN);
  writeFeatures(columns, 0, columns.length, out);
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
    expect(createHash('sha256').update(out).digest('hex').slice(0, 16)).toBe('363d6bc1de34f2b2');
  });

  it('do not depend on the shape of quotation marks or apostrophes', () => {
    expect(featuresOf("''It's late,'' Ito said.")).toEqual(featuresOf('“It’s late,” Ito said.'));
  });
});
