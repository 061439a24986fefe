import { BEYOND_SEQUENCE } from './buckets.ts';
import { type Columns, OUT } from './columns.ts';
import { mix } from './hash.ts';

/** Contexts per token on which the score of a step from one label to the next depends. */
export const EDGE_CONTEXTS = 2;
export const EDGE_BUCKETS = 1024;

/** Writes the contexts of the steps into each token of `[from, to)`: numbers below `EDGE_BUCKETS`. */
export function edgeContexts(columns: Columns, from: number, to: number, out: Int32Array): void {
  const { pos, quote, cueStrength, sentenceFirst } = columns;
  for (let i = from; i < to; i++) {
    const start = i === from;
    const p = start ? BEYOND_SEQUENCE : pos[i - 1]!;
    const strong = start ? 0 : cueStrength[i - 1]!;
    const q = (start ? OUT : quote[i - 1]!) | (quote[i]! << 2) | (sentenceFirst[i] === i ? 16 : 0);
    const slot = (i - from) * EDGE_CONTEXTS;
    out[slot] = q | (strong << 5);
    out[slot + 1] = 256 + ((mix(0, p, pos[i]!, 0) >>> 16) % (EDGE_BUCKETS - 256));
  }
}
