/** Quotations of the library, ready to be compared: filed under their keys, found by them, and read as words. */
import type { Rarity } from '../desk/paraphrase.ts';
import { type Quoted, quote } from '../desk/quoted.ts';
import { keysOf, keysOfAll, keysOfAny, keysOfReport, wordKey } from '../desk/shingles.ts';
import { type Word, wordsOf } from '../desk/words.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, printedStatements, versionText } from '../library/printed.ts';
import { filedUnder, fileStatements, unfiledStatements } from '../library/quotations.ts';

/** A statement of the library with its words in the text of record. */
export interface Printing extends Quoted, Omit<PrintedStatement, 'kind' | 'contents' | 'speaker'> {}

const BATCH = 5_000;
/** Statements filed before others get a turn: a few milliseconds' work. */
const TURN = 200;
/** A key that more statements than this are filed under is a stock phrase and says nothing. */
const STOCK = 200;
/** How many statements that hold all of it are looked at, and how many at all are laid beside it. */
const VERBATIM = 24;
const ALIGNED = 12;

const wordsOfContent = (content: string): readonly Word[] => wordsOf(content, [{ start: 0, end: content.length }]);

/** Files at most `limit` of the statements that came since the last time. Returns how many. */
function fileStatementsUpTo(library: Library, limit: number): number {
  const unfiled = unfiledStatements(library, limit);
  fileStatements(
    library,
    unfiled.map(({ id, content }) => ({ id, keys: keysOf(wordsOfContent(content)) })),
  );
  return unfiled.length;
}

/** Files the statements that came since the last time. Returns how many. A read-only library is left as it is. */
export function fileNewStatements(library: Library): number {
  if (library.readOnly) return 0;
  let count = 0;
  for (;;) {
    const filed = fileStatementsUpTo(library, BATCH);
    if (filed === 0) return count;
    count += filed;
  }
}

/** The same in short turns, for a thread that has to answer somebody in between; until the signal is aborted. */
export async function fileNewStatementsInTurns(library: Library, signal?: AbortSignal): Promise<void> {
  if (library.readOnly) return;
  while (!signal?.aborted && fileStatementsUpTo(library, TURN) > 0)
    await new Promise((resolve) => setImmediate(resolve));
}

/** Whether statements came since the last time. */
export const hasNewStatements = (library: Library): boolean => unfiledStatements(library, 1).length > 0;

/** The texts of record that one piece of work has looked at. */
export type Texts = Map<number, string>;

/** A statement read as words of its text of record. */
export function readPrinting(library: Library, statement: PrintedStatement, texts: Texts): Printing {
  const text = texts.get(statement.version) ?? versionText(library, statement.version);
  texts.set(statement.version, text);
  const { kind, contents, speaker, ...rest } = statement;
  return { ...rest, ...quote(text, { kind, contents, speaker }) };
}

/** Ids of statements by how many of the keys they are filed under, a rare key counting more; best first. */
function rank(library: Library, keys: readonly string[]): number[] {
  const score = new Map<number, number>();
  for (const key of keys) {
    const ids = filedUnder(library, [key], STOCK + 1);
    if (ids.length > STOCK) continue;
    const worth = 1 / (1 + Math.log(ids.length));
    for (const id of ids) score.set(id, (score.get(id) ?? 0) + worth);
  }
  return [...score].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
}

/** How rare words are in this library: from 1 for one that it does not have down to a half for a stock word. */
export function rarityIn(library: Library): Rarity {
  const known = new Map<string, number>();
  const measure = (value: string): number => {
    const count = filedUnder(library, [wordKey(value)], STOCK).length;
    return 1 - 0.5 * (Math.log(1 + count) / Math.log(1 + STOCK));
  };
  return (value) => {
    const rarity = known.get(value) ?? measure(value);
    known.set(value, rarity);
    return rarity;
  };
}

/** The statements on show among `ids` that `fits` accepts, in that order, at most `ALIGNED` of them. */
function show(
  library: Library,
  ids: readonly number[],
  fits: (statement: PrintedStatement) => boolean,
): PrintedStatement[] {
  // Some will not fit or are no longer on show; twice as many leaves enough.
  const found = new Map(printedStatements(library, ids.slice(0, 2 * ALIGNED)).map((row) => [row.id, row]));
  return ids
    .flatMap((id) => found.get(id) ?? [])
    .filter(fits)
    .slice(0, ALIGNED);
}

/** What may be a printing of these words in quotation marks, likeliest first. */
export function findPrintings(library: Library, words: readonly Word[], texts: Texts): Printing[] {
  const ids = [...new Set([...filedUnder(library, keysOfAll(words), VERBATIM), ...rank(library, keysOfAny(words))])];
  return show(library, ids, ({ kind }) => kind !== 'indirect').map((statement) =>
    readPrinting(library, statement, texts),
  );
}

/** What may tell these words without quotation marks, likeliest first; its words are those of the whole content. */
export function findReports(library: Library, words: readonly Word[], texts: Texts): Printing[] {
  const ids = rank(library, keysOfReport(words));
  return show(library, ids, ({ kind }) => kind !== 'direct').map((statement) => {
    const printing = readPrinting(library, statement, texts);
    return { ...printing, pieces: statement.contents, words: wordsOf(printing.text, statement.contents) };
  });
}
