/** What refreshing and adding need of the network, so that a test can be one. */
import type { Article } from '../model/article.ts';
import type { IntakeError } from '../model/errors.ts';

export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

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

export type FeedAnswer = Validators &
  (
    | { readonly changed: false }
    | {
        readonly changed: true;
        readonly title: string | null;
        readonly site: string | null;
        readonly entries: readonly FeedEntry[];
        /** Where the feed has moved for good, or null. */
        readonly movedTo: string | null;
      }
  );

/** What is found at an address: a feed, or a page with the feeds it names. */
export type Found =
  | { readonly kind: 'feed'; readonly feed: FeedSeen }
  | {
      readonly kind: 'page';
      /** Null where the page has no text to read: a front page, a list. */
      readonly article: Article | null;
      readonly feeds: readonly FeedSeen[];
    };

export interface FeedSeen {
  readonly address: string;
  readonly title: string | null;
}

/** Reading throws IntakeError for what the world does. */
export interface Net {
  readFeed(address: string, validators: Validators, signal: AbortSignal): Promise<FeedAnswer>;
  readPage(address: string, signal: AbortSignal): Promise<Article>;
  /** Looks at an address that the reader typed. */
  look(address: string, signal: AbortSignal): Promise<Found>;
  /** When the server that gave this error wants to be asked again; milliseconds since 1970. */
  retryAt(error: IntakeError): number | null;
}
