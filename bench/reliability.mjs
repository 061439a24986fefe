/**
 * How far confidence can be believed: per band of it, how many of the statements are right (content and source), over
 * an annotated corpus (`npm run bench -- reliability --corpus=DIR`, in the form of PolNeAR: text/ and attributions/).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../scripts/train/corpus.ts';
import { judgeOf } from '../scripts/train/judge.ts';
import { attribute } from '../src/attribution/attribute.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' } }, strict: false });
if (typeof values.corpus !== 'string' || !existsSync(join(values.corpus, 'attributions'))) {
  console.log('skipped: no annotated corpus here (--corpus=DIR)');
  process.exit(0);
}

const judged = readCorpus(values.corpus).flatMap((specimen) => {
  const judge = judgeOf(specimen);
  return attribute(specimen.annotated.article)
    .filter(({ nestedIn }) => nestedIn === null)
    .map((statement) => ({ confidence: statement.confidence, right: judge(statement) }));
});
console.log('confidence   statements   expected   right');
const BANDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001];
for (let i = 0; i + 1 < BANDS.length; i++) print(`${BANDS[i].toFixed(2)} up`, BANDS[i], BANDS[i + 1]);
print('>= 0.90', 0.9, 2);
print('all', 0, 2);

function print(name, from, to) {
  const band = judged.filter(({ confidence }) => confidence >= from && confidence < to);
  const mean = (of) => ((100 * band.reduce((sum, one) => sum + of(one), 0)) / band.length).toFixed(1);
  if (band.length > 0)
    console.log(
      `${name.padEnd(10)}  ${String(band.length).padStart(10)}  ${mean((one) => one.confidence).padStart(8)}%  ${mean((one) => Number(one.right)).padStart(5)}%`,
    );
}
