/**
 * Search against what it must beat, turn about in one run, on generated libraries whose vocabulary grows as real text
 * does. Sizes are 22,000 and 100,000 statements; `--full` adds a million, `--quick` takes the smaller only, and
 * `--sizes=22000,1000000` says which. Some minutes; times are the best of three passes, for other programs may have
 * the cores, and each pass starts with nothing remembered.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../scripts/bundle.mjs';
import { openLibrary } from '../src/library/open.ts';
import { openSearch } from '../src/search/client.ts';
import { SearchEngine } from '../src/search/engine.ts';
import { queriesFrom } from './support/queries.mjs';
import { fzfFilter, plainFuse } from './support/rivals.mjs';
import { quality } from './support/search-quality.mjs';
import { addArticles, generateArticles, makeLibrary } from './support/statements.mjs';
import { Table } from './support/table.mjs';

const [SMALL, LARGE, HUGE] = [22_000, 100_000, 1_000_000];
const flag = (name) => process.argv.find((word) => word.startsWith(`--${name}`));
const SIZES = flag('sizes=')
  ? flag('sizes=').slice('--sizes='.length).split(',').map(Number)
  : [SMALL, ...(flag('quick') ? [] : [LARGE]), ...(flag('full') ? [HUGE] : [])];
const SEED = 11;
const PASSES = 3;
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-search-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const support = (name) => join(import.meta.dirname, 'support', name);

const nameOf = (size) => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`);
const at = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const median = (values) => at(values, 0.5);
const p95 = (values) => at(values, 0.95);
/** For each query the best of its passes. */
const bestOf = (passes) => passes[0].map((_, i) => Math.min(...passes.map((pass) => pass[i])));
const times = (value) => `${value >= 10 ? value.toFixed(0) : value.toFixed(2)}x`;
const ms = (value) => `${value.toFixed(1)} ms`;
const timed = (act) => {
  const began = performance.now();
  act();
  return performance.now() - began;
};
const everyNth = (list, count) => list.filter((_, i) => i % Math.max(1, Math.floor(list.length / count)) === 0);

/** A library of a size, the statements it is asked for, and the bytes of all its texts. */
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
      if (size <= LARGE || article.key % 20 === 0) articles.push(article);
      yield article;
    }
  };
  makeLibrary(library, counted());
  const statements = articles.flatMap((article) =>
    article.statements.map((one, i) => ({ ...one, article: article.key, sid: `s${i}` })),
  );
  return { size, home, library, index, statements, textBytes };
}

/** Makes the index, and opens it. */
async function build({ library, index }) {
  const engine = new SearchEngine(library, index);
  const built = timed(() => engine.catchUp());
  await engine.save();
  engine.close();
  const opened = Math.min(
    ...Array.from({ length: PASSES }, () => timed(() => new SearchEngine(library, index).close())),
  );
  return { built, opened, bytes: statSync(index).size };
}

/** Every query in this thread, from the text to ranked hits. */
function speed({ library, index }, queries) {
  const pass = () => {
    const engine = new SearchEngine(library, index);
    const all = queries.map(({ text }) => timed(() => engine.find(text)));
    engine.close();
    return all;
  };
  pass();
  return bestOf(Array.from({ length: PASSES }, pass));
}

/** The same queries turn about: ours, and a rival's. */
function against({ library, index }, queries, rival) {
  const engines = Array.from({ length: PASSES }, () => new SearchEngine(library, index));
  const pairs = queries.map(({ text }) => ({
    other: timed(() => rival(text)),
    own: Math.min(...engines.map((engine) => timed(() => engine.find(text)))),
  }));
  for (const engine of engines) engine.close();
  return {
    p95: p95(pairs.map(({ other }) => other)) / p95(pairs.map(({ own }) => own)),
    worst: Math.min(...pairs.map(({ own, other }) => other / own)),
  };
}

