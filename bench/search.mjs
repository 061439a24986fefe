/**
 * Search against what it must beat, turn about in one run, on generated libraries whose vocabulary grows as real text
 * does. Sizes are 22,000 and 100,000 statements; `--full` adds a million, `--quick` takes the smaller only, and
 * `--sizes=22000,1000000` says which.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../scripts/bundle.mjs';
import { openLibrary } from '../src/library/open.ts';
import { openSearch } from '../src/search/client.ts';
import { SearchEngine } from '../src/search/engine.ts';
import { wordsOf } from '../src/search/words/scan.ts';
import { knownTargets, queriesFrom } from './support/queries.mjs';
import { fzfFilter, plainFuse } from './support/rivals.mjs';
import { addArticles, generateArticles, makeLibrary } from './support/statements.mjs';

const flag = (name) => process.argv.find((word) => word.startsWith(`--${name}`));
const SIZES = flag('sizes=')
  ? flag('sizes=').slice('--sizes='.length).split(',').map(Number)
  : [22_000, ...(flag('quick') ? [] : [100_000]), ...(flag('full') ? [1_000_000] : [])];
const SEED = 11;
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-search-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const nameOf = (size) => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);
const at = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const p95 = (values) => at(values, 0.95);
const report = (measure, value, reach) => console.log(`${measure.padEnd(58)} ${value.padStart(16)}   ${reach}`);
const times = (value) => `${value >= 10 ? value.toFixed(0) : value.toFixed(2)}x`;
const ms = (value) => `${value.toFixed(1)} ms`;
const timed = (act) => {
  const began = performance.now();
  act();
  return performance.now() - began;
};
const bestOf = (runs, act) => Math.min(...Array.from({ length: runs }, () => timed(act)));

/** A library of a size with its index, and what was measured in making them. */
function prepare(size) {
  const home = join(folder, nameOf(size));
  mkdirSync(home);
  const [library, index] = [join(home, 'library.db'), join(home, 'search.vx')];
  const articles = [];
  let textBytes = 0;
  const counted = function* () {
    for (const article of generateArticles(SEED, size)) {
      textBytes += Buffer.byteLength(article.title);
      for (const { speaker, content, cue } of article.statements)
        textBytes += Buffer.byteLength(content) + Buffer.byteLength(cue) + Buffer.byteLength(speaker ?? '');
      // A million statements need not all be in memory to draw queries from.
      if (size <= 100_000 || article.key % 20 === 0) articles.push(article);
      yield article;
    }
  };
  makeLibrary(library, counted());
  const statements = articles.flatMap((article) =>
    article.statements.map((one, i) => ({ ...one, article: article.key, sid: `s${i}` })),
  );
  return { size, home, library, index, statements, textBytes };
}

async function build({ library, index }) {
  const engine = new SearchEngine(library, index);
  const built = timed(() => engine.catchUp());
  await engine.save();
  engine.close();
  const opened = bestOf(3, () => new SearchEngine(library, index).close());
  return { built, opened, bytes: statSync(index).size };
}

/** p95 in this thread over the whole query set, best of three passes; every pass starts with nothing remembered. */
function speed(made, queries) {
  const passes = Array.from({ length: 3 }, () => {
    const engine = new SearchEngine(made.library, made.index);
    for (const { text } of queries.slice(0, 40)) engine.find(text);
    engine.close();
    const fresh = new SearchEngine(made.library, made.index);
    const all = queries.map(({ text }) => timed(() => fresh.find(text)));
    fresh.close();
    return all;
  });
  return queries.map((_, i) => Math.min(...passes.map((pass) => pass[i])));
}

/** The same queries turn about: ours, and a rival's. */
function against(made, queries, rival) {
  const engine = new SearchEngine(made.library, made.index);
  for (const { text } of queries) engine.find(text);
  engine.close();
  const fresh = new SearchEngine(made.library, made.index);
  const pairs = queries.map(({ text }) => ({ own: timed(() => fresh.find(text)), other: timed(() => rival(text)) }));
  for (const [i, { text }] of queries.entries())
    pairs[i].own = Math.min(
      pairs[i].own,
      bestOf(2, () => fresh.find(text)),
    );
  fresh.close();
  return {
    p95: p95(pairs.map(({ other }) => other)) / p95(pairs.map(({ own }) => own)),
    worst: Math.min(...pairs.map(({ own, other }) => other / own)),
  };
}

const everyNth = (list, count) => list.filter((_, i) => i % Math.max(1, Math.floor(list.length / count)) === 0);
const isTarget = (hit, target) =>
  hit.type === 'statement' && hit.content.text === target.content && hit.statementId === target.sid;

