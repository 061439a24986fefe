/**
 * Fits the weights by which readings of one passage are preferred, and writes src/attribution/preference/weights.ts:
 *
 *     node scripts/fit-preference.mjs --corpus DIR --weights FILE [--weights FILE …]
 *
 * Of N files of weights the Kth has not seen the Kth of every N articles (`npm run train -- --hold-out N --part K --out FILE`),
 * and tags those only. Takes the variants of what rules and tagger make of each passage and raises the chance of those
 * that share most with an annotated attribution: a softmax over the passage, with a ridge. Run `npx biome check --write`
 * on the file afterwards, then scripts/fit-belief.mjs.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agreementOf } from '../src/attribution/belief.ts';
import { variantsOf } from '../src/attribution/preference/variants.ts';
import { sayEvidence } from '../src/attribution/preference/weigh.ts';
import { readCorpus } from './train/corpus.ts';
import { comparisonWith } from './train/judge.ts';
import { proposalsFor } from './train/proposals.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    weights: { type: 'string', multiple: true },
    out: { type: 'string', default: join(import.meta.dirname, '../src/attribution/preference/weights.ts') },
  },
});
if (values.corpus === undefined || values.weights === undefined) {
  console.error('usage: node scripts/fit-preference.mjs --corpus DIR --weights FILE [--weights FILE …] [--out FILE]');
  process.exit(2);
}

/** Pieces of evidence in fewer readings than this say too little. */
const FEWEST = 8;
/** Weights that would not turn anything are left out. */
const LEAST_WEIGHT = 0.05;
/** Nearly right is not right: likeness counts to this power. */
const POWER = 8;
const RIDGE = 4;
const ROUNDS = 250;

const passages = readCorpus(values.corpus).flatMap((specimen, i) =>
  passagesOf(specimen, values.weights[i % values.weights.length]),
);

const seen = new Map();
for (const passage of passages)
  for (const { evidence } of passage) for (const [name] of evidence) seen.set(name, (seen.get(name) ?? 0) + 1);
const names = [...seen].filter(([, times]) => times >= FEWEST).map(([name]) => name);
names.sort();
const fitted = climb(passages, names);
const table = names
  .map((name, i) => [name, fitted[i]])
  .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  .map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight.toFixed(2)},`);
writeFileSync(
  values.out,
  `/**
 * What each piece of evidence adds to the preference for a reading. Fitted by scripts/fit-preference.mjs on ${passages.length} passages
 * of articles that the tagger had not learnt from; not written by hand.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {\n${table.join('\n')}\n};\n`,
);
console.log(`${passages.length} passages, ${table.length} weights: ${values.out}`);

/** The readings to choose from, passage by passage: all variants of a tagged attribution and of its nearest rival. */
function passagesOf(specimen, weights) {
  const { grounds, ruled, tagged, rivals, nearest } = proposalsFor(specimen, weights);
  const compare = comparisonWith(specimen);
  const readingsOf = (attribution, other, rivalry) =>
    variantsOf(grounds.reading, attribution).map((variant, place) => {
      const agreement = other === null ? 'alone' : agreementOf(variant, other);
      const { likeness, sourceRight } = compare(variant);
      const evidence = [];
      sayEvidence(grounds, variant, agreement, place === 0, rivalry, (...one) => evidence.push(one));
      return { evidence, likeness, sourceRight };
    });
  const readings = ruled.map((one, i) => readingsOf(one, nearest[i] === null ? null : tagged[nearest[i]], 0));
  const met = new Set();
  const found = tagged.map((one, i) => {
    const [first] = rivals[i];
    const own = readingsOf(one, ruled[first] ?? null, rivals[i].length);
    if (first === undefined || agreementOf(ruled[first], one) === 'same') return own;
    met.add(first);
    return [...own, ...readings[first]];
  });
  return [...found, ...readings.filter((_, i) => !met.has(i))].map(withTarget).filter((passage) => passage !== null);
}

/** How the chance should be shared among the readings; null where there is nothing to choose. */
function withTarget(passage) {
  const known = passage.some(({ likeness, sourceRight }) => sourceRight && likeness > 0.3);
  const worth = passage.map(({ likeness, sourceRight }) => (known && !sourceRight ? 0 : likeness ** POWER));
  if (Math.max(...worth) <= 0.3 ** POWER || new Set(worth).size === 1) return null;
  const sum = worth.reduce((total, one) => total + one, 0);
  return passage.map(({ evidence }, i) => ({ evidence, target: worth[i] / sum }));
}

/** Gradient steps, each scaled by what has been usual for its weight (RMSprop). */
function climb(list, names) {
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const known = (evidence) =>
    evidence.filter(([name]) => placeOf.has(name)).map(([name, value]) => [placeOf.get(name), value]);
  const data = list.map((passage) => passage.map(({ evidence, target }) => ({ evidence: known(evidence), target })));
  const found = new Float64Array(names.length);
  const usual = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const step = found.map((weight) => -RIDGE * weight);
    for (const passage of data) {
      const scores = passage.map(({ evidence }) => evidence.reduce((sum, [i, value]) => sum + value * found[i], 0));
      const most = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - most));
      const sum = chances.reduce((total, one) => total + one, 0);
      passage.forEach(({ evidence, target }, k) => {
        for (const [i, value] of evidence) step[i] += (target - chances[k] / sum) * value;
      });
    }
    for (let i = 0; i < found.length; i++) {
      usual[i] = 0.9 * usual[i] + 0.1 * step[i] ** 2;
      found[i] += (0.05 * step[i]) / Math.sqrt(usual[i] + 1e-9) / (1 + round / 60);
    }
  }
  return found;
}
