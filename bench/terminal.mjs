/**
 * The screen in a real terminal, key by key, on 10,000 articles with 200,000 statements: against Debian's newsboat and
 * less where they are installed, as ratios of one interleaved run. The measuring is done by a harness outside of this
 * package: PTY_BENCH is the path of its pty_bench.py (scenarios as JSON in, times as JSON out). Some minutes;
 * `--quick` takes a twentieth, and `--details` prints what else was measured.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/bundle.mjs';
import { EXTRACTOR } from '../src/attribution/extractor.ts';
import { putArticle } from '../src/library/arrivals.ts';
import { openLibrary } from '../src/library/open.ts';
import { shortHash } from '../src/model/hash.ts';
import { fileNewStatements } from '../src/workflows/filing.ts';
import { generateArticles } from './support/articles.mjs';
import { newsboatHome } from './support/newsboat.mjs';
import { Table } from './support/table.mjs';

const harness = process.env.PTY_BENCH;
if (!harness) {
  console.log('skipped: PTY_BENCH names no harness');
  process.exit(0);
}
const quick = process.argv.includes('--quick');
const COUNT = quick ? 500 : 10_000;
const RUNS = quick ? 1 : 3;
const HELD = quick ? 30 : 600;
const LONG = 10_000;
const LONG_TITLE = 'Ten thousand lines';
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
const counted = COUNT.toLocaleString('en');

/** One article of so many lines, older than all others: the last of the list. */
function longArticle(articles) {
  const lines = articles.flatMap(({ text }) => text.split('\n\n')).slice(0, LONG);
  const text = lines.join('\n\n');
  let at = 0;
  const blocks = lines.map(({ length }) => {
    const span = { start: at, end: at + length };
    at += length + 2;
    return { kind: 'paragraph', span, level: 0 };
  });
  const address = 'https://news.example/long';
  const names = { id: shortHash('generated', address), hash: shortHash('text', text), title: LONG_TITLE };
  const published = '2001-01-01T00:00:00.000Z';
  return { ...articles[0], ...names, origin: { kind: 'web', address }, url: address, published, text, blocks };
}

/** The library, as adding from the shell leaves it, and the same texts as one long file and as what newsboat keeps. */
function makeNews() {
  const home = join(folder, 'home');
  mkdirSync(home);
  const library = openLibrary(join(home, 'library.db'));
  const generated = [...generateArticles({ seed: 8, count: COUNT - 1, statements: 20 })];
  const long = longArticle(generated.map(({ article }) => article));
  for (const each of [...generated, { article: long, statements: [] }]) {
    putArticle(library, { ...each, via: 'page', extractor: EXTRACTOR, now: new Date('2026-11-01T12:00:00Z') });
  }
  fileNewStatements(library);
  library.close();
  writeFileSync(join(folder, 'long.txt'), long.text);
  return { home, articles: [...generated.map(({ article }) => article), long] };
}

const steps = (keys) => keys.map(([name, step]) => ({ name, ...step }));

const dixit = ({ home }) => ({
  name: 'dixit',
  cmd: [process.execPath, join(root, 'dist/cli.mjs')],
  env: { DIXIT_HOME: home },
  quit: 'Q',
  steps: steps([
    ['list', { wait: `${counted} articles` }],
    ['rest', { sleep: 1_000 }],
    ['down', { key: 'j', repeat: 60 }],
    [
      'held',
      { rate: 30, key: 'j', count: HELD < COUNT - 100 ? HELD : 30, counter: String.raw`(\d+)/${COUNT}`, delta: 1 },
    ],
    ['page', { key: '<PageDown>', repeat: 20 }],
    ['open', { key: '<Enter>' }],
    ['statement', { key: 's', repeat: 15 }],
    ['back', { key: 'q' }],
    ['end', { key: 'G' }],
    ['open long', { key: '<Enter>', expect: LONG_TITLE }],
    ['line', { key: 'j', repeat: 15 }],
    ['reader page', { key: '<PageDown>', repeat: 20 }],
    ['leave long', { key: 'q' }],
    ['search', { key: '/' }],
    ['rest', { sleep: 500 }],
    ['letter', { type: 'they should' }],
    ['leave search', { key: '<Esc>', repeat: 2 }],
  ]),
});

const newsboat = ({ articles }) => ({
  name: 'newsboat',
  ...newsboatHome(folder, articles),
  quit: 'Q',
  steps: steps([
    ['feeds', { wait: 'generated' }],
    ['list', { key: '<Enter>', expect: String(COUNT) }],
    ['down', { key: '<Down>', repeat: 60 }],
    ['held', { rate: 30, key: '<Down>', count: 60 }],
    ['page', { key: '<PageDown>', repeat: 20 }],
    ['end', { key: '<End>' }],
    ['open long', { key: '<Enter>', expect: LONG_TITLE, first_timeout: 3_000 }],
    ['line', { key: '<Down>', repeat: 15 }],
    ['reader page', { key: '<PageDown>', repeat: 20 }],
    ['back', { key: 'q' }],
  ]),
});

const less = () => ({
  name: 'less',
  cmd: ['less', join(folder, 'long.txt')],
  env: {},
  quit: 'q',
  steps: steps([
    ['list', { wait: '.' }],
    ['down', { key: 'j', repeat: 60 }],
    ['reader page', { key: '<Space>', repeat: 20 }],
  ]),
});

