/** Looks at feeds and folders again, side by side, and takes in what is new. */
import { awaitsFailedPages } from '../library/entries.ts';
import { type Feed, feedsNamed, listFeeds } from '../library/feeds.ts';
import type { Library } from '../library/open.ts';
import { reportProblem, settleProblem } from '../library/problems.ts';
import { inParallel } from './in-parallel.ts';
import type { Ingesting } from './ingest.ts';
import type { Net } from './net.ts';
import { refreshFeed } from './refresh-feed.ts';
import { refreshFolder } from './refresh-folder.ts';

/** What happened, as it happens. `feed` is an address. What is said to be stored is stored. */
export type RefreshEvent =
  | {
      readonly type: 'stored';
      readonly feed: string;
      readonly article: string;
      readonly title: string;
      readonly how: 'new' | 'changed';
    }
  | {
      readonly type: 'done';
      readonly feed: string;
      readonly title: string;
      readonly fresh: number;
      readonly changed: number;
      readonly warning: string | null;
    }
  | {
      readonly type: 'failed';
      readonly feed: string;
      readonly title: string;
      readonly message: string;
      readonly wayOut: string | null;
    }
  | { readonly type: 'left alone'; readonly feed: string; readonly title: string; readonly until: number };

/** How far a refresh is: feeds done of all, and what came of it so far. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly fresh: number;
  readonly changed: number;
  readonly failed: number;
  /** Pages being fetched and read at this moment. */
  readonly extracting: number;
}

export interface Refreshing extends Ingesting {
  readonly net: Net;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: RefreshEvent, progress: Progress) => void;
  /** Read the pages again of articles dated from then on (milliseconds since 1970), to see whether they were edited. */
  readonly again?: number;
}

/** What one look at one feed has in its hands. */
export interface Look extends Ingesting {
  readonly net: Net;
  readonly signal: AbortSignal;
  readonly again: number | null;
  readonly stored: (article: { readonly id: string; readonly title: string }, how: 'new' | 'changed') => void;
  readonly extracting: (change: 1 | -1) => void;
}

/** What came of it: a warning is for pages or files that could not be had. */
export type Looked =
  | { readonly ok: true; readonly warning: string | null }
  | { readonly ok: false; readonly message: string; readonly wayOut: string | null };

/** How many feeds are looked at side by side; how many requests a host gets at a time is the network's business. */
const FEEDS_AT_ONCE = 16;

/** What could not be had is a problem until it is had; pages that failed are not asked for in every look. */
function noteProblem({ library, now }: Ingesting, { key, address, failures }: Feed, looked: Looked): void {
  const message = looked.ok ? looked.warning : looked.message;
  if (message !== null)
    reportProblem(library, { subject: address, message, wayOut: looked.ok ? null : looked.wayOut }, now());
  else if (failures > 0 || !awaitsFailedPages(library, key)) settleProblem(library, address);
}

/** The feeds to look at: those named, or all. Throws LibraryError for a name that none has. */
export const chooseFeeds = (library: Library, names: readonly string[]): Feed[] =>
  names.length === 0
    ? listFeeds(library)
    : [...new Map(names.flatMap((name) => feedsNamed(library, name)).map((feed) => [feed.key, feed])).values()];

/**
 * Refreshes `feeds`. A feed that failed lately is left alone until its time unless `insist`. One that fails stops no
 * other. Aborting stops it cleanly: what arrived is kept, and what did not is fetched next time.
 */
export async function refreshFeeds(
  feeds: readonly Feed[],
  refreshing: Refreshing,
  options: { readonly insist: boolean } = { insist: false },
): Promise<Progress> {
  const { now, onEvent } = refreshing;
  // One that ends in something worse than a failure (a full disk, a bug) stops the others too.
  const stop = new AbortController();
  const signal = AbortSignal.any([refreshing.signal, stop.signal]);
  let progress: Progress = { done: 0, total: feeds.length, fresh: 0, changed: 0, failed: 0, extracting: 0 };
  const tell = (event: RefreshEvent | null, change: Partial<Progress>): void => {
    progress = { ...progress, ...change };
    if (event) onEvent?.(event, progress);
  };

  const lookAt = async (feed: Feed): Promise<void> => {
    const named = { feed: feed.address, title: feed.title };
    if (!options.insist && feed.notBefore !== null && feed.notBefore > now().getTime()) {
      return tell({ type: 'left alone', ...named, until: feed.notBefore }, { done: progress.done + 1 });
    }
    const came = { new: 0, changed: 0 };
    const look: Look = {
      ...refreshing,
      signal,
      again: refreshing.again ?? null,
      stored: ({ id, title }, how) => {
        came[how]++;
        const change = how === 'new' ? { fresh: progress.fresh + 1 } : { changed: progress.changed + 1 };
        tell({ type: 'stored', feed: feed.address, article: id, title, how }, change);
      },
      extracting: (change) => tell(null, { extracting: progress.extracting + change }),
    };
    const looked = await (feed.kind === 'folder' ? refreshFolder : refreshFeed)(feed, look);
    if (looked === null) return;
    noteProblem(refreshing, feed, looked);
    if (looked.ok) {
      const { warning } = looked;
      tell({ type: 'done', ...named, fresh: came.new, changed: came.changed, warning }, { done: progress.done + 1 });
    } else {
      const { message, wayOut } = looked;
      tell({ type: 'failed', ...named, message, wayOut }, { done: progress.done + 1, failed: progress.failed + 1 });
    }
  };
  await inParallel(feeds, { limit: FEEDS_AT_ONCE, signal }, (feed) =>
    lookAt(feed).catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
  );
  return progress;
}