function quality(made) {
  const engine = new SearchEngine(made.library, made.index);
  const fuse = made.size <= 22_000 ? plainFuse(made.statements) : null;
  const tally = { own10: 0, own1: 0, fuse10: 0, fuse1: 0, fused: 0, meant: 0, shown: 0 };
  const marks = { letters: 0, inWords: 0, bare: 0 };
  const targets = knownTargets(made.statements, 4242, 420);
  for (const [i, { index, query, words }] of targets.entries()) {
    const { hits } = engine.find(query, { scope: 'quotes', limit: 50 });
    const target = made.statements[index];
    const place = hits.findIndex((hit) => isTarget(hit, target));
    if (place >= 0 && place < 10) tally.own10++;
    if (place === 0) tally.own1++;
    const meant = words.map((word) => wordsOf(word)[0].folded);
    const holds = ({ content, speaker }) => {
      const own = new Set(wordsOf(`${content.text} ${speaker?.text ?? ''}`).map(({ folded }) => folded));
      return meant.every((word) => own.has(word));
    };
    const obtainable = Math.min(10, Math.max(1, hits.filter(holds).length));
    tally.shown += obtainable;
    tally.meant += Math.min(obtainable, hits.slice(0, 10).filter(holds).length);
    for (const hit of hits) markTally(hit, query, marks);
    if (fuse && i % 5 === 0) {
      tally.fused++;
      const rank = fuse(query).findIndex(({ item }) => item.index === index);
      if (rank >= 0 && rank < 10) tally.fuse10++;
      if (rank === 0) tally.fuse1++;
    }
  }
  engine.close();
  return { ...tally, count: targets.length, marks };
}

/** Counts marked letters, and those in words that are near a word of the query by plain comparing. */
function markTally(hit, query, marks) {
  const asked = wordsOf(query).map(({ folded }) => folded);
  let any = 0;
  for (const { text, marks: spans } of [hit.content, hit.speaker, hit.alias].filter(Boolean)) {
    const words = wordsOf(text);
    for (const { start, end } of spans) {
      any += end - start;
      marks.letters += end - start;
      const word = words.find((one) => one.start <= start && end <= one.end);
      if (word && asked.some((one) => isNear(one, word.folded))) marks.inWords += end - start;
    }
  }
  if (any === 0) marks.bare++;
}

function isNear(asked, word) {
  if (word.includes(asked)) return true;
  const far = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  const distance = (a, b) => {
    let [before, above] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, above] = [above, row];
    }
    return above[b.length];
  };
  for (let length = asked.length - far; length <= asked.length + far; length++)
    if (distance(asked, word.slice(0, length)) <= Math.max(far, 1)) return true;
  return distance(asked, word) <= 2;
}

