/**
 * What keeping costs. Ingest: the same articles parsed and attributed, with and without being stored, turn about in one
 * process. Opening: the reader in a terminal on 10,000 articles and 200,000 statements, against one article (on none at
 * all it shows the bundled shelf). `--quick` takes a twentieth of both.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/bundle.mjs';
import { attribute } from '../src/attribution/attribute.ts';
import { EXTRACTOR } from '../src/attribution/extractor.ts';
import { parseArticle } from '../src/intake/parse.ts';
import { putArticle } from '../src/library/arrivals.ts';
import { openLibrary } from '../src/library/open.ts';
import { fileAhead } from '../src/workflows/file-ahead.ts';
import { generateArticles } from './support/articles.mjs';
import { median, openAndRest } from './support/pty.mjs';

const quick = process.argv.includes('--quick');
const COUNT = quick ? 500 : 10_000;
const TURNS = quick ? 3 : 9;
const folder = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
const now = new Date('2026-11-01T12:00:00Z');
const ratio = (value) => `${value.toFixed(2)}x`;

/** Bytes of an article as a file, for the parser. */
const raw = ({ title, text }, n) => ({
  origin: { kind: 'file', address: `/bench/${n}.txt` },
  url: null,
  mediaType: 'text/plain',
  charset: 'utf-8',
  body: Buffer.from(`${title}\n\n${text}\n`),
});

async function benchIngest() {
  const library = openLibrary(join(folder, 'ingest.db'));
  let reading = 0;
  let storing = 0;
  let statements = 0;
  let n = 0;
  for (const { article } of generateArticles({ seed: 7, count: COUNT, statements: 6 })) {
    const bytes = raw(article, n++);
    const started = performance.now();
    const parsed = await parseArticle(bytes);
    const said = attribute(parsed);
    const read = performance.now();
    putArticle(library, { article: parsed, via: 'file', statements: said, extractor: 'bench', now });
    storing += performance.now() - read;
    reading += read - started;
    statements += said.length;
  }
  library.close();
  const perSecond = (ms) => Math.round(n / (ms / 1000));
  console.log(`ingest of ${n} articles, ${statements} statements found`);
  console.log(`  parsing and attribution alone   ${perSecond(reading)} articles/s`);
  console.log(`  with storing                    ${perSecond(reading + storing)} articles/s`);
  console.log(`  storing on top                  ${((100 * storing) / reading).toFixed(1)} %   (at most 30)`);
}

/** A home with a library of so many articles, filed and indexed as `dixit fetch` leaves it. */
async function makeHome(count) {
  const home = join(folder, `home-${count}`);
  mkdirSync(home);
  const library = openLibrary(join(home, 'library.db'));
  for (const each of generateArticles({ seed: 8, count, statements: 20 }))
    putArticle(library, { ...each, via: 'page', extractor: EXTRACTOR, now });
  await fileAhead(library, Number.POSITIVE_INFINITY, new AbortController().signal);
  library.close();
  return home;
}

/** The built program in a terminal, a full library and one of a single article turn about. */
async function benchOpening() {
  const homes = { full: await makeHome(COUNT), small: await makeHome(1) };
  const runs = { full: [], small: [] };
  for (let turn = -1; turn < TURNS; turn++)
    for (const [name, home] of Object.entries(homes)) {
      const env = { ...process.env, DIXIT_HOME: home };
      const run = await openAndRest(process.execPath, [join(root, 'dist/cli.mjs')], /\d articles?/, { env });
      if (turn >= 0) runs[name].push(run);
    }
  const middle = (name, field) => median(runs[name].map((run) => run[field]));
  console.log(
    `opening ${COUNT} articles, ${COUNT * 20} statements, in a terminal, against one article (medians of ${TURNS} turns)`,
  );
  for (const [words, field, unit, per, most] of [
    ['first frame', 'ms', 'ms', 1, 1.3],
    ['resident at the first frame', 'atFirst', 'MB', 1024, 1.5],
    ['resident when all is at rest', 'atRest', 'MB', 1024, 1.5],
  ]) {
    const [full, small] = [middle('full', field), middle('small', field)];
    console.log(
      `  ${words.padEnd(29)} ${ratio(full / small)}   (at most ${most}; ${Math.round(full / per)} and ${Math.round(small / per)} ${unit})`,
    );
  }
}

try {
  await benchIngest();
  await benchOpening();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
