/**
 * Fits the log-odds of src/attribution/belief.ts and prints them:
 *
 *     node scripts/fit-belief.mjs --corpus DIR --weights FILE --every N
 *
 * FILE are weights that have not seen every Nth article of the corpus (`npm run train -- --hold-out N --out FILE`).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agreementOf } from '../src/attribution/belief.ts';
import { read } from '../src/attribution/reading/read.ts';
import { meet } from '../src/attribution/rivals.ts';
import { runRules } from '../src/attribution/rules/accepted.ts';
import { RULES } from '../src/attribution/rules/index.ts';
import { tag } from '../src/attribution/tagger/tag.ts';
import { readWeights } from '../src/attribution/tagger/weights.ts';
import { readCorpus } from './train/corpus.ts';
import { judgeOf } from './train/judge.ts';

const AGREEMENTS = ['same', 'source', 'content', 'neither'];
const RIDGE = 0.1;

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, weights: { type: 'string' }, every: { type: 'string', default: '5' } },
});
if (values.corpus === undefined || values.weights === undefined) {
  console.error('usage: node scripts/fit-belief.mjs --corpus DIR --weights FILE --every N');
  process.exit(2);
}

const weights = readWeights(readFileSync(values.weights));
const every = Number(values.every);
let count = 0;
const examples = { rules: [], tagger: [] };
for (const specimen of readCorpus(values.corpus, () => ++count % every === 0)) {
  const judge = judgeOf(specimen);
  const ruled = runRules(read(specimen.annotated), RULES).filter(({ nestedIn }) => nestedIn === null);
  const tagged = tag(specimen.annotated, weights);
  const { rivals, nearest } = meet(ruled, tagged);
  ruled.forEach((one, i) => {
    if (one.cue.some(({ start, end }) => end - start > 1))
      examples.rules.push(exampleOf(one, nearest[i] === null ? null : tagged[nearest[i]], judge(one)));
  });
  tagged.forEach((one, i) => {
    examples.tagger.push(exampleOf(one, ruled[rivals[i][0]] ?? null, judge(one)));
  });
}

for (const [who, list] of Object.entries(examples)) {
  const [bias, own, noSource, ...agreement] = regress(list).map((weight) => weight.toFixed(2));
  console.log(`${who} (${list.length}): bias ${bias}, own ${own}, noSource ${noSource}`);
  console.log(`  ${AGREEMENTS.map((name, i) => `${name} ${agreement[i]}`).join(', ')}, alone 0`);
}

function exampleOf(one, other, right) {
  const clip = (chance) => Math.max(chance, 0.02);
  const own = Math.log(clip(one.confidence) / clip(1 - one.confidence));
  const agreement = other === null ? 'alone' : agreementOf(one, other);
  const evidence = [1, own, one.source === null ? 1 : 0, ...AGREEMENTS.map((name) => (name === agreement ? 1 : 0))];
  return { evidence, right: right ? 1 : 0 };
}

/** Logistic regression by gradient steps, with a small ridge. */
function regress(list) {
  const found = new Array(3 + AGREEMENTS.length).fill(0);
  for (let round = 0; round < 20_000; round++) {
    const step = found.map((weight) => -RIDGE * weight);
    for (const { evidence, right } of list) {
      const error = right - 1 / (1 + Math.exp(-evidence.reduce((sum, value, i) => sum + value * found[i], 0)));
      for (let i = 0; i < step.length; i++) step[i] += error * evidence[i];
    }
    step.forEach((value, i) => {
      found[i] += value / list.length;
    });
  }
  return found;
}
