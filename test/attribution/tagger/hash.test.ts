import { describe, expect, it } from 'vitest';
import {
  ADDRESSES,
  hashText,
  NARROW_TEMPLATES,
  narrowAddress,
  wideAddress,
} from '../../../src/attribution/tagger/hash.ts';

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
    [1, 0, 0, 0, 115682, 273951],
    [2, -1, 0, 0, 72393, 280790],
    [9, 123456789, 987654321, 0, 229377, 343040],
    [30, 1, 2, 3, 41302, 509194],
  ])('puts template %i with %i, %i, %i at its addresses', (template, a, b, c, wide, narrow) =>
    expect([wideAddress(template, a, b, c), narrowAddress(template, a, b, c)]).toEqual([wide, narrow]),
  );

  it('folds digits, and quotation marks of all shapes', () => {
    expect(hashText('1987')).toBe(hashText('2026'));
    expect(hashText('“')).toBe(hashText('"'));
    expect(hashText('don’t')).toBe(hashText("don't"));
  });

  it('gives words one space, and every template with few values a space of its own', () => {
    for (let value = 0; value < 1000; value++) {
      const wide = wideAddress(5, value);
      const narrow = narrowAddress(5, value);
      expect(wide).toBeGreaterThanOrEqual(0);
      expect(wide).toBeLessThan(1 << 18);
      expect((narrow - (1 << 18)) >> 13).toBe(5);
      expect(narrowAddress(NARROW_TEMPLATES - 1, value)).toBeLessThan(ADDRESSES);
    }
  });

  it('spreads addresses evenly enough', () => {
    const seen = new Set(Array.from({ length: 10_000 }, (_, i) => wideAddress(3, i)));
    expect(seen.size).toBeGreaterThan(9_750);
  });
});
