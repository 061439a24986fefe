/** Quotations of the library, ready to be compared: found by the keys they are filed under, and read as words. */
import type { Rarity } from '../desk/paraphrase.ts';
import { type Quoted, quote } from '../desk/quoted.ts';
import { keysOfAll, keysOfAny, keysOfReport, wordKey } from '../desk/shingles.ts';
import { type Word, wordsOf } from '../desk/words.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, printedStatements, versionText } from '../library/printed.ts';
import { filedUnder } from '../library/quotations.ts';

/** A statement of the library with its words in the text of record. */
export interface Printing extends Quoted, Omit<PrintedStatement, 'kind' | 'contents' | 'speaker'> {}

/** A key that more statements than this are filed under is a stock phrase and says nothing. */
const STOCK = 200;
/** How many statements that hold all of it are looked at, and how many at all are laid beside it. */
const VERBATIM = 24;
const ALIGNED = 12;

/** The texts of record that one piece of work has looked at. */
export type Texts = Map<number, string>;

/** A statement read as words of its text of record. */
export function readPrinting(library: Library, statement: PrintedStatement, texts: Texts): Printing {
  const text = texts.get(statement.version) ?? versionText(library, statement.version);
  texts.set(statement.version, text);
  const { kind, contents, speaker, ...rest } = statement;
  return { ...rest, ...quote(text, { kind, contents, speaker }) };
}

/** The same, but with the words of the whole content: what it tells, in quotation marks or not. */
export function readReport(library: Library, statement: PrintedStatement, texts: Texts): Printing {
  const printing = readPrinting(library, statement, texts);
  return { ...printing, pieces: statement.contents, words: wordsOf(printing.text, statement.contents) };
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
  return show(library, ids, ({ kind }) => kind !== 'direct').map((statement) => readReport(library, statement, texts));
}
