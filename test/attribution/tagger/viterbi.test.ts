import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE_BUCKETS, EDGE_CONTEXTS } from '../../../src/attribution/tagger/edges.ts';
import { EMISSION_ROW, LABEL_OF_STATE, STATE_COUNT } from '../../../src/attribution/tagger/states.ts';
import { type Bounds, boundsOf, decode, makeRoom } from '../../../src/attribution/tagger/viterbi.ts';

const LENGTH = 12;
/** Rules nothing out. */
const NO_BOUNDS: Bounds = {
  low: new Int16Array(EDGE_BUCKETS * STATE_COUNT).fill(-30_000),
  high: new Int16Array(EDGE_BUCKETS * STATE_COUNT).fill(30_000),
};
const CONTEXTS = 3;

describe('the decoder', () => {
  const numbers = (most: number, length: number) =>
    fc.array(fc.integer({ min: -most, max: most }), { minLength: length, maxLength: length });

  it('finds the same path whether or not it leaves out the steps that bounds rule out', () => {
    fc.assert(
      fc.property(
        numbers(60, LENGTH * EMISSION_ROW),
        numbers(40, CONTEXTS * STATE_COUNT * STATE_COUNT),
        fc.array(fc.nat(CONTEXTS - 1), { minLength: LENGTH * EDGE_CONTEXTS, maxLength: LENGTH * EDGE_CONTEXTS }),
        (scores, weights, buckets) => {
          const edges = new Int16Array(EDGE_BUCKETS * STATE_COUNT * STATE_COUNT);
          edges.set(weights);
          const lattice = { emissions: Int32Array.from(scores), contexts: Int32Array.from(buckets), edges };
          const paths = [NO_BOUNDS, boundsOf(edges)].map((bounds) => {
            const states = new Uint8Array(LENGTH);
            decode({ ...lattice, bounds }, LENGTH, makeRoom(LENGTH), states);
            return [...states];
          });
          expect(paths[0]).toEqual(paths[1]);
          expect(paths[0]!.every((state) => LABEL_OF_STATE[state] !== undefined)).toBe(true);
        },
      ),
    );
  });
});
