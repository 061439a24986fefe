/** Search over one library in this thread: the worker answers with it, and so does the command line. */
import type { Completion, Found, Scope } from '../model/hit.ts';
import { LiveIndex } from './index/live-index.ts';
import { articlesOf, search } from './match/search.ts';
import { complete } from './query/complete.ts';
import { parseQuery } from './query/parse.ts';
import { openRows, type Rows } from './rows.ts';

export interface FindOptions {
  /** `all` unless said. */
  readonly scope?: Scope;
  /** 50 unless said. */
  readonly limit?: number;
  /** How many hits to pass over. */
  readonly offset?: number;
  /** Whether hits are to say why they stand where they stand. */
  readonly explain?: boolean;
  /** What relative dates are counted from. */
  readonly now?: Date;
}

const PAGE = 50;

export class SearchEngine {
  readonly #rows: Rows;
  readonly #live: LiveIndex;

  /**
   * `libraryPath` is the library's file, which must be there (LibraryError `missing`); `indexPath` is where the index
   * is kept between runs. Opening is quick; an index that is missing is made by `tend` or `catchUp`.
   */
  constructor(libraryPath: string, indexPath: string) {
    this.#rows = openRows(libraryPath);
    this.#live = new LiveIndex(this.#rows, indexPath);
  }

  /** Answers a query text, over what is indexed and what came since. */
  find(query: string, options: FindOptions = {}): Found {
    const { scope = 'all', limit = PAGE, offset = 0, explain = false, now = new Date() } = options;
    this.#live.refresh();
    return search(this.#live, query, parseQuery(query, now), { scope, limit, offset, explain });
  }

  /** Ids of the articles that hold what a query asks for, in headline or statements: for filtering a list of them. */
  articles(query: string, now = new Date()): string[] {
    this.#live.refresh();
    return articlesOf(this.#live, parseQuery(query, now));
  }

  /** What could be typed at the cursor (UTF-16 code units from the start of the text). */
  complete(query: string, cursor: number): Completion[] {
    this.#live.refresh();
    return complete(this.#live, query, cursor);
  }

  /** Does a step of waiting work, some milliseconds, and says whether there is more. `now` in milliseconds, from any beginning. */
  tend(now: number): boolean {
    return this.#live.tend(now);
  }

  /** Indexes all there is before it returns. */
  catchUp(): void {
    this.#live.catchUp();
  }

  /** Keeps the index for the next start. */
  save(): Promise<void> {
    return this.#live.save();
  }

  close(): void {
    this.#rows.close();
  }
}
