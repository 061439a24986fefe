import { describe, expect, it } from 'vitest';
import { BUCKET_BITS, bucketOf, hashText } from '../../../src/attribution/tagger/hash.ts';

// The shipped weights are addressed by these numbers. A failure here means: undo the change, or train again.
describe('the golden vector of feature hashing', () => {
  it.each([
    ['', -2128831035],
    ['said', -1140640484],
    ['the', -1274105316],
    ['naïve', 921279308],
    ['2026', -1242705195],
  ])('hashes %j to the number the weights know', (text, expected) => expect(hashText(text)).toBe(expected));

  it.each([
    [1, 0, 0, 0, 1850912],
    [2, -1, 0, 0, 1158296],
    [9, 123456789, 987654321, 0, 3670033],
    [30, 1, 2, 3, 660837],
    [1007, 8, 8, 8, 1623822],
  ])('puts template %i with %i, %i, %i at its address', (template, a, b, c, expected) =>
    expect(bucketOf(template, a, b, c)).toBe(expected),
  );

  it('folds digits, and quotation marks of all shapes', () => {
    expect(hashText('1987')).toBe(hashText('2026'));
    expect(hashText('“')).toBe(hashText('"'));
    expect(hashText('don’t')).toBe(hashText("don't"));
  });

  it('keeps addresses within their width', () => {
    for (let i = 0; i < 1000; i++) expect(bucketOf(i, Math.imul(i, 0x9e3779b1)) >>> BUCKET_BITS).toBe(0);
  });

  it('spreads addresses evenly enough', () => {
    const seen = new Set(Array.from({ length: 10_000 }, (_, i) => bucketOf(3, i)));
    expect(seen.size).toBeGreaterThan(9_950);
  });
});
