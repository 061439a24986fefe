/** What search reads of the library, by the two views that the library promises: `search_row` and `search_headline`. */
import { statSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { LibraryError } from '../model/errors.ts';
import type { StatementClass, StatementKind } from '../model/statement.ts';

export interface HeadlineRow {
  /** The article's key; grows, and is never given out twice. */
  readonly id: number;
  readonly article_id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly read: number;
  readonly kept: number;
}

export interface StatementRow extends HeadlineRow {
  /** The statement's key; `article_key` is the headline's. */
  readonly article_key: number;
  readonly sid: string;
  readonly kind: StatementKind;
  readonly class: StatementClass;
  readonly speaker_id: string | null;
  readonly speaker_name: string | null;
  /** Joined by `|`. */
  readonly speaker_aliases: string | null;
  readonly content: string;
  readonly cue: string;
}

/** The library as search sees it, read-only. Rows that were deleted, hidden or replaced are simply not there. */
export interface Rows {
  /** Those of the rows that are there, in no order. All at once: one by one takes three times as long. */
  statements(ids: readonly number[]): StatementRow[];
  headlines(ids: readonly number[]): HeadlineRow[];
  /** At most `limit` statements with a larger id, ascending. */
  statementsAfter(id: number, limit: number): StatementRow[];
  headlinesBetween(after: number, last: number): HeadlineRow[];
  /** Ids and speakers of statements with ids in `[from, to)`, ascending: to find out which are gone or changed. */
  speakersBetween(from: number, to: number): { id: number; speaker_name: string | null }[];
  /** Largest ids there are; 0 for none. */
  lastIds(): { statement: number; headline: number };
  /** Keys of articles: with one of the tags, not read, kept. */
  taggedArticles(tags: readonly string[]): Set<number>;
  unreadArticles(): Set<number>;
  keptArticles(): Set<number>;
  /** Ids of the statements in the notebook. */
  notedStatements(): Set<number>;
  tags(): string[];
  /** Changes whenever another connection has written. */
  version(): number;
  /** Another number, never 0, whenever a row is gone, is back under its old id, or names another speaker or headline. */
  edition(): number;
  close(): void;
}

/** Opens the library at `path` to be read from. Throws LibraryError: missing, damaged, locked, read-only or foreign. */
export function openRows(path: string): Rows {
  try {
    return rowsOf(connectAsAllowed(path), path);
  } catch (error) {
    throw libraryErrorOf(path, error);
  }
}

/** Even a reader makes files beside the library. Where it may not, or has no room to, the library is read alone. */
function connectAsAllowed(path: string): DatabaseSync {
  try {
    return connect(path);
  } catch (error) {
    if (faultOf(error) !== 'missing' || !isAllThereIs(path)) throw error;
    const alone = pathToFileURL(path);
    alone.searchParams.set('immutable', '1');
    return connect(alone);
  }
}

/** Whether a library is there and its log has nothing that it has not. */
function isAllThereIs(path: string): boolean {
  const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return sizeOf(path) > 0 && sizeOf(`${path}-wal`) === 0;
}

function connect(place: string | URL): DatabaseSync {
  const { DatabaseSync } = sqlite();
  const db = new DatabaseSync(place, { readOnly: true, timeout: 5_000 });
  try {
    db.exec('PRAGMA cache_size = -500; PRAGMA temp_store = MEMORY; PRAGMA query_only = 1');
    // What cannot be read says so at the first question, not when it is opened.
    db.prepare('SELECT id FROM search_row LIMIT 1').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// Primary result codes, https://sqlite.org/rescode.html
const FAULTS: Readonly<Record<number, LibraryError['fault']>> = {
  5: 'locked',
  11: 'damaged',
  26: 'damaged',
  1: 'foreign',
};

const WORDS: Readonly<Partial<Record<LibraryError['fault'], readonly [message: string, wayOut: string]>>> = {
  locked: ['the library is being written by another program.', 'Try again in a moment.'],
  damaged: ['the library file is damaged.', 'Run "dixit doctor".'],
  foreign: ['this library cannot be searched yet.', 'Open it once with "dixit", or run "dixit doctor".'],
  missing: ['there is no library to search.', 'Add something with "dixit add".'],
};

/** What SQLite could not do with the library; null for an error that is none of its own. */
function faultOf(error: unknown): LibraryError['fault'] | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return FAULTS[error.errcode & 0xff] ?? 'missing';
}

function libraryErrorOf(path: string, error: unknown): unknown {
  const fault = faultOf(error);
  if (!fault) return error;
  const [message, wayOut] = WORDS[fault]!;
  return new LibraryError(fault, message, { subject: path, wayOut, cause: error });
}

// Node 22 warns that the module is experimental when it is first asked for, in the middle of whatever is on the screen.
function sqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

function rowsOf(db: DatabaseSync, path: string): Rows {
  const prepared = new Map<string, StatementSync>();
  /** All rows of a query, prepared once. */
  const all = <Row>(sql: string, ...values: SQLInputValue[]): Row[] => {
    try {
      const statement = prepared.get(sql) ?? db.prepare(sql);
      prepared.set(sql, statement);
      return statement.all(...values) as Row[];
    } catch (error) {
      throw libraryErrorOf(path, error);
    }
  };
  const listed = <Row>(view: string, ids: readonly number[]): Row[] =>
    ids.length === 0
      ? []
      : all<Row>(`SELECT * FROM ${view} WHERE id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
  const keys = (sql: string, ...values: string[]) => new Set(all<{ id: number }>(sql, ...values).map(({ id }) => id));
  // Not max(): over a view that joins, SQLite would read every row for it.
  const last = (view: string) => all<{ id: number }>(`SELECT id FROM ${view} ORDER BY id DESC LIMIT 1`)[0]?.id ?? 0;
  return {
    statements: (ids) => listed<StatementRow>('search_row', ids),
    headlines: (ids) => listed<HeadlineRow>('search_headline', ids),
    statementsAfter: (id, limit) => all('SELECT * FROM search_row WHERE id > ? ORDER BY id LIMIT ?', id, limit),
    headlinesBetween: (after, to) =>
      all('SELECT * FROM search_headline WHERE id > ? AND id <= ? ORDER BY id', after, to),
    speakersBetween: (from, to) =>
      all('SELECT id, speaker_name FROM search_row WHERE id >= ? AND id < ? ORDER BY id', from, to),
    lastIds: () => ({ statement: last('search_row'), headline: last('search_headline') }),
    taggedArticles: (tags) =>
      keys(`SELECT article AS id FROM article_tag WHERE name IN (${tags.map(() => '?').join()})`, ...tags),
    unreadArticles: () => keys('SELECT id FROM search_headline WHERE read = 0'),
    keptArticles: () => keys('SELECT id FROM search_headline WHERE kept = 1'),
    notedStatements: () =>
      keys('SELECT r.id FROM notebook n JOIN search_row r ON r.article_id = n.article AND r.sid = n.sid'),
    tags: () => all<{ name: string }>('SELECT DISTINCT name FROM article_tag ORDER BY name').map(({ name }) => name),
    version: () => all<{ data_version: number }>('PRAGMA data_version')[0]!.data_version,
    edition: () => all<{ number: number }>('SELECT number FROM search_edition')[0]!.number,
    close: () => {
      prepared.clear();
      if (db.isOpen) db.close();
    },
  };
}
