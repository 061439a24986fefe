/** Feeds handed over from and to other readers, as OPML. */
import { loadSubscriptions, writeSubscriptions } from '../intake/opml.ts';
import { addFeed, listFeeds } from '../library/feeds.ts';
import type { Library } from '../library/open.ts';
import { LibraryError } from '../model/errors.ts';

export interface Imported {
  readonly added: number;
  readonly known: number;
  /** The addresses of all of them. */
  readonly feeds: readonly string[];
  /** Addresses that were left out because they are not http or https. */
  readonly refused: readonly string[];
}

/** Adds every feed of an OPML file; its folders become tags. Nothing is fetched yet. Throws IntakeError. */
export async function importFeeds(library: Library, path: string, now: Date): Promise<Imported> {
  const { feeds, refused } = await loadSubscriptions(path);
  const added = library.transact(() => feeds.filter((feed) => addFeed(library, { kind: 'feed', ...feed }, now)).length);
  return { added, known: feeds.length - added, feeds: feeds.map(({ address }) => address), refused };
}

/** Every web feed of the library as OPML. Throws LibraryError where there is none. */
export function exportFeeds(library: Library, now: Date): string {
  const feeds = listFeeds(library).filter(({ kind }) => kind === 'feed');
  if (feeds.length === 0) {
    throw new LibraryError('missing', 'there are no feeds to export.', {
      subject: library.path,
      wayOut: 'Add one with "dixit add URL".',
    });
  }
  return writeSubscriptions(feeds, now);
}
