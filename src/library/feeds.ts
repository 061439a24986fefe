/** What is looked at again: web feeds and folders, with how the last look went. */
import { LibraryError } from '../model/errors.ts';
import type { Library } from './open.ts';

export interface Feed {
  readonly key: number;
  readonly kind: 'feed' | 'folder';
  /** URL or absolute path. */
  readonly address: string;
  readonly title: string;
  readonly site: string | null;
  readonly tags: readonly string[];
  /** Validators for the next conditional request. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since 1970, as all `…At`. */
  readonly addedAt: number;
  readonly fetchedAt: number | null;
  readonly succeededAt: number | null;
  /** Not to be asked again before this, unless by name. */
  readonly notBefore: number | null;
  /** Failures in a row, and what the last one was. */
  readonly failures: number;
  readonly error: string | null;
  readonly articles: number;
  readonly unread: number;
}

type FeedRow = Omit<Feed, 'tags'> & { readonly tags: string };

const SELECT = `SELECT f.key, f.kind, f.address, f.title, f.site, f.tags, f.etag, f.last_modified AS lastModified,
    f.added_at AS addedAt, f.fetched_at AS fetchedAt, f.succeeded_at AS succeededAt, f.not_before AS notBefore,
    f.failures, f.error, count(a.key) AS articles, count(CASE WHEN a.read = 0 THEN 1 END) AS unread
  FROM feed f LEFT JOIN entry e ON e.feed = f.key LEFT JOIN article a ON a.key = e.article AND a.deleted_at IS NULL`;

const feedOf = (row: FeedRow): Feed => ({ ...row, tags: JSON.parse(row.tags) as string[] });

/** All feeds and folders by title. */
export const listFeeds = (library: Library): Feed[] =>
  library.all<FeedRow>(`${SELECT} GROUP BY f.key ORDER BY f.title COLLATE NOCASE, f.key`).map(feedOf);

/** The addresses of the feeds and folders an article came from. */
export const feedsOfArticle = (library: Library, articleId: string): string[] =>
  library
    .all<{ address: string }>(
      `SELECT DISTINCT f.address FROM article a JOIN entry e ON e.article = a.key JOIN feed f ON f.key = e.feed
       WHERE a.id = ?`,
      articleId,
    )
    .map(({ address }) => address);

export function feedAt(library: Library, address: string): Feed | undefined {
  const row = library.get<FeedRow>(`${SELECT} WHERE f.address = ? GROUP BY f.key`, address);
  return row && feedOf(row);
}

/** The feeds a name means: an address, a title, or a part of either that only one or several have. Throws when none do. */
export function feedsNamed(library: Library, name: string): Feed[] {
  const feeds = listFeeds(library);
  const exact = feeds.filter(({ address, title }) => address === name || title.toLowerCase() === name.toLowerCase());
  if (exact.length > 0) return exact;
  const part = name.toLowerCase();
  const partly = feeds.filter((feed) => [feed.address, feed.title].some((text) => text.toLowerCase().includes(part)));
  if (partly.length > 0) return partly;
  throw new LibraryError('missing', 'no feed or folder has that name or address.', {
    subject: name,
    wayOut: '"dixit feeds" lists them.',
  });
}

/** Adds a feed or folder, or adds tags to the one that is there. Says whether it is new. */
export function addFeed(
  library: Library,
  feed: Pick<Feed, 'kind' | 'address' | 'title'> & Partial<Pick<Feed, 'site' | 'tags'>>,
  now: Date,
): boolean {
  return library.transact(() => {
    const known = feedAt(library, feed.address);
    const tags = JSON.stringify([...new Set([...(known?.tags ?? []), ...(feed.tags ?? [])])]);
    if (known) library.run('UPDATE feed SET tags = ? WHERE key = ?', tags, known.key);
    else {
      library.run(
        'INSERT INTO feed (kind, address, title, site, tags, added_at) VALUES (?, ?, ?, ?, ?, ?)',
        feed.kind,
        feed.address,
        feed.title,
        feed.site ?? null,
        tags,
        now.getTime(),
      );
    }
    return known === undefined;
  });
}

/**
 * Forgets a feed. Its articles stay, unless `purge`: then those go for good that no other feed has and that the reader
 * did nothing with (kept, tagged, noted, corrected, in the notebook). Returns how many went.
 */
export function removeFeed(library: Library, key: number, options: { readonly purge: boolean }): number {
  return library.transact(() => {
    const gone = options.purge
      ? library.run(
          `DELETE FROM article WHERE key IN (SELECT article FROM entry WHERE feed = ?1)
             AND key NOT IN (SELECT article FROM entry WHERE feed <> ?1 AND article IS NOT NULL)
             AND kept = 0 AND key NOT IN (SELECT article FROM tag)
             AND id NOT IN (SELECT article FROM note UNION SELECT article FROM notebook UNION SELECT article FROM correction)`,
          key,
        ).changes
      : 0;
    library.run('DELETE FROM problem WHERE subject = (SELECT address FROM feed WHERE key = ?)', key);
    library.run('DELETE FROM feed WHERE key = ?', key);
    return gone;
  });
}

/** What a look at a feed brought. */
export type FeedLook =
  | {
      readonly ok: true;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** What the feed says of itself; absent when it answered that nothing changed. */
      readonly title?: string | null;
      readonly site?: string | null;
      /** Where it has moved for good. */
      readonly movedTo?: string | null;
    }
  | { readonly ok: false; readonly error: string; readonly retryAt: number | null };

/** The first wait after a failure and the longest, in milliseconds; each failure in a row doubles it. */
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 24 * 60 * 60_000;

/**
 * Notes how a look at a feed went; after a failure it is left alone for longer each time. What the feed calls itself is
 * its title only while it has no other.
 */
export function noteLook(library: Library, feed: Pick<Feed, 'key' | 'failures'>, look: FeedLook, now: Date): void {
  const at = now.getTime();
  if (look.ok) {
    library.run(
      `UPDATE feed SET fetched_at = ?1, succeeded_at = ?1, failures = 0, error = NULL, not_before = NULL, etag = ?2,
         last_modified = ?3, title = CASE title WHEN address THEN coalesce(?4, title) ELSE title END,
         site = coalesce(?5, site) WHERE key = ?6`,
      at,
      look.etag,
      look.lastModified,
      look.title ?? null,
      look.site ?? null,
      feed.key,
    );
    // Unless the new address is already a feed of its own.
    if (look.movedTo) library.run('UPDATE OR IGNORE feed SET address = ? WHERE key = ?', look.movedTo, feed.key);
    return;
  }
  const wait = Math.min(FIRST_WAIT * 2 ** feed.failures, LONGEST_WAIT);
  library.run(
    'UPDATE feed SET fetched_at = ?1, failures = failures + 1, error = ?2, not_before = ?3 WHERE key = ?4',
    at,
    look.error,
    look.retryAt ?? at + wait,
    feed.key,
  );
}
