/**
 * The screen in a real terminal, key by key, on 10,000 articles with 200,000 statements: against Debian's newsboat and
 * less where they are installed, as ratios of one interleaved run. The measuring is done by a harness outside of this
 * package: PTY_BENCH is the path of its pty_bench.py (scenarios as JSON in, medians out). `--quick` takes a twentieth.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/bundle.mjs';
import { EXTRACTOR } from '../src/attribution/extractor.ts';
import { putArticle } from '../src/library/arrivals.ts';
import { openLibrary } from '../src/library/open.ts';
import { generateArticles } from './support/articles.mjs';
import { newsboatHome } from './support/newsboat.mjs';

const harness = process.env.PTY_BENCH;
if (!harness) {
  console.log('skipped: PTY_BENCH names no harness');
  process.exit(0);
}
const quick = process.argv.includes('--quick');
const COUNT = quick ? 500 : 10_000;
const RUNS = quick ? 1 : 3;
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
const installed = (command) => spawnSync('which', [command]).status === 0;
const counted = COUNT.toLocaleString('en');

/** The library, and the same texts as one long file and as what newsboat keeps. */
function makeNews() {
  const home = join(folder, 'home');
  mkdirSync(home);
  const library = openLibrary(join(home, 'library.db'));
  const articles = [];
  for (const each of generateArticles({ seed: 8, count: COUNT, statements: 20 })) {
    putArticle(library, { ...each, via: 'page', extractor: EXTRACTOR, now: new Date('2026-11-01T12:00:00Z') });
    articles.push(each.article);
  }
  library.close();
  writeFileSync(
    join(folder, 'long.txt'),
    articles
      .slice(0, COUNT / 20)
      .map(({ title, text }) => `${title}\n\n${text}\n`)
      .join('\n'),
  );
  return { home, articles };
}

const steps = (keys) => keys.map(([name, step]) => ({ name, ...step }));

function scenarios(size, { home, articles }) {
  const dixit = {
    name: 'dixit',
    cmd: [process.execPath, join(root, 'dist/cli.mjs')],
    env: { DIXIT_HOME: home },
    quit: 'Q',
    steps: steps([
      ['list', { wait: `${counted} articles` }],
      ['rest', { sleep: 1_000 }],
      ['down', { key: 'j', repeat: 60 }],
      ['held', { rate: 30, key: 'j', count: quick ? 30 : 600, counter: String.raw`(\d+)/${COUNT}`, delta: 1 }],
      ['page', { key: '<PageDown>', repeat: 20 }],
      ['open', { key: '<Enter>' }],
      ['line', { key: 'j', repeat: 15 }],
      ['statement', { key: 's', repeat: 15 }],
      ['back', { key: 'q' }],
      ['search', { key: '/' }],
      ['rest', { sleep: 500 }],
      ['letter', { type: 'they should' }],
      ['end', { mark: 'end' }],
      ['out', { key: '<Esc>', repeat: 2 }],
    ]),
  };
  const newsboat = installed('newsboat') && {
    name: 'newsboat',
    ...newsboatHome(folder, articles),
    quit: 'Q',
    steps: steps([
      ['feeds', { wait: 'generated' }],
      ['list', { key: '<Enter>', expect: String(COUNT) }],
      ['down', { key: '<Down>', repeat: 60 }],
      ['page', { key: '<PageDown>', repeat: 20 }],
      ['open', { key: '<Enter>' }],
      ['line', { key: '<Down>', repeat: 15 }],
      ['back', { key: 'q' }],
    ]),
  };
  const less = installed('less') && {
    name: 'less',
    cmd: ['less', join(folder, 'long.txt')],
    env: {},
    quit: 'q',
    steps: steps([
      ['list', { wait: '.' }],
      ['down', { key: 'j', repeat: 60 }],
      ['page', { key: '<Space>', repeat: 20 }],
    ]),
  };
  for (const [name, there] of Object.entries({ newsboat, less }))
    if (!there) console.log(`${name} is not installed: left out`);
  const bare = {
    name: 'bare-node',
    cmd: [
      process.execPath,
      '-e',
      "process.stdin.setRawMode(true); process.stdout.write('ready'); process.stdin.on('data', () => process.exit(0))",
    ],
    env: {},
    quit: 'q',
    steps: steps([['list', { wait: 'ready' }]]),
  };
  return [bare, dixit, newsboat, less].filter(Boolean).map((scenario) => ({ ...scenario, size }));
}

const news = makeNews();
try {
  for (const size of ['100x30', '200x60']) {
    const files = scenarios(size, news).map((scenario) => {
      const file = join(folder, `${scenario.name}-${size}.json`);
      writeFileSync(file, JSON.stringify(scenario));
      return file;
    });
    console.log(`\n${size}: medians and 95th percentiles in ms, ratios to bare node; ${RUNS} interleaved runs`);
    // Real-time scheduling keeps other programs out of the figures, where one may have it.
    const realtime = process.getuid?.() === 0 ? ['--rt'] : [];
    const args = [harness, ...realtime, '--human', '--warmup', '1', '--runs', String(RUNS), '--ratio-to', 'bare-node'];
    const { status } = spawnSync('python3', [...args, '--compare', ...files], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
