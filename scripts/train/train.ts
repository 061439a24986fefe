/** Trains the tagger: strengths, weights, pruning, file. All of it follows from the corpus and the seed, bit for bit. */
import { createHash } from 'node:crypto';
import { EDGE_BUCKETS } from '../../src/attribution/tagger/edges.ts';
import { FEATURES } from '../../src/attribution/tagger/features.ts';
import { ADDRESSES } from '../../src/attribution/tagger/hash.ts';
import { type Header, writeWeights } from '../../src/attribution/tagger/weights.ts';
import type { Specimen } from './corpus.ts';
import { learn } from './crf.ts';
import { frequentFeatures, lessonsOf, numberRows, tallyStrengths } from './lessons.ts';
import { countWeights, quantise } from './quantise.ts';

/** The settings of the shipped weights. */
const RECIPE = { epochs: 5, margin: 0.5, rate: 0.02, hold: 8 } as const;
/** A feature must occur this often in the corpus to get weights. */
const FEWEST = 8;
/** Weights below this many times the root mean square are dropped. */
const PRUNE = 0.5;

/** Trains on the specimens and returns the bytes of the weights file. `tell` hears of the progress. */
export function train(
  specimens: readonly Specimen[],
  corpus: string,
  seed: number,
  tell: (line: string) => void,
): Uint8Array {
  const strengths = tallyStrengths(specimens);
  const lessons = lessonsOf(specimens, strengths);
  const vocabulary = frequentFeatures(lessons, FEWEST);
  tell(`${vocabulary.length} features`);
  const learnt = learn(numberRows(lessons, vocabulary), vocabulary.length, { ...RECIPE, seed });
  const { weights, unit } = quantise(learnt, vocabulary, PRUNE);
  tell(`${countWeights(weights)} weights kept`);
  const header: Header = {
    addresses: ADDRESSES,
    features: FEATURES,
    edgeBuckets: EDGE_BUCKETS,
    trained: { corpus, hash: hashOf(specimens), articles: specimens.length, seed },
    unit,
  };
  return writeWeights(header, strengths, weights);
}

/** A hash of what was learnt from: texts and gold labels. */
function hashOf(specimens: readonly Specimen[]): string {
  const hash = createHash('sha256');
  for (const { annotated, labels } of specimens) hash.update(annotated.article.text).update(labels);
  return hash.digest('hex').slice(0, 16);
}
