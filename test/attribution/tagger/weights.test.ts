import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE_BUCKETS } from '../../../src/attribution/tagger/edges.ts';
import { FEATURES } from '../../../src/attribution/tagger/features.ts';
import { ADDRESSES } from '../../../src/attribution/tagger/hash.ts';
import { LABEL_COUNT } from '../../../src/attribution/tagger/labels.ts';
import { loadWeights } from '../../../src/attribution/tagger/load.ts';
import { EMISSION_ROW, STATE_COUNT } from '../../../src/attribution/tagger/states.ts';
import { addRows, readSums, SUM } from '../../../src/attribution/tagger/sums.ts';
import { type Header, readWeights, writeWeights } from '../../../src/attribution/tagger/weights.ts';

const HEADER: Header = {
  addresses: ADDRESSES,
  features: FEATURES,
  edgeBuckets: EDGE_BUCKETS,
  trained: { corpus: 'none', hash: '', articles: 0, seed: 1 },
  unit: 1,
};
const NO_EDGES = new Int16Array(EDGE_BUCKETS * STATE_COUNT * STATE_COUNT);
const weightsOf = (entries: readonly (readonly [number, readonly number[]])[]) => ({
  addresses: entries.map(([address]) => address),
  values: entries.flatMap(([, values]) => values),
  edges: NO_EDGES,
});
const weight = fc.integer({ min: -127, max: 127 });
const learnt = fc
  .dictionary(
    fc.integer({ min: 0, max: ADDRESSES - 1 }).map(String),
    fc.array(weight, { minLength: LABEL_COUNT, maxLength: LABEL_COUNT }),
    {
      maxKeys: 30,
    },
  )
  .map((rows) =>
    Object.entries(rows)
      .map(([address, values]) => [Number(address), values] as const)
      .sort(([a], [b]) => a - b),
  );

describe('the file of weights', () => {
  it('gives back the sums of the weights that were written', () => {
    fc.assert(
      fc.property(learnt, (entries) => {
        const weights = readWeights(writeWeights(HEADER, new Map(), weightsOf(entries)));
        const addresses = Int32Array.from([...entries, ...entries.slice(3), [77, []] as const].map(([own]) => own));
        const sums = new Int32Array(SUM);
        addRows(weights, addresses, 0, addresses.length, sums, 0);
        const scores = new Int32Array(EMISSION_ROW);
        readSums(sums, addresses.length, 1, scores);
        const weightOf = (address: number, label: number) => entries.find(([own]) => own === address)?.[1][label] ?? 0;
        const expected = Array.from({ length: LABEL_COUNT }, (_, label) =>
          addresses.reduce((sum, address) => sum + weightOf(address, label), 0),
        );
        expect([...scores.subarray(0, LABEL_COUNT)]).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back strengths and edges', () => {
    const edges = NO_EDGES.slice();
    edges.set([3, -200, 7], 40 * STATE_COUNT);
    const strengths = new Map([
      [70_000, 4],
      [3, 9],
    ]);
    const weights = readWeights(writeWeights(HEADER, strengths, { ...weightsOf([]), edges }));
    expect([...weights.strengths].sort()).toEqual([...strengths].sort());
    expect([...weights.edges]).toEqual([...edges]);
  });

  it('refuses a weight that would have to be clipped', () => {
    expect(() => writeWeights(HEADER, new Map(), weightsOf([[1, [128, 0, 0, 0, 0, 0, 0]]]))).toThrow(RangeError);
  });

  it('refuses other bytes, and weights learnt for other features', () => {
    expect(() => readWeights(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow('not tagger weights');
    const other = writeWeights({ ...HEADER, features: 1 }, new Map(), weightsOf([]));
    expect(() => readWeights(other)).toThrow('npm run train');
  });
});

describe('the shipped weights', () => {
  it('say where they come from', () => {
    expect(loadWeights()!.header.trained).toMatchObject({ corpus: expect.stringContaining('PolNeAR'), articles: 840 });
  });
});
