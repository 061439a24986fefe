/** Quotations of the library, ready to be compared: filed under their keys, found by them, and read as words. */

import { type Quoted, quote } from '../desk/quoted.ts';
import { keysOf, shingleKey, shinglesOf, vocabulary, weighty, wordKey } from '../desk/shingles.ts';
import { type Word, wordsOf } from '../desk/words.ts';
import type { Library } from '../library/open.ts';
import {
  countFiled,
  filedUnderAll,
  filedUnderAny,
  filedUnderTwo,
  fileStatements,
  type PrintedStatement,
  printedStatements,
  unfiledStatements,
  versionText,
} from '../library/quotations.ts';

/** A statement of the library with its words in the text of record. */
export interface Printing extends Quoted, Omit<PrintedStatement, 'kind' | 'contents' | 'speaker'> {}

const BATCH = 5_000;
/** How many statements are looked at for one quotation, and how many of them are aligned with it. */
const LOOKED_AT = 300;
const ALIGNED = 24;
/** The rarest keys say most; a key that more statements than this are filed under says nothing. */
const RAREST_SHINGLES = 12;
const RAREST_WORDS = 6;
const STOCK = 2_000;

const wordsOfContent = (content: string): readonly Word[] => wordsOf(content, [{ start: 0, end: content.length }]);

/** Files the statements that came since the last time. Returns how many. A read-only library is left as it is. */
export function fileNewStatements(library: Library): number {
  if (library.readOnly) return 0;
  let count = 0;
  for (;;) {
    const unfiled = unfiledStatements(library, BATCH);
    if (unfiled.length === 0) return count;
    fileStatements(
      library,
      unfiled.map(({ id, content }) => ({ id, keys: keysOf(wordsOfContent(content)) })),
    );
    count += unfiled.length;
  }
}

/** The texts of record that one piece of work has looked at. */
export type Texts = Map<number, string>;

/** A statement read as words of its text of record. */
export function readPrinting(library: Library, statement: PrintedStatement, texts: Texts): Printing {
  const text = texts.get(statement.version) ?? versionText(library, statement.version);
  texts.set(statement.version, text);
  const { kind, contents, speaker, ...rest } = statement;
  return { ...rest, ...quote(text, { kind, contents, speaker }) };
}

/** The keys that are filed at all and not too often, rarest first. */
function rarest(library: Library, keys: readonly string[], most: number): string[] {
  return countFiled(library, keys)
    .filter(({ count }) => count <= STOCK)
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ key }) => key);
}

/** Statements that share shingles with the words; short phrases are looked for by all of their words. */
function nearIds(library: Library, words: readonly Word[]): number[] {
  const shingles = rarest(library, shinglesOf(words).map(shingleKey), RAREST_SHINGLES);
  const near = filedUnderAny(library, shingles, LOOKED_AT);
  if (near.length > 0 || words.length > 3) return near;
  return filedUnderAll(library, vocabulary(words).map(wordKey), LOOKED_AT);
}

const sharedWith = (words: readonly Word[]) => {
  const wanted = new Set(vocabulary(words));
  return ({ content }: PrintedStatement): number =>
    vocabulary(wordsOfContent(content)).filter((value) => wanted.has(value)).length;
};

/** The statements of `found` that share most words with `words`, at most `most` of them. */
function nearest(found: readonly PrintedStatement[], words: readonly Word[], most: number): PrintedStatement[] {
  const shared = sharedWith(words);
  return found
    .map((statement) => [statement, shared(statement)] as const)
    .sort((a, b) => b[1] - a[1] || a[0].datedAt - b[0].datedAt || a[0].id - b[0].id)
    .slice(0, most)
    .map(([statement]) => statement);
}

/** What may be a printing of these words in quotation marks, nearest first. */
export function findPrintings(library: Library, words: readonly Word[], texts: Texts): Printing[] {
  const found = printedStatements(library, nearIds(library, words)).filter(({ kind }) => kind !== 'indirect');
  return nearest(found, words, ALIGNED).map((statement) => readPrinting(library, statement, texts));
}

/** What may tell these words without quotation marks, nearest first; its words are those of the whole content. */
export function findReports(library: Library, words: readonly Word[], texts: Texts): Printing[] {
  const keys = rarest(library, weighty(words).map(wordKey), RAREST_WORDS);
  const found = printedStatements(library, filedUnderTwo(library, keys, LOOKED_AT)).filter(
    ({ kind }) => kind !== 'direct',
  );
  return nearest(found, words, ALIGNED).map((statement) => {
    const printing = readPrinting(library, statement, texts);
    return { ...printing, pieces: statement.contents, words: wordsOf(printing.text, statement.contents) };
  });
}
