/**
 * The desk on a made-up press whose edits are known: precision and recall of every verdict over 1,000 articles by 12
 * outlets, then `check` of a 3,000-word draft with 40 quotations among 200,000 statements, against reading all of them.
 * `--statements N` for another size.
 */
import { parseArgs } from 'node:util';
import { attribute } from '../src/attribution/attribute.ts';
import { clusterQuotations } from '../src/desk/clusters.ts';
import { quote } from '../src/desk/quoted.ts';
import { vocabulary } from '../src/desk/shingles.ts';
import { judge } from '../src/desk/verdict.ts';
import { wordsOf } from '../src/desk/words.ts';
import { openLibrary } from '../src/library/open.ts';
import { printedStatements } from '../src/library/printed.ts';
import { checkStatements } from '../src/workflows/check-statements.ts';
import { compareAll } from '../src/workflows/compare.ts';
import { fileNewStatements } from '../src/workflows/filing.ts';
import { readPrinting } from '../src/workflows/quotations.ts';
import { EXPECTED, makePress, printPage } from '../test/desk/planted.ts';
import { bareArticle } from '../test/support/bare-article.ts';
import { publish } from '../test/workflows/press.ts';

const { values } = parseArgs({ options: { statements: { type: 'string', default: '200000' } } });
const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (act) => {
  const start = performance.now();
  const result = act();
  return [(performance.now() - start) / 1000, result];
};
const said = ({ verdict, gravest }) => (verdict === 'altered' ? `altered: ${gravest}` : verdict);

function verdicts() {
  const press = makePress(2026, 4000, 1001);
  const library = openLibrary({ temporary: true });
  const pages = publish(library, press.utterances, { each: 5, edition: 'first' });
  const { text, statements } = printPage(press.reprints);
  const checked = checkStatements(library, text, statements);
  const count = new Map();
  checked.forEach((one, at) => {
    const [expected, found] = [EXPECTED[press.reprints[at].edit], said(one)];
    for (const name of new Set([expected, found])) {
      const row = count.get(name) ?? { expected: 0, found: 0, right: 0 };
      count.set(name, {
        expected: row.expected + (name === expected),
        found: row.found + (name === found),
        right: row.right + (expected === found),
      });
    }
  });
  const falseExact = checked.filter(
    (one, at) => one.verdict === 'exact' && /number|negation/.test(EXPECTED[press.reprints[at].edit]),
  ).length;
  say(`verdicts: ${checked.length} quotations of 200 articles against ${pages} articles by 12 outlets`);
  for (const [name, { expected, found, right }] of [...count].sort())
    say(`  ${name.padEnd(20)} precision ${pct(right, found)}  recall ${pct(right, expected)}  n=${expected}`);
  say(`  changed numbers or negations called exact: ${falseExact}`);
  throughTheEngine(library, press.reprints);
  library.close();

  // The same thousand articles as one shelf: every reprint should stand with what it was made from.
  const all = [...press.utterances, ...press.reprints].map((one, id) => {
    const page = printPage([one]);
    return { ...quote(page.text, page.statements[0]), id, datedAt: id };
  });
  const [time, clusters] = seconds(() => clusterQuotations(all.filter(({ words }) => words.length > 0)));
  const pairs = new Set(
    clusters.flatMap(({ first, others }) => others.map((other) => `${first.id} ${other.printing.id}`)),
  );
  const wanted = press.reprints.flatMap(({ edit, of }, at) =>
    of === null || edit === 'paraphrase' ? [] : [`${of} ${press.utterances.length + at}`],
  );
  const right = wanted.filter((pair) => pairs.has(pair)).length;
  say(
    `clusters: precision ${pct(right, pairs.size)}  recall ${pct(right, wanted.length)}  (${all.length} in ${time.toFixed(2)} s)`,
  );
}

/** The article that a page is, for the engine to read. */
const articleOf = (text) =>
  bareArticle(
    text,
    [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      kind: 'paragraph',
      span: { start: index, end: index + line.length },
      level: 0,
    })),
  );