const bareNode = () => ({
  name: 'bare-node',
  cmd: [
    process.execPath,
    '-e',
    "process.stdin.setRawMode(true); process.stdout.write('ready'); process.stdin.on('data', () => process.exit(0))",
  ],
  env: {},
  quit: 'q',
  steps: steps([['list', { wait: 'ready' }]]),
});

/** What is measured of each program, by its name. */
function measure(size, programs) {
  const files = programs.map((program) => {
    const file = join(folder, `${program.name}-${size}.json`);
    writeFileSync(file, JSON.stringify({ ...program, size }));
    return file;
  });
  const json = join(folder, `${size}.json`);
  // Real-time scheduling keeps other programs out of the figures, where one may have it.
  const realtime = process.getuid?.() === 0 ? ['--rt'] : [];
  const args = [harness, ...realtime, '--warmup', '1', '--runs', String(RUNS), '--json', json];
  const human = process.argv.includes('--details') ? ['--human'] : [];
  const stdio = ['ignore', human.length > 0 ? 'inherit' : 'ignore', 'inherit'];
  const { status } = spawnSync('python3', [...args, ...human, '--compare', ...files], { stdio });
  if (status !== 0) process.exitCode = 1;
  const results = JSON.parse(readFileSync(json, 'utf8'));
  for (const { name, fails } of results) for (const fail of fails) console.log(`${name}: ${fail}`);
  return new Map(results.map((result) => [result.name, result]));
}

/** A number of a step: its middle, or 95 of 100. */
const of = (result, name, what, share = 'p50') => {
  const value = result?.steps.find((step) => step.name === name)?.[what];
  return typeof value === 'object' && value !== null ? value[share] : value;
};

const ms = (value) => `${value.toFixed(1)} ms`;

function judge(size, results) {
  const wide = size === '200x60';
  const [own, bare, boat, pager] = ['dixit', 'bare-node', 'newsboat', 'less'].map((name) => results.get(name));
  const table = new Table();
  const ratio = (measured, value, rival, reach, unit = ms) => {
    if (rival === undefined) {
      table.note(measured, 'not installed: left out');
      return;
    }
    const words = `${(value / rival).toFixed(2)}  (${unit(value)}, ${unit(rival)})`;
    // What newsboat takes grows with its articles, and all of them are what is to be measured.
    if (quick) table.note(measured, words);
    else table.row(measured, words, `<= ${reach}`, value / rival <= reach);
  };
  const within = (measured, value, reach, unit = ms) =>
    table.row(measured, unit(value), `<= ${unit(reach)}`, value <= reach);
  const settled = (result, name) => of(result, name, 'settled_ms');
  const bytes = (value) => `${value.toFixed(0)} B`;
  const megabytes = (value) => `${value.toFixed(0)} MB`;
  const rss = (result) => result && result.peak_rss_kb / 1024;

  console.log(`\n${size}: middle of ${RUNS} interleaved runs${quick ? `, only ${counted} articles` : ''}`);
  const start = of(own, 'list', 'ms');
  ratio('start to the list / bare node', start, of(bare, 'list', 'ms'), 5);
  ratio('start to the list / newsboat', start, boat && of(boat, 'feeds', 'ms') + settled(boat, 'list'), 0.6);
  ratio('down / newsboat', settled(own, 'down'), settled(boat, 'down'), wide ? 1.1 : 0.8);
  ratio(
    'held at 30 Hz, 95 of 100 / newsboat',
    of(own, 'held', 'latency_ms', 'p95'),
    of(boat, 'held', 'latency_ms', 'p95'),
    1,
  );
  const held = own.steps.find(({ name }) => name === 'held');
  table.row('held at 30 Hz, steps not shown', `${held.missed} of ${held.n}`, '0', held.missed === 0);
  ratio('bytes of a move / newsboat', of(own, 'down', 'bytes'), of(boat, 'down', 'bytes'), wide ? 4 : 2.5, bytes);
  // With panes beside each other the article is there as soon as it is chosen; so choosing it counts too.
  const opened = (result) => result && settled(result, 'end') + settled(result, 'open long');
  ratio('choose and open 10,000 lines / newsboat', opened(own), opened(boat), 0.5);
  ratio('reader, a page down / newsboat', settled(own, 'reader page'), settled(boat, 'reader page'), wide ? 2 : 1);
  ratio('reader, a page down / less', settled(own, 'reader page'), settled(pager, 'reader page'), 15);
  ratio('back to the list / newsboat', settled(own, 'back'), settled(boat, 'back'), 0.25);
  for (const [name, words] of [
    ['down', 'down'],
    ['page', 'list, a page down'],
    ['line', 'reader, a line down'],
    ['reader page', 'reader, a page down'],
    ['statement', 'next statement'],
    ['letter', 'a letter of a search, to its results'],
  ]) {
    within(`${words}, 95 of 100`, of(own, name, 'settled_ms', 'p95'), 16);
  }
  within('memory at most', rss(own), 150, megabytes);
  ratio('memory at most / newsboat', rss(own), rss(boat), 2.2, megabytes);
  const busy = Math.max(...[...results.values()].map(({ foreign_cpu }) => foreign_cpu));
  console.log(`${table.verdict}; other programs had up to ${busy.toFixed(1)} cores`);
}

const installed = (command) => spawnSync('which', [command]).status === 0;
try {
  const news = makeNews();
  const rivals = Object.entries({ newsboat, less }).filter(([name]) => installed(name));
  const programs = [bareNode, dixit, ...rivals.map(([, rival]) => rival)].map((program) => program(news));
  for (const size of ['100x30', '200x60']) judge(size, measure(size, programs));
} finally {
  rmSync(folder, { recursive: true });
}
