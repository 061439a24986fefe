/**
 * Trains the tagger's weights from a PolNeAR compartment and writes models/tagger.bin.
 *
 *     npm run train -- --corpus DIR [--seed N] [--hold-out N [--part K]] [--measure DIR] [--out FILE]
 *
 * The same corpus and seed give the same bytes. `--hold-out N` leaves out the Kth of every N articles (by default the
 * last) and prints the figures on those; `--measure DIR` prints them on another compartment. Needs about 1 GB and a
 * minute or two.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate } from './train/calibrate.ts';
import { readCorpus } from './train/corpus.ts';
import { measure } from './train/figures.ts';
import { fitLinks } from './train/links.ts';
import { train } from './train/train.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'hold-out': { type: 'string' },
    part: { type: 'string' },
    measure: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../models/tagger.bin') },
  },
});
if (values.corpus === undefined) {
  console.error(
    'usage: npm run train -- --corpus DIR [--seed N] [--hold-out N [--part K]] [--measure DIR] [--out FILE]',
  );
  process.exit(2);
}

const started = Date.now();
const tell = (line) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const articles = readCorpus(values.corpus);
const nth = Number(values['hold-out'] ?? 0);
const part = Number(values.part ?? nth);
const held = articles.filter((_, i) => nth > 0 && i % nth === part - 1);
const learnt = articles.filter((article) => !held.includes(article));
tell(`${learnt.length} articles to learn from, ${held.length} held out`);

const bytes = train(learnt, 'PolNeAR 1.0.0, train', Number(values.seed), tell);
writeFileSync(values.out, bytes);
tell(`${values.out}: ${bytes.length} bytes`);
if (held.length > 0) {
  tell(`held out: ${measure(bytes, held)}`);
  const inWords = (weights) => weights.map((weight) => weight.toFixed(2)).join(', ');
  const links = fitLinks(bytes, held);
  tell(`weights of the links (tagger/link.ts): cue ${inWords(links.cue)}; source ${inWords(links.source)}`);
  tell(
    `weights of the evidence, with the links as they are (tagger/confidence.ts): ${inWords(calibrate(bytes, held))}`,
  );
}
if (values.measure !== undefined) tell(`${values.measure}: ${measure(bytes, readCorpus(values.measure))}`);
