/** A list of entries, each pointing at an article; whatever format it came in. */
export interface Feed {
  readonly title: string | null;
  /** The address it was read from in the end. */
  readonly url: string;
  /** The site it belongs to. */
  readonly siteUrl: string | null;
  /** BCP 47 tag, where the feed says. */
  readonly language: string | null;
  readonly entries: readonly Entry[];
  /** What was wrong with it, in a line, or null. */
  readonly warning: string | null;
}

export interface Entry {
  /** What the feed calls it: its guid, else its link, else a hash of its words. Unique within the feed. */
  readonly guid: string;
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601, as precise as it was given. */
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly body: EntryBody | null;
  /** Whether the body is all of the article. A summary is not: the page behind it is wanted. */
  readonly complete: boolean;
}

/** An entry's own words, as HTML or as plain text. */
export interface EntryBody {
  readonly type: 'html' | 'text';
  readonly value: string;
}

/** A feed that a page names, before it has been looked at. */
export interface FeedLink {
  readonly address: string;
  readonly title: string | null;
}
