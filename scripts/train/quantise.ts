/** Prunes weights and turns them into small integers. */
import { LABEL_COUNT } from '../../src/attribution/tagger/labels.ts';
import type { WrittenPass } from '../../src/attribution/tagger/weights.ts';
import type { Weights } from './perceptron.ts';

/**
 * One unit is half the root mean square of the weights that are not zero; weights below `prune` times that mean are
 * dropped. Integers are written in one byte up to 63 and in two beyond, so nothing is ever clipped: clipping the few
 * large weights is what ruins a model.
 */
export function quantise(
  { features, edges }: Weights,
  addresses: Int32Array,
  prune: number,
): { pass: WrittenPass; unit: number } {
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
  return { pass: { addresses, values, edges: rounded }, unit };
}

/** How many weights a pass has left. */
export function countWeights({ values }: WrittenPass): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) count++;
  return count;
}

/** Integer weights as the perceptron's, to label with what is left after pruning. */
export function asWeights({ values, edges }: WrittenPass): Weights {
  return { features: Float32Array.from(values as Int16Array), edges: Float32Array.from(edges as Int16Array) };
}

/** Rows that have no weight left, by index. */
export const isEmptyRow = (values: ArrayLike<number>, row: number): boolean => {
  for (let label = 0; label < LABEL_COUNT; label++) if (values[row * LABEL_COUNT + label] !== 0) return false;
  return true;
};
