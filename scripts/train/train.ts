/**
 * Trains the tagger: strengths, first pass, second pass on jack-knifed labels of the first, pruning, file. All of it
 * follows from the corpus and the seed, bit for bit.
 */
import { createHash } from 'node:crypto';
import { EDGE_BUCKETS } from '../../src/attribution/tagger/edges.ts';
import { FIRST_PASS_FEATURES } from '../../src/attribution/tagger/first-pass.ts';
import { ADDRESSES } from '../../src/attribution/tagger/hash.ts';
import { SECOND_PASS_FEATURES } from '../../src/attribution/tagger/second-pass.ts';
import { type Header, writeWeights } from '../../src/attribution/tagger/weights.ts';
import type { Specimen } from './corpus.ts';
import { assemble, frequentFeatures, lessonsOf, numberRows, tallyStrengths } from './lessons.ts';
import { label, learn, type Schedule } from './perceptron.ts';
import { countWeights, quantise } from './quantise.ts';

/** The settings of the shipped weights. */
const RECIPE = {
  epochs: 10,
  margin: 2,
  /** A feature must occur this often in the corpus to get weights. */
  fewest: 8,
  folds: 4,
  /** Weights below this many times the root mean square are dropped. */
  prune: [1.6, 1.6],
} as const;

/** Trains on the specimens and returns the bytes of the weights file. `tell` hears of the progress. */
export function train(
  specimens: readonly Specimen[],
  corpus: string,
  seed: number,
  tell: (line: string) => void,
): Uint8Array {
  const schedule: Schedule = { epochs: RECIPE.epochs, margin: RECIPE.margin, seed };
  const tallied = tallyStrengths(specimens);
  const all = assemble(specimens, tallied.columns);

  const firstPass = (lesson: readonly Specimen[]) => {
    const lessons = lessonsOf(assemble(lesson, tallied.columns));
    const vocabulary = frequentFeatures(lessons, RECIPE.fewest);
    return { vocabulary, weights: learn(numberRows(lessons, vocabulary), vocabulary.length, schedule) };
  };

  const guessed = new Uint8Array(all.length);
  for (let fold = 0; fold < RECIPE.folds; fold++) {
    const { vocabulary, weights } = firstPass(specimens.filter((_, k) => k % RECIPE.folds !== fold));
    const rest = specimens.filter((_, k) => k % RECIPE.folds === fold);
    const left = assemble(rest, tallied.columns);
    const labels = label(numberRows(lessonsOf(left), vocabulary), weights);
    left.articles.forEach(({ start, columns }, k) => {
      const target = all.articles[specimens.indexOf(rest[k]!)]!;
      guessed.set(labels.subarray(start, start + columns.length), target.start);
    });
    tell(`fold ${fold + 1} of ${RECIPE.folds}`);
  }

  const first = firstPass(specimens);
  const firstWritten = quantise(first.weights, first.vocabulary, RECIPE.prune[0]);
  tell(`first pass: ${first.vocabulary.length} features, ${countWeights(firstWritten.pass)} weights kept`);

  const lessons = lessonsOf(all, guessed);
  const vocabulary = frequentFeatures(lessons, RECIPE.fewest);
  const second = learn(numberRows(lessons, vocabulary), vocabulary.length, schedule);
  const secondWritten = quantise(second, vocabulary, RECIPE.prune[1]);
  tell(`second pass: ${vocabulary.length} features, ${countWeights(secondWritten.pass)} weights kept`);

  const header: Header = {
    addresses: ADDRESSES,
    firstPassFeatures: FIRST_PASS_FEATURES,
    secondPassFeatures: SECOND_PASS_FEATURES,
    edgeBuckets: EDGE_BUCKETS,
    trained: { corpus, hash: hashOf(specimens), articles: specimens.length, seed },
    units: [firstWritten.unit, secondWritten.unit],
  };
  return writeWeights(header, tallied.strengths, [firstWritten.pass, secondWritten.pass]);
}

/** A hash of what was learnt from: texts and gold labels. */
function hashOf(specimens: readonly Specimen[]): string {
  const hash = createHash('sha256');
  for (const { annotated, labels } of specimens) hash.update(annotated.article.text).update(labels);
  return hash.digest('hex').slice(0, 16);
}