/** The same verdicts where the engine has to find the quotations and their speakers in the drafts, five on a page. */
function throughTheEngine(library, reprints) {
  let right = 0;
  for (let at = 0; at < reprints.length; at += 5) {
    const page = reprints.slice(at, at + 5);
    const { text, statements } = printPage(page);
    const checked = checkStatements(library, text, attribute(articleOf(text)));
    page.forEach(({ edit }, place) => {
      const { start, end } = statements[place].contents[0];
      const one = checked.find(({ quoted }) => quoted.pieces[0].start >= start && quoted.pieces[0].start < end);
      if (one && said(one) === EXPECTED[edit]) right++;
    });
  }
  say(`  with the engine reading the drafts: ${pct(right, reprints.length)} of the verdicts are right`);
}

const pct = (part, whole) => (whole === 0 ? '   – ' : `${((100 * part) / whole).toFixed(1).padStart(5)}`);

/** What `check` would be without an index: every row read and compared, the best few of each quotation aligned. */
function fullScan(library, text, statements) {
  const wanted = statements.map((statement) => ({ quoted: quote(text, statement), best: [] }));
  const sets = wanted.map(({ quoted }) => new Set(vocabulary(quoted.words)));
  for (const { id, content } of library.each('SELECT id, content_text AS content FROM statement')) {
    const words = vocabulary(wordsOf(content, [{ start: 0, end: content.length }]));
    wanted.forEach((one, at) => {
      let shared = 0;
      for (const word of words) if (sets[at].has(word)) shared++;
      if (one.best.length < 24 || shared > one.best.at(-1)[1]) {
        one.best = [...one.best, [id, shared]].sort((a, b) => b[1] - a[1]).slice(0, 24);
      }
    });
  }
  const texts = new Map();
  return wanted.map(({ quoted, best }) => {
    const rows = printedStatements(
      library,
      best.map(([id]) => id),
    ).map((row) => readPrinting(library, row, texts));
    return judge(
      quoted,
      rows.filter(({ statement }) => statement.kind !== 'indirect'),
    );
  });
}

function speed(size) {
  const press = makePress(11, size, 40);
  const library = openLibrary({ temporary: true });
  const [stored] = seconds(() => publish(library, press.utterances, { each: 5, edition: 'first' }));
  const before = library.get('PRAGMA page_count').page_count;
  const [filed] = seconds(() => fileNewStatements(library));
  const { page_count: pages } = library.get('PRAGMA page_count');
  const { page_size: pageSize } = library.get('PRAGMA page_size');
  // 40 quotations of about 45 words and as much narration as makes 3,000 words.
  const filler = 'The committee heard further evidence in the afternoon and adjourned without a vote. '.repeat(100);
  const page = printPage(press.reprints);
  const draft = { text: `${page.text}\n\n${filler}`, statements: page.statements };
  checkStatements(library, draft.text, draft.statements.slice(0, 2));
  const runs = Array.from({ length: 5 }, () => seconds(() => checkStatements(library, draft.text, draft.statements)));
  const [quick, checked] = runs.sort((a, b) => a[0] - b[0])[2];
  const [slow, scanned] = seconds(() => fullScan(library, draft.text, draft.statements));
  const agree = checked.filter((one, at) => one.verdict === scanned[at].verdict).length;
  say(
    `check: ${draft.statements.length} quotations in ${draft.text.split(/\s+/).length} words against ${size} statements`,
  );
  say(
    `  index ${(quick * 1000).toFixed(1)} ms (median of 5), full scan ${(slow * 1000).toFixed(0)} ms: ${(slow / quick).toFixed(0)}x`,
  );
  say(`  same verdict as the scan, which knows no paraphrases: ${agree} of ${checked.length}`);
  say(
    `  filing ${((1e6 * filed) / size).toFixed(0)} µs a statement (storing ${((1e6 * stored) / size).toFixed(0)} µs), ` +
      `${(((pages - before) * pageSize) / size).toFixed(0)} bytes a statement (library ${((before * pageSize) / size).toFixed(0)})`,
  );
  const [listed, together] = seconds(() => [...compareAll(library, 0)]);
  say(`  listing the ${together.length} quotations that several articles print: ${listed.toFixed(2)} s`);
  library.close();
}

verdicts();
speed(Number(values.statements));
