/** Searching from the command line: one question, in this thread, page after page. */
import { libraryPath, searchIndexPath } from '../library/home.ts';
import type { Found, Scope } from '../model/hit.ts';
import { SearchEngine } from '../search/engine.ts';
import { printSpeaker } from '../search/query/print.ts';

export interface LibrarySearch {
  readonly query: string;
  readonly scope: Scope;
  /** Hits in all. */
  readonly limit: number;
  readonly explain: boolean;
  readonly now: Date;
}

const PAGE = 200;

/**
 * The hits of a query in the reader's library, as pages; the first always comes, with counts, problems and what to
 * relax. Throws LibraryError where there is no library.
 */
export async function* searchLibrary(
  env: Readonly<Record<string, string | undefined>>,
  { query, limit, ...options }: LibrarySearch,
): AsyncGenerator<Found> {
  const path = libraryPath(env);
  const engine = new SearchEngine(path, searchIndexPath(path));
  try {
    engine.catchUp();
    let offset = 0;
    for (;;) {
      const wanted = Math.min(PAGE, limit - offset);
      const page = engine.find(query, { ...options, limit: wanted, offset });
      yield page;
      offset += page.hits.length;
      if (page.hits.length < wanted || offset >= limit) break;
    }
  } finally {
    // Also where nobody reads on: the next search need not index again.
    await engine.save();
    engine.close();
  }
}

/** A query from the words of a command line, with speakers to look for as well. */
export const queryOf = (words: readonly string[], speakers: readonly string[]): string =>
  [...(words.length > 1 ? words.map(requoted) : words), ...speakers.map(printSpeaker)].join(' ');

// The shell has taken the quotation marks off `speaker:"von der leyen"`: of several arguments one with spaces had them.
function requoted(word: string): string {
  const [, operator = '', value = ''] = /^(-?(?:[a-z]+:)?)(.*)$/is.exec(word) ?? [];
  return /\s/.test(value) && !/["\u201c]|\s-?[a-z]+:/i.test(value) ? `${operator}"${value}"` : word;
}
