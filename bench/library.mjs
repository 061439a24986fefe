/**
 * What keeping costs. Ingest: the same articles parsed and attributed, with and without being stored, turn about in one
 * process. Opening: a library of 10,000 articles and 200,000 statements against an empty one, in processes of their own.
 * `--quick` takes a twentieth of both.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../src/attribution/attribute.ts';
import { parseArticle } from '../src/intake/parse.ts';
import { putArticle } from '../src/library/arrivals.ts';
import { openLibrary } from '../src/library/open.ts';
import { generateArticles } from './support/articles.mjs';
import { median } from './support/pty.mjs';

const quick = process.argv.includes('--quick');
const COUNT = quick ? 500 : 10_000;
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

/** Opens a library as the reader does and says how long the first window took and how much memory is resident. */
const OPENER = `
  const started = performance.now();
  const { openLibrary } = await import('${new URL('../src/library/open.ts', import.meta.url)}');
  const { countArticles, listArticles } = await import('${new URL('../src/library/articles.ts', import.meta.url)}');
  const { loadArticle } = await import('${new URL('../src/library/versions.ts', import.meta.url)}');
  const library = openLibrary(process.argv[1]);
  const headings = listArticles(library, { limit: 50 });
  countArticles(library);
  countArticles(library, { unread: true });
  if (headings[0]) loadArticle(library, headings[0].id);
  const ms = performance.now() - started;
  console.log(JSON.stringify({ ms, rss: process.memoryUsage.rss() }));
  library.close();`;

function benchOpening() {
  const full = join(folder, 'full.db');
  const empty = join(folder, 'empty.db');
  openLibrary(empty).close();
  const library = openLibrary(full);
  for (const each of generateArticles({ seed: 8, count: COUNT, statements: 20 })) {
    putArticle(library, { ...each, via: 'page', extractor: 'bench', now });
  }
  library.close();
  const open = (path) => {
    const { stdout, stderr } = spawnSync(process.execPath, [
      '--no-warnings',
      '--input-type=module',
      '-e',
      OPENER,
      path,
    ]);
    if (stderr.length > 0) throw new Error(String(stderr));
    return JSON.parse(String(stdout));
  };
  const runs = Array.from({ length: 9 }, () => ({ full: open(full), empty: open(empty) }));
  const of = (field) => median(runs.map((run) => run.full[field] / run.empty[field]));
  console.log(`opening ${COUNT} articles, ${COUNT * 20} statements, against an empty library (median of 9 turns)`);
  console.log(`  to the first window of the list ${ratio(of('ms'))}`);
  console.log(`  resident memory                 ${ratio(of('rss'))}   (at most 1.5)`);
}

try {
  await benchIngest();
  benchOpening();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
