/** Prunes weights and turns them into small integers. */
import type { LearntWeights } from '../../src/attribution/tagger/weights.ts';
import type { Learnt } from './crf.ts';

/**
 * One unit is half the root mean square of the weights that are not zero; weights below `prune` times that mean are
 * dropped. A few weights are many times the mean; they must fit a byte whole (`writeWeights` sees to it), for clipping
 * them ruins the model.
 */
export function quantise(
  { features, edges }: Learnt,
  addresses: Int32Array,
  prune: number,
): { weights: LearntWeights; unit: number } {
  let squares = 0;
  let count = 0;
  for (const weight of features) {
    if (weight === 0) continue;
    squares += weight * weight;
    count++;
  }
  const mean = Math.sqrt(squares / Math.max(1, count));
  const unit = mean / 2;
  const values = new Int16Array(features.length);
  for (let i = 0; i < values.length; i++) {
    if (Math.abs(features[i]!) >= prune * mean) values[i] = Math.round(features[i]! / unit);
  }
  const rounded = new Int16Array(edges.length);
  for (let i = 0; i < rounded.length; i++) rounded[i] = Math.round(edges[i]! / unit);
  return { weights: { addresses, values, edges: rounded }, unit };
}

/** How many weights are left. */
export function countWeights({ values }: LearntWeights): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
  return count;
}
