import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, WordMap } from '../../src/attribution/word-map.ts';

describe('a map of words', () => {
  it('knows what it keeps, and nothing else', () => {
    const map = new WordMap<number>();
    map.keep('pier', 1);
    map.keep('pier', 2);
    expect([map.get('pier'), map.get('piers')]).toEqual([2, undefined]);
  });

  it('never grows past its bound, and still keeps what comes then', () => {
    const map = new WordMap<number>();
    for (let i = 0; i < 50_001; i++) map.keep(`w${i}`, i);
    const kept = Array.from({ length: 50_001 }, (_, i) => map.get(`w${i}`)).filter((found) => found !== undefined);
    expect(kept.length).toBeLessThanOrEqual(20_000);
    expect(kept.at(-1)).toBe(50_000);
  });
});

describe('a copy of a word', () => {
  it('has the same characters, whatever they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = `${a}\ud800${b}`;
        expect(copyOf(text)).toBe(text);
      }),
    ));
});
