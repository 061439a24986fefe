/** What refreshing and adding need of the network, so that a test can be one. */
import { detect } from '../intake/detect.ts';
import type { Entry, FeedLink } from '../intake/feed.ts';
import { type Fetched, openWeb, type Validators } from '../intake/fetch.ts';
import { parseArticle } from '../intake/parse.ts';
import type { Raw } from '../intake/raw.ts';
import { retryAt } from '../intake/unavailable.ts';
import type { Article } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { shortHash } from '../model/hash.ts';
import type { Fetching } from '../model/settings.ts';

export interface FeedEntry {
  /** What the feed calls it: its guid, else its link. */
  readonly guid: string;
  readonly url: string | null;
  /** Of all that the feed says of it: another one means that it says something else. */
  readonly hash: string;
  /** Whether what it says is all of the article. A summary is not: the page behind it is wanted. */
  readonly complete: boolean;
  /** The entry in the feed's own words: its title, where it has nothing else. Reading takes a moment. */
  read(): Article;
}

/** What a feed says. */
interface FeedNews {
  readonly title: string | null;
  readonly site: string | null;
  readonly entries: readonly FeedEntry[];
  /** What was wrong with it, in a line, or null. */
  readonly warning: string | null;
}

export type FeedAnswer = Validators &
  (
    | { readonly changed: false }
    /** `movedTo` is where the feed has moved for good, or null. */
    | (FeedNews & { readonly changed: true; readonly movedTo: string | null })
  );

type PageAnswer = Validators & ({ readonly changed: false } | { readonly changed: true; readonly article: Article });

/** What is found at an address: a feed, or a page with the feeds it names. */
export type Found =
  | { readonly kind: 'feed'; readonly feed: FeedLink }
  | {
      readonly kind: 'page';
      /** Null where the page has no text to read: a front page, a list. */
      readonly article: Article | null;
      readonly feeds: readonly FeedLink[];
    };

/** Reading throws IntakeError for what the world does. */
export interface Net {
  /** Whether pages are read where a feed gives a summary. */
  readonly readsPages: boolean;
  readFeed(address: string, validators: Validators, signal: AbortSignal): Promise<FeedAnswer>;
  readPage(address: string, validators: Validators, signal: AbortSignal): Promise<PageAnswer>;
  /** Looks at an address that the reader typed. */
  look(address: string, signal: AbortSignal): Promise<Found>;
  /** When the server that gave this error wants to be asked again; milliseconds since 1970. */
  retryAt(error: IntakeError): number | null;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** The share of a request's time that a server may take to begin answering, and to go on. */
const PATIENCE = 1 / 4;
const CONNECTING = 10_000;

/** The real network, within what is said about fetching; proxies are those of the environment. */
export function openNet(fetching: Fetching, env: Readonly<Record<string, string | undefined>> = process.env): Net {
  const total = fetching.timeout * 1_000;
  const [headers, body, connect] = [total * PATIENCE, total * PATIENCE, Math.min(CONNECTING, total)];
  const web = openWeb({
    env,
    allowHosts: fetching.allow_hosts,
    timeouts: { connect, headers, body, total },
    limits: { total: fetching.requests, perHost: fetching.requests_per_host },
  });
  return {
    readsPages: fetching.full_text,
    retryAt,
    close: () => web.close(),
    readFeed: async (address, validators, signal) => {
      const fetched = await web.fetch(address, { validators, signal, want: 'feed' });
      const { etag, lastModified } = fetched;
      return fetched.changed
        ? { etag, lastModified, changed: true, movedTo: fetched.movedTo, ...(await feedIn(fetched.raw)) }
        : { etag, lastModified, changed: false };
    },
    readPage: async (address, validators, signal) => {
      const fetched = await web.fetch(address, { validators, signal, want: 'page' });
      const { etag, lastModified } = fetched;
      if (!fetched.changed) return { etag, lastModified, changed: false };
      return { etag, lastModified, changed: true, article: await parseArticle(fetched.raw) };
    },
    look: async (address, signal) => {
      const fetched = await web.fetch(address, { signal, want: 'feed' });
      const raw = rawIn(fetched);
      if (detect(raw) !== 'feed')
        return { kind: 'page', article: await articleIn(raw), feeds: await feedsNamedIn(raw) };
      const { title } = await feedIn(raw);
      return { kind: 'feed', feed: { address: fetched.movedTo ?? address, title } };
    },
  };
}

function rawIn(fetched: Fetched): Raw {
  if (fetched.changed) return fetched.raw;
  throw new Error('a server said "not modified" to one who had asked for no such thing');
}

/** What a feed says, with the feed's parser loaded by the first one. */
async function feedIn(raw: Raw): Promise<FeedNews> {
  const [{ parseFeed }, { articleFromEntry }] = await Promise.all([
    import('../intake/formats/feed/parse.ts'),
    import('../intake/formats/feed/article.ts'),
  ]);
  const feed = parseFeed(raw);
  const entryOf = (entry: Entry): FeedEntry => ({
    guid: entry.guid,
    url: entry.url,
    hash: shortHash(entry.title ?? '', entry.body?.value ?? '', entry.url ?? '', entry.published ?? ''),
    complete: entry.complete,
    read: () => articleFromEntry(entry, feed),
  });
  return { title: feed.title, site: feed.siteUrl, entries: feed.entries.map(entryOf), warning: feed.warning };
}

/** The article of a page; null where it has none, as front pages do. */
async function articleIn(raw: Raw): Promise<Article | null> {
  try {
    return await parseArticle(raw);
  } catch (error) {
    if (error instanceof IntakeError && error.fault === 'empty') return null;
    throw error;
  }
}

async function feedsNamedIn(raw: Raw): Promise<FeedLink[]> {
  if (detect(raw) !== 'html') return [];
  const { feedLinks } = await import('../intake/formats/html/feed-links.ts');
  return feedLinks(raw);
}
