import type { Origin } from '../model/article.ts';

/** Bytes with manners: what was read, before anything is known about it. */
export interface Raw {
  readonly origin: Origin;
  /** Where the bytes came from in the end, after redirects; null when it was no web address. */
  readonly url: string | null;
  /** Media type as the sender gave it, lower case, without parameters; null when nobody said. */
  readonly mediaType: string | null;
  /** Charset label as the sender gave it; null when nobody said. */
  readonly charset: string | null;
  readonly body: Uint8Array;
}
