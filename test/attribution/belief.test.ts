import { describe, expect, it } from 'vitest';
import { agreementOf, beliefIn, likeness } from '../../src/attribution/belief.ts';
import type { Attribution } from '../../src/attribution/types.ts';

const said = (contents: [number, number][], source: [number, number] | null, rule = 'said-that'): Attribution => ({
  rule,
  kind: 'indirect',
  class: 'speech',
  contents: contents.map(([start, end]) => ({ start, end })),
  cue: [{ start: 5, end: 9 }],
  source: source && { start: source[0], end: source[1] },
  confidence: 0.8,
  negated: false,
  nestedIn: null,
});

describe('agreement of two readings', () => {
  const one = said([[10, 50]], [0, 4]);
  it.each([
    ['same', said([[10, 48]], [0, 4])],
    ['source', said([[10, 25]], [0, 4])],
    ['content', said([[10, 50]], [60, 64])],
    ['content', said([[10, 50]], null)],
    ['neither', said([[30, 60]], [60, 64])],
  ] as const)('is “%s”', (agreement, other) => expect(agreementOf(one, other)).toBe(agreement));

  it('takes sources that end alike for one', () => expect(agreementOf(one, said([[10, 50]], [3, 4]))).toBe('same'));
});

describe('likeness', () => {
  it('is 1 for the same spans, 0 for spans apart, and a share in between', () => {
    const span = (start: number, end: number) => [{ start, end }];
    expect(likeness(span(0, 10), span(0, 10))).toBe(1);
    expect(likeness(span(0, 10), span(10, 20))).toBe(0);
    expect(likeness(span(0, 10), span(5, 10))).toBe(0.5);
  });
});

describe('belief', () => {
  it.each(['said-that', 'tagger'])('in what %s found grows where the other agrees', (rule) => {
    const one = said([[10, 50]], [0, 4], rule);
    expect(beliefIn(one, 'same')).toBeGreaterThan(beliefIn(one, 'alone') + 0.1);
    expect(beliefIn(one, 'same')).toBeGreaterThan(beliefIn({ ...one, source: null }, 'same'));
    expect(beliefIn(one, 'same')).toBeGreaterThan(beliefIn({ ...one, confidence: 0.4 }, 'same'));
  });

  it('is a chance however sure the attribution is of itself', () => {
    for (const confidence of [0, 0.001, 0.999, 1]) {
      const belief = beliefIn({ ...said([[0, 9]], null), confidence }, 'same');
      expect(belief).toBeGreaterThan(0);
      expect(belief).toBeLessThan(1);
    }
  });
});
