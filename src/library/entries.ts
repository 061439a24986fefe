/** What each feed said about its entries when it was last read, so that what did not change is not read again. */
import type { Library } from './open.ts';

/** Whether the page behind an entry is wanted (the feed has a summary only), stored, or could not be had. */
type PageState = 'none' | 'wanted' | 'stored' | 'failed';

export interface EntryState {
  readonly guid: string;
  /** Null: its article was purged, and stays gone. */
  readonly articleId: string | null;
  /** When its article is dated; milliseconds since 1970. */
  readonly datedAt: number | null;
  /** Of what the feed said. */
  readonly hash: string;
  readonly page: PageState;
  /** Validators of the page. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How often in a row its page could not be had. */
  readonly failures: number;
  /** Not to be asked again before this; milliseconds since 1970. */
  readonly notBefore: number | null;
}

/** A page is asked for at most so often before what the feed says has to do. */
const PAGE_ATTEMPTS = 5;
const FIRST_WAIT = 5 * 60_000;

/** The entries known of a feed, by guid (a folder's entries are its files, by path). */
export const entriesOf = (library: Library, feed: number): ReadonlyMap<string, EntryState> =>
  new Map(
    library
      .all<EntryState>(
        `SELECT e.guid, a.id AS articleId, a.dated_at AS datedAt, e.hash, e.page, e.etag,
           e.last_modified AS lastModified, e.failures, e.not_before AS notBefore
         FROM entry e LEFT JOIN article a ON a.key = e.article WHERE e.feed = ?`,
        feed,
      )
      .map((entry) => [entry.guid, entry]),
  );

/** Whether an entry's page should be asked for now. */
export const pageDue = ({ page, failures, notBefore }: EntryState, now: Date): boolean =>
  page === 'wanted' || (page === 'failed' && failures < PAGE_ATTEMPTS && (notBefore ?? 0) <= now.getTime());

/** Whether there are pages of a feed that could not be had and will be asked for again. */
export const awaitsFailedPages = (library: Library, feed: number): boolean =>
  library.get(
    `SELECT 1 FROM entry WHERE feed = ? AND page = 'failed' AND failures < ${PAGE_ATTEMPTS} LIMIT 1`,
    feed,
  ) !== undefined;

/** Notes what a feed says about an entry, which article (by row key) it is, and whether its page is wanted. */
export const noteEntry = (
  library: Library,
  entry: {
    readonly feed: number;
    readonly guid: string;
    readonly article: number;
    readonly hash: string;
    readonly page: 'none' | 'wanted';
  },
  now: Date,
): void =>
  void library.run(
    `INSERT INTO entry (feed, guid, article, hash, page, seen_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (feed, guid) DO UPDATE SET article = excluded.article, hash = excluded.hash, page = excluded.page,
       etag = NULL, last_modified = NULL, failures = 0, not_before = NULL, seen_at = excluded.seen_at`,
    entry.feed,
    entry.guid,
    entry.article,
    entry.hash,
    entry.page,
    now.getTime(),
  );

/** Notes how asking for an entry's page went. After a failure it is left alone for longer each time. */
export const notePage = (
  library: Library,
  { feed, guid }: { readonly feed: number; readonly guid: string },
  { page, etag, lastModified }: Pick<EntryState, 'page' | 'etag' | 'lastModified'>,
  now: Date,
): void =>
  library.transact(() => {
    const set = (what: string, ...values: (string | number | null)[]) =>
      library.run(`UPDATE entry SET ${what} WHERE feed = ? AND guid = ?`, ...values, feed, guid);
    set('page = ?, etag = ?, last_modified = ?', page, etag, lastModified);
    if (page === 'failed') set('failures = failures + 1, not_before = ? + (? << failures)', now.getTime(), FIRST_WAIT);
    else set('failures = 0, not_before = NULL');
  });
