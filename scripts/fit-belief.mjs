/**
 * Fits the log-odds of src/attribution/belief.ts and prints them:
 *
 *     node scripts/fit-belief.mjs --corpus DIR --weights FILE [--weights FILE …]
 *
 * The files of weights are those of scripts/fit-preference.mjs.
 */
import { parseArgs } from 'node:util';
import { logOddsOf } from '../src/attribution/belief.ts';
import { weigh } from '../src/attribution/preference/weigh.ts';
import { readCorpus } from './train/corpus.ts';
import { judgeOf } from './train/judge.ts';
import { proposalsFor } from './train/proposals.ts';

const AGREEMENTS = ['same', 'source', 'content', 'neither'];
const RIDGE = 0.1;

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, weights: { type: 'string', multiple: true } },
});
if (values.corpus === undefined || values.weights === undefined) {
  console.error('usage: node scripts/fit-belief.mjs --corpus DIR --weights FILE [--weights FILE …]');
  process.exit(2);
}

const examples = { rules: [], tagger: [] };
for (const [i, specimen] of readCorpus(values.corpus).entries()) {
  const judge = judgeOf(specimen);
  const { grounds, ruled, tagged, rivals, nearest } = proposalsFor(specimen, values.weights[i % values.weights.length]);
  ruled.forEach((one, at) => {
    examples.rules.push(exampleOf(weigh(grounds, one, nearest[at] === null ? null : tagged[nearest[at]], 0), judge));
  });
  tagged.forEach((one, at) => {
    examples.tagger.push(exampleOf(weigh(grounds, one, ruled[rivals[at][0]] ?? null, rivals[at].length), judge));
  });
}

for (const [who, list] of Object.entries(examples)) {
  const [bias, own, noSource, ...agreement] = regress(list).map((weight) => weight.toFixed(2));
  console.log(`${who} (${list.length}): bias ${bias}, own ${own}, noSource ${noSource}`);
  console.log(`  ${AGREEMENTS.map((name, i) => `${name} ${agreement[i]}`).join(', ')}, alone 0`);
}

function exampleOf({ attribution, agreement }, judge) {
  const { confidence, source } = attribution;
  const agreements = AGREEMENTS.map((name) => (name === agreement ? 1 : 0));
  return {
    evidence: [1, logOddsOf(confidence), source === null ? 1 : 0, ...agreements],
    right: judge(attribution) ? 1 : 0,
  };
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