/** Types the queries in a process of its own, as a reader's; see search-reader.mjs for what it tells. */
async function typeOnce({ library, index }, queries) {
  const texts = JSON.stringify(queries.map(({ text }) => text));
  const reader = spawn(process.execPath, ['--no-warnings', support('search-reader.mjs'), library, index, texts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const piece of reader.stdout) printed += piece;
  return JSON.parse(printed);
}

/** Through the worker while typing, in turn without and with a writer beside. */
async function typing(made, queries) {
  const [quiet, busy] = [[], []];
  for (let pass = 0; pass < PASSES; pass++) {
    quiet.push(await typeOnce(made, queries));
    const writer = spawn(process.execPath, ['--no-warnings', support('search-writer.mjs'), made.library], {
      stdio: 'inherit',
    });
    busy.push(await typeOnce(made, queries));
    writer.kill();
  }
  const keys = (passes) => p95(bestOf(passes.map((pass) => pass.keys)));
  return {
    p95: keys(quiet),
    written: keys(busy),
    echo: p95(bestOf(quiet.map(({ echoes }) => echoes))),
    work: p95(bestOf(quiet.map((pass) => pass.work))),
    heldAtWork: Math.max(...[...quiet, ...busy].map(({ held }) => held.work)),
    clock: Math.min(...quiet.map(({ held }) => held.clock)),
    idle: Math.min(...quiet.map(({ idle }) => idle.clock)),
  };
}

/** Whether a row that another connection has just written is found by the next question. */
async function findsNewRow({ library: path, index }) {
  const client = openSearch(path, index);
  await client.find('a');
  const word = `freshword${Math.floor(performance.now())}`;
  const statement = { kind: 'direct', class: 'speech', speaker: 'Eve Late', content: `Only ${word}.`, cue: 'said' };
  const library = openLibrary(path);
  addArticles(library, [{ title: 'Arrived', outlet: 'Desk', published: '2026-06-01', statements: [statement] }]);
  library.close();
  const found = (await client.find(word)).counts.quotes === 1;
  await client.close();
  return found;
}

// Bundled, as it ships: stripping types from sources would take more memory than searching.
await bundle(['src/search/engine.ts'], join(folder, 'bundled'));

const BARE = `console.log(process.memoryUsage.rss())`;
const SEARCHING = `
  const { SearchEngine } = await import(${JSON.stringify(pathToFileURL(join(folder, 'bundled/engine.mjs')).href)});
  const engine = new SearchEngine(process.argv[1], process.argv[2]);
  for (const query of JSON.parse(process.argv[3])) engine.find(query);
  ${BARE}`;

/** Resident megabytes of a process that has answered all queries, above one that has done nothing; the median of runs. */
function memory(made, queries) {
  const resident = (script, ...args) => {
    // The same room for garbage as the worker has (client.ts).
    const flags = ['--no-warnings', '--max-semi-space-size=2', '--input-type=module', '-e', script];
    return Number(spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8' }).stdout);
  };
  const texts = JSON.stringify(queries.map(({ text }) => text));
  const runs = Array.from(
    { length: PASSES },
    () => resident(SEARCHING, made.library, made.index, texts) - resident(BARE),
  );
  return median(runs) / 2 ** 20;
}

/** The whole process of one search from the shell, as a ratio to `dixit --version`; null where dixit is not built. */
function shell({ home }, queries) {
  const cli = join(root, 'dist/cli.mjs');
  if (!existsSync(cli)) return null;
  const env = { ...process.env, DIXIT_HOME: home };
  const run = (...args) => timed(() => spawnSync(process.execPath, [cli, ...args], { env }));
  const pairs = everyNth(queries, 15).map(({ text }) => [run('search', '--', text), run('--version')]);
  return median(pairs.map(([search]) => search)) / median(pairs.map(([, version]) => version));
}

const table = new Table();

function reportRivals(made, queries) {
  const many = made.size > SMALL;
  const label = (rival) => `p95, ${rival} / ours`;
  const rival = plainFuse(made.statements);
  const fuse = against(made, everyNth(queries, many ? 14 : 30), rival);
  const reach = many ? 250 : 100;
  table.row(label('fuse.js over everything'), times(fuse.p95), `>= ${reach}x`, fuse.p95 >= reach);
  table.row('  worst single query', times(fuse.worst), '>= 15x', fuse.worst >= 15);
  const fzf = fzfFilter(made.statements, join(folder, `${made.size}.txt`));
  if (fzf) {
    const { p95: ratio } = against(made, everyNth(queries, 30), fzf);
    const least = many ? 60 : 25;
    table.row(label('fzf --filter'), times(ratio), `>= ${least}x`, ratio >= least);
  } else table.note(label('fzf --filter'), 'no fzf here');
  return rival;
}

function reportQuality(made, fuse) {
  const small = made.size <= SMALL;
  const found = quality(made, small ? fuse : null);
  const both = (ten, one) => `${ten.toFixed(3)} / ${one.toFixed(3)}`;
  const targets = 'known target in the top ten / first';
  if (small) {
    const met = found.topTen >= 0.97 && found.first >= 0.82;
    table.row(targets, both(found.topTen, found.first), '>= .97 / >= .82', met);
    table.note('  the same of fuse.js over everything', both(found.fuseTopTen, found.fuseFirst));
  } else {
    table.note(targets, both(found.topTen, found.first));
    table.row('top-ten rows with all words meant', found.allMeant.toFixed(3), '>= .95', found.allMeant >= 0.95);
  }
  const marks = `${found.inWords.toFixed(4)}; ${found.bare}`;
  table.row(
    'marked letters in matching words; rows without',
    marks,
    '>= .99; none',
    found.inWords >= 0.99 && found.bare === 0,
  );
}

async function reportTyping(made, queries) {
  const typed = await typing(made, everyNth(queries, 80));
  const most = made.size >= HUGE ? 32 : 8;
  table.row('through the worker while typing, p95', ms(typed.p95), `<= ${most} ms`, typed.p95 <= most);
  table.note('  what a key costs the cores, whole process, p95', ms(typed.work));
  table.note('  a worker that only sends the answer back, p95', ms(typed.echo));
  table.row('main loop held at most, by its own work', ms(typed.heldAtWork), '<= 8 ms', typed.heldAtWork <= 8);
  table.note('  by the clock; while nobody searches', `${ms(typed.clock)}; ${ms(typed.idle)}`);
  const ratio = typed.written / typed.p95;
  table.row('p95 with a writer at 200 rows/s / without', times(ratio), '<= 2x', ratio <= 2);
  const found = await findsNewRow(made);
  table.row('new row found at the next key', found ? 'yes' : 'no', 'yes', found);
}

const results = [];
for (const size of SIZES) {
  const made = prepare(size);
  const queries = queriesFrom(made.statements, 5, 200);
  const { built, opened, bytes } = await build(made);
  const load = loadavg()[0].toFixed(1);
  console.log(
    `\n${nameOf(size)} statements, ${queries.length} queries; load ${load} on ${availableParallelism()} cores`,
  );
  const own = speed(made, queries);
  results.push({ size, p95: p95(own) });
  const spread = `${median(own).toFixed(1)} / ${p95(own).toFixed(1)} / ${ms(Math.max(...own))}`;
  table.note('query to 50 ranked hits with ranges, p50 / p95 / max', spread);
  if (size <= LARGE) reportQuality(made, reportRivals(made, queries));
  await reportTyping(made, queries);
  const share = bytes / made.textBytes;
  table.row('index bytes / text bytes', share.toFixed(2), '<= .5', share <= 0.5);
  const opening = `${ms(opened)} / ${(built / 1000).toFixed(1)} s = 1/${(built / opened).toFixed(0)}`;
  if (size >= HUGE) table.row('open / build', opening, '<= 1/100', opened / built <= 1 / 100);
  else table.note('open / build', opening);
  const [mega, most] = [memory(made, queries), size >= HUGE ? 250 : 80];
  if (size >= LARGE) table.row('memory above bare Node', `${mega.toFixed(0)} MB`, `<= ${most} MB`, mega <= most);
  else table.note('memory above bare Node', `${mega.toFixed(0)} MB`);
  const shelled = shell(made, queries);
  if (shelled === null) table.note('dixit search from the shell / dixit --version', 'not built');
  else if (size === LARGE)
    table.row('dixit search from the shell / dixit --version', times(shelled), '<= 3x', shelled <= 3);
  else table.note('dixit search from the shell / dixit --version', times(shelled));
}
console.log();
for (const [i, { size, p95: own }] of results.entries()) {
  if (i === 0) continue;
  const before = results[i - 1];
  const most = size >= HUGE ? 6 : 3;
  const ratio = own / before.p95;
  table.row(`growth: p95(${nameOf(size)}) / p95(${nameOf(before.size)})`, times(ratio), `<= ${most}x`, ratio <= most);
}
console.log(`\n${table.verdict}, in ${Math.round(performance.now() / 1000)} s`);