/** The longest this loop was held while `act` ran, in milliseconds. */
async function heldWhile(act) {
  let [held, last] = [0, performance.now()];
  const watch = setInterval(() => {
    held = Math.max(held, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  await act();
  clearInterval(watch);
  return held;
}

/** Through the worker, a key every 40 ms; with a writer, rows arrive meanwhile. */
async function typing(made, queries, { writer = false } = {}) {
  const client = openSearch(made.library, made.index);
  await client.find('a');
  await sleep(1_500);
  const writing = writer ? startWriter(made.library) : null;
  if (writing) await sleep(1_000);
  const own = [];
  const held = await heldWhile(async () => {
    for (const { text } of queries) {
      const began = performance.now();
      await client.find(text);
      own.push(performance.now() - began);
      await sleep(40);
    }
  });
  const newFound = writing ? await findsNewRow(made, client, writing) : true;
  await client.close();
  return { p95: p95(own), held, newFound };
}

async function findsNewRow(made, client, writing) {
  writing.stop();
  const word = `freshword${Math.floor(performance.now())}`;
  const statement = {
    kind: 'direct',
    class: 'speech',
    speaker: 'Eve Late',
    content: `Only just ${word}.`,
    cue: 'said',
  };
  const library = openLibrary(made.library);
  addArticles(library, [{ title: 'Arrived', outlet: 'Desk', published: '2026-06-01', statements: [statement] }]);
  library.close();
  return (await client.find(word)).counts.quotes === 1;
}

/** A process that writes 200 rows a second: five transactions of 40. */
function startWriter(path) {
  const script = `
    const { openLibrary } = await import(${JSON.stringify(new URL('../src/library/open.ts', import.meta.url).href)});
    const { addArticles, generateArticles } = await import(${JSON.stringify(new URL('./support/statements.mjs', import.meta.url).href)});
    const library = openLibrary(process.argv[1]);
    const articles = generateArticles(99, 1e9);
    setInterval(() => {
      const some = [];
      for (let rows = 0; rows < 40; ) { const { value } = articles.next(); some.push(value); rows += value.statements.length; }
      addArticles(library, some);
    }, 200);`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script, path], {
    stdio: 'inherit',
  });
  return { stop: () => child.kill() };
}

// Bundled, as it ships: stripping types from sources would take more memory than searching.
await bundle(['src/search/engine.ts'], join(folder, 'bundled'));

const BARE = `console.log(process.memoryUsage.rss())`;
const SEARCHING = `
  const { SearchEngine } = await import(${JSON.stringify(pathToFileURL(join(folder, 'bundled/engine.mjs')).href)});
  const engine = new SearchEngine(process.argv[1], process.argv[2]);
  for (const query of JSON.parse(process.argv[3])) engine.find(query);
  ${BARE}`;

/** Resident megabytes of a process that has answered all queries, above one that has done nothing. */
function memory(made, queries) {
  const resident = (script, ...args) => {
    // The same room for garbage as the worker has (client.ts).
    const flags = ['--no-warnings', '--max-semi-space-size=2', '--input-type=module', '-e', script];
    return Number(spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8' }).stdout);
  };
  const searching = resident(SEARCHING, made.library, made.index, JSON.stringify(queries.map(({ text }) => text)));
  return (searching - resident(BARE)) / 2 ** 20;
}

/** The whole process of one search from the shell, as a ratio to `dixit --version`; null where dixit is not built. */
function shell({ home }, queries) {
  const cli = join(root, 'dist/cli.mjs');
  if (!existsSync(cli)) return null;
  const env = { ...process.env, DIXIT_HOME: home };
  const run = (...args) => timed(() => spawnSync(process.execPath, [cli, ...args], { env }));
  const pairs = everyNth(queries, 15).map(({ text }) => [run('search', '--', text), run('--version')]);
  return (
    at(
      pairs.map(([search]) => search),
      0.5,
    ) /
    at(
      pairs.map(([, version]) => version),
      0.5,
    )
  );
}

const results = new Map();
for (const size of SIZES) {
  const made = prepare(size);
  const queries = queriesFrom(made.statements, 5, 200);
  const { built, opened, bytes } = await build(made);
  const own = speed(made, queries);
  results.set(size, { made, p95: p95(own), built, opened });
  const load = loadavg()[0].toFixed(1);
  console.log(
    `\n${nameOf(size)} statements, ${queries.length} queries; load ${load} on ${availableParallelism()} cores`,
  );
  report(
    'query to 50 ranked hits with ranges, p50 / p95 / max',
    `${at(own, 0.5).toFixed(1)} / ${p95(own).toFixed(1)} / ${Math.max(...own).toFixed(1)} ms`,
    '',
  );
  if (size <= 100_000) {
    const many = size <= 22_000;
    const fuse = against(made, everyNth(queries, many ? 60 : 14), plainFuse(made.statements));
    report('p95, plain fuse.js / ours', times(fuse.p95), `>= ${many ? 100 : 250}x`);
    report('worst single query, plain fuse.js / ours', times(fuse.worst), '>= 15x');
    const fzf = fzfFilter(made.statements, join(folder, `${size}.txt`));
    if (fzf)
      report('p95, fzf --filter / ours', times(against(made, everyNth(queries, 30), fzf).p95), `>= ${many ? 25 : 60}x`);
    else report('p95, fzf --filter / ours', 'no fzf here', '');
  }
  const typed = await typing(made, queries);
  report('through the worker while typing, p95', ms(typed.p95), size === 1e6 ? '<= 32 ms' : '<= 8 ms');
  const idle = await heldWhile(() => sleep(5_000));
  report('main loop held at most (and while nobody searches)', `${ms(typed.held)} (${ms(idle)})`, '<= 8 ms');
  if (size <= 100_000) {
    const found = quality(made);
    report(
      'known target in the top ten / first',
      `${(found.own10 / found.count).toFixed(3)} / ${(found.own1 / found.count).toFixed(3)}`,
      size <= 22_000 ? '>= .97 / >= .82' : '',
    );
    if (found.fused > 0)
      report(
        '  the same of plain fuse.js',
        `${(found.fuse10 / found.fused).toFixed(3)} / ${(found.fuse1 / found.fused).toFixed(3)}`,
        '',
      );
    report('top-ten rows with all words meant', (found.meant / found.shown).toFixed(3), '>= .95');
    report(
      'marked letters in matching words; rows without a mark',
      `${(found.marks.inWords / found.marks.letters).toFixed(4)}; ${found.marks.bare}`,
      '>= .99; 0',
    );
  }
  report('index bytes / text bytes', (bytes / made.textBytes).toFixed(2), '<= .5');
  report(
    'open / build',
    `${ms(opened)} / ${(built / 1000).toFixed(1)} s = 1/${(built / opened).toFixed(0)}`,
    size === 1e6 ? '<= 1/100' : '',
  );
  report('memory above bare node', `${memory(made, queries).toFixed(0)} MB`, size === 1e6 ? '<= 250 MB' : '<= 80 MB');
  const shelled = shell(made, queries);
  report('dixit search from the shell / dixit --version', shelled ? times(shelled) : 'not built', '<= 3x');
  const written = await typing(made, queries, { writer: true });
  report('p95 with a writer at 200 rows/s / without', times(written.p95 / typed.p95), '<= 2x');
  report('new row found at the next key', written.newFound ? 'yes' : 'NO', 'yes');
}
const sizes = [...results];
for (let i = 1; i < sizes.length; i++) {
  const [[small, a], [large, b]] = [sizes[i - 1], sizes[i]];
  report(
    `growth: p95(${nameOf(large)}) / p95(${nameOf(small)})`,
    times(b.p95 / a.p95),
    large === 1e6 ? '<= 6x' : '<= 3x',
  );
}
