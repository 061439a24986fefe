/**
 * Who said what, end to end on one core: tokens a second, and the ratio to what wink-nlp alone takes (`readDoc` with parts
 * of speech) on the same text, interleaved in one run; how long the tagger's weights take to load; and what a long article
 * costs in memory above the idle program.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, loadLanguage } from '../src/attribution/annotate.ts';
import { attribute } from '../src/attribution/attribute.ts';
import { readWeights } from '../src/attribution/tagger/weights.ts';
import { readArticle } from '../src/intake/read.ts';
import { generateArticles } from './support/articles.mjs';

const root = join(import.meta.dirname, '..');
const RUNS = 7;
const LONG = 20_000;

if (process.argv.includes('--memory')) {
  console.log(JSON.stringify(await memory()));
  process.exit(0);
}

const shelf = await readShelf();
const made = [...generateArticles({ seed: 1, count: 30 })].map((one) => one.article ?? one);
const texts = [...shelf, ...made];
const tokens = texts.reduce((sum, article) => sum + annotate(article).tokens.length, 0);
const nlp = loadLanguage();
const times = { wink: [], dixit: [] };
for (let run = -1; run < RUNS; run++) {
  const wink = timed(() => {
    for (const { text, blocks } of texts)
      for (const { span } of blocks) {
        const words = nlp.readDoc(text.slice(span.start, span.end)).tokens();
        words.out();
        words.out(nlp.its.pos);
      }
  });
  const dixit = timed(() => {
    for (const article of texts) attribute(article);
  });
  if (run < 0) continue;
  times.wink.push(wink);
  times.dixit.push(dixit);
}
const [wink, dixit] = [median(times.wink), median(times.dixit)];
const file = readFileSync(join(root, 'models/tagger.bin'));
const load = median(Array.from({ length: RUNS }, () => timed(() => readWeights(file))));
console.log(`${texts.length} articles, ${tokens} tokens, median of ${RUNS}`);
console.log(
  `dixit            ${Math.round(tokens / dixit)
    .toString()
    .padStart(6)} thousand tokens/s`,
);
console.log(
  `wink-nlp alone   ${Math.round(tokens / wink)
    .toString()
    .padStart(6)} thousand tokens/s`,
);
console.log(`dixit / wink     ${(dixit / wink).toFixed(2).padStart(6)}   (reach <= 4)`);
console.log(`load the weights ${load.toFixed(0).padStart(6)} ms (reach <= 40)`);

const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, '--memory'], { encoding: 'utf8' });
const { idle, peak, words } = JSON.parse(child.stdout);
console.log(`memory, ${words} words ${((peak - idle) / 2 ** 20).toFixed(0)} MB above idle (reach <= 60)`);

/** Resident memory with everything loaded and warm, and after one long article. */
async function memory() {
  const shelf = await readShelf();
  for (const article of shelf) attribute(article);
  globalThis.gc();
  const idle = process.memoryUsage().rss;
  const long = asOne(shelf, LONG);
  attribute(long);
  return { idle, peak: process.memoryUsage().rss, words: long.text.split(/\s+/).length };
}

/** The articles' texts one after another until there are so many words. */
function asOne(articles, wanted) {
  let text = '';
  const blocks = [];
  for (let i = 0; text.length < wanted * 6; i++) {
    const { text: more, blocks: theirs } = articles[i % articles.length];
    const shift = text.length;
    text += `${more}\n\n`;
    for (const block of theirs)
      blocks.push({ ...block, span: { start: block.span.start + shift, end: block.span.end + shift } });
  }
  return { ...articles[0], text, blocks };
}

async function readShelf() {
  const names = readdirSync(join(root, 'articles')).filter((name) => name.endsWith('.md'));
  return Promise.all(names.map((name) => readArticle({ kind: 'file', address: join(root, 'articles', name) })));
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
