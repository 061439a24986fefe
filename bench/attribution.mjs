/**
 * Who said what, end to end on one core: tokens a second, and the ratio to what wink-nlp alone takes (`readDoc` with parts
 * of speech) on the same text in the same run; where the time goes; how long the tagger's weights take to load; and what a
 * long article costs in memory above the idle program.
 *
 * The two take turns at every article, and at who is first: both find the processor's caches as the other left them, as
 * both would in the program, and a machine that is busy for a while is busy for both. Times are processor time, measured after
 * both have run for a while.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { annotate, loadLanguage } from '../src/attribution/annotate.ts';
import { attribute } from '../src/attribution/attribute.ts';
import { readWeights } from '../src/attribution/tagger/weights.ts';
import { readArticle } from '../src/intake/read.ts';
import { generateArticles } from './support/articles.mjs';

const root = join(import.meta.dirname, '..');
/** Stages by the folder or file of src/attribution; whatever is not here joins what the others found. */
const STAGES = {
  annotate: 'tokens',
  forms: 'tokens',
  mend: 'tokens',
  quotations: 'quotations',
  reading: 'reading, rules',
  rules: 'reading, rules',
  tagger: 'tagger',
  speakers: 'speakers',
};
/**
 * Rounds before those that are measured. What the compiler still works on counts as processor time: wink, which is small, is
 * compiled after a round or two, the engine with its many rules after some twenty.
 */
const WARM_UP = 20;
const RUNS = 11;
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
const contestants = {
  wink: ({ text, blocks }) => {
    for (const { span } of blocks) {
      const words = nlp.readDoc(text.slice(span.start, span.end)).tokens();
      words.out();
      words.out(nlp.its.pos);
    }
  },
  dixit: attribute,
};
const runs = [];
for (let run = -WARM_UP; run < RUNS; run++) {
  const took = { wink: 0, dixit: 0 };
  const turns = run % 2 === 0 ? ['wink', 'dixit'] : ['dixit', 'wink'];
  for (const article of texts) for (const name of turns) took[name] += burnt(() => contestants[name](article));
  if (run >= 0) runs.push(took);
}
const [wink, dixit] = ['wink', 'dixit'].map((name) => median(runs.map((took) => took[name])));
const ratio = median(runs.map((took) => took.dixit / took.wink));
const shares = await sharesOf(() => texts.forEach(attribute));
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
console.log(`dixit / wink     ${ratio.toFixed(2).padStart(6)}   (reach <= 4)`);
for (const [stage, share] of shares) console.log(`  ${stage.padEnd(15)}${(100 * share).toFixed(0).padStart(6)} %`);
console.log(`load the weights ${load.toFixed(0).padStart(6)} ms (reach <= 40)`);

const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, '--memory'], { encoding: 'utf8' });
const { idle, peak, words } = JSON.parse(child.stdout);
console.log(`memory, ${words} words ${((peak - idle) / 2 ** 20).toFixed(0)} MB above idle (reach <= 60)`);

/** Where the time of `work` goes: stages and their shares, largest first, by a profile of the processor. */
async function sharesOf(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  for (let run = 0; run < RUNS; run++) work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const selves = new Map();
  for (const [i, id] of profile.samples.entries()) selves.set(id, (selves.get(id) ?? 0) + profile.timeDeltas[i]);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const shares = new Map();
  const visit = (node, around) => {
    // What is built in (patterns, maps) belongs to whoever calls it.
    const stage = stageOf(node.callFrame) ?? around;
    if (stage !== null) shares.set(stage, (shares.get(stage) ?? 0) + (selves.get(node.id) ?? 0));
    for (const child of node.children ?? []) visit(nodes.get(child), stage);
  };
  visit(profile.nodes[0], null);
  const all = [...shares.values()].reduce((sum, time) => sum + time, 0);
  return [...shares].map(([stage, time]) => [stage, time / all]).sort((a, b) => b[1] - a[1]);
}

/** The stage a function belongs to by the file it is in; null where the file says nothing. */
function stageOf({ url, functionName }) {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (url.includes('/node_modules/wink-')) return 'wink-nlp';
  const [, room] = /\/src\/attribution\/([a-z-]+)/.exec(url) ?? [];
  return room === undefined ? null : (STAGES[room] ?? 'combining');
}

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

/** Milliseconds of processor time, on whatever thread: what waits for other programs costs nothing. */
function burnt(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
