import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE_BUCKETS } from '../../../src/attribution/tagger/edges.ts';
import { FIRST_PASS_FEATURES } from '../../../src/attribution/tagger/first-pass.ts';
import { ADDRESSES, WIDE_ADDRESSES } from '../../../src/attribution/tagger/hash.ts';
import { LABEL_COUNT } from '../../../src/attribution/tagger/labels.ts';
import { loadWeights } from '../../../src/attribution/tagger/load.ts';
import { SECOND_PASS_FEATURES } from '../../../src/attribution/tagger/second-pass.ts';
import { EMISSION_ROW, STATE_COUNT } from '../../../src/attribution/tagger/states.ts';
import { addRows, readSums, SUM } from '../../../src/attribution/tagger/sums.ts';
import { type Header, readWeights, writeWeights } from '../../../src/attribution/tagger/weights.ts';

const HEADER: Header = {
  addresses: ADDRESSES,
  firstPassFeatures: FIRST_PASS_FEATURES,
  secondPassFeatures: SECOND_PASS_FEATURES,
  edgeBuckets: EDGE_BUCKETS,
  trained: { corpus: 'none', hash: '', articles: 0, seed: 1 },
  units: [1, 1],
};
const NO_EDGES = new Int16Array(EDGE_BUCKETS * STATE_COUNT * STATE_COUNT);
const pass = (entries: readonly (readonly [number, readonly number[]])[]) => ({
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
  it('gives back the sums of the weights that were written, for both passes at once', () => {
    fc.assert(
      fc.property(learnt, learnt, (first, second) => {
        const weights = readWeights(writeWeights(HEADER, new Map(), [pass(first), pass(second)]));
        const addresses = Int32Array.from([...first, ...second, [77, []] as const].map(([address]) => address)).sort();
        const narrow = addresses.filter((address) => address < WIDE_ADDRESSES).length;
        const sums = new Int32Array(SUM);
        addRows(weights, addresses, 0, narrow, addresses.length, sums, 0);
        const scores = ([0, 1] as const).map((pass) => {
          const own = new Int32Array(EMISSION_ROW);
          readSums(sums, addresses.length, pass, 1, own);
          return [...own.subarray(0, LABEL_COUNT)];
        });
        const expected = [first, second].map((entries) =>
          Array.from({ length: LABEL_COUNT }, (_, label) =>
            [...addresses].reduce(
              (sum, address) => sum + (entries.find(([own]) => own === address)?.[1][label] ?? 0),
              0,
            ),
          ),
        );
        expect(scores).toEqual(expected);
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
    const weights = readWeights(writeWeights(HEADER, strengths, [{ ...pass([]), edges }, pass([])]));
    expect([...weights.strengths].sort()).toEqual([...strengths].sort());
    expect([...weights.edges[0]]).toEqual([...edges]);
    expect(weights.edges[1].some((value) => value !== 0)).toBe(false);
  });

  it('refuses a weight that would have to be clipped', () => {
    expect(() => writeWeights(HEADER, new Map(), [pass([[1, [128, 0, 0, 0, 0, 0, 0]]]), pass([])])).toThrow(RangeError);
  });

  it('refuses other bytes, and weights learnt for other features', () => {
    expect(() => readWeights(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow('not tagger weights');
    const other = writeWeights({ ...HEADER, firstPassFeatures: 1 }, new Map(), [pass([]), pass([])]);
    expect(() => readWeights(other)).toThrow('npm run train');
  });
});

describe('the shipped weights', () => {
  it('say where they come from', () => {
    expect(loadWeights()!.header.trained).toMatchObject({ corpus: expect.stringContaining('PolNeAR'), articles: 840 });
  });
});
