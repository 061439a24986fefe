/** The versions of an article, each as it was printed: nothing that was ever stored is out of reach. */
import { type ArticleHeading, articlesNamed } from '../library/articles.ts';
import type { Library } from '../library/open.ts';
import { type LoadedArticle, listVersions, loadArticle, type VersionHeading } from '../library/versions.ts';
import { LibraryError } from '../model/errors.ts';
import type { Span } from '../model/span.ts';
import { type Edit, editsOfArticle } from './changes.ts';

/** A version, and how many quotations were edited since the one before it that came the same way; null for the first. */
export interface Version extends VersionHeading {
  readonly edits: number | null;
}

/** A version of an article, whole. */
export interface WholeVersion extends LoadedArticle {
  readonly version: Version;
  /** The quotations that a version before or after it prints otherwise, as spans of its text. */
  readonly edited: readonly Span[];
}

const SHOWN = 5;

/**
 * The article that a name means: its id or the beginning of it, its address, or words of its headline. Throws
 * LibraryError where there is none, or more than one.
 */
export function articleNamed(library: Library, name: string): ArticleHeading {
  const found = articlesNamed(library, name, SHOWN + 1);
  const [first, ...more] = found;
  if (!first)
    throw new LibraryError('missing', 'no article in the library has that id, address or headline.', {
      subject: name,
      wayOut: 'Search for it with "dixit search --json": every hit has the id of its article.',
    });
  if (more.length === 0) return first;
  const named = found.slice(0, SHOWN).map(({ id, title }) => `${id} (${title})`);
  throw new LibraryError('missing', `${more.length < SHOWN ? found.length : 'many'} articles are called that.`, {
    subject: name,
    wayOut: `Give an id: ${[...named, ...(found.length > SHOWN ? ['…'] : [])].join(', ')}`,
  });
}

const countEdits = (edits: readonly Edit[], hash: string): number =>
  edits.find(({ after }) => after.hash === hash)?.changes.length ?? 0;

/** Every version of an article, oldest first. */
export function versionsOf(library: Library, id: string): Version[] {
  const edits = editsOfArticle(library, id);
  const versions = listVersions(library, id);
  return versions.map((version, at) => {
    const isFirst = !versions.slice(0, at).some(({ via }) => via === version.via);
    return { ...version, edits: isFirst ? null : countEdits(edits, version.hash) };
  });
}

/** One version by its number, from 1, or the one on show. Undefined where it is not there. */
export function readVersion(library: Library, id: string, number?: number): WholeVersion | undefined {
  const version = versionsOf(library, id).find((each) =>
    number === undefined ? each.current : each.number === number,
  );
  const loaded = version && loadArticle(library, id, version.hash);
  if (!loaded) return undefined;
  const edited = editsOfArticle(library, id).flatMap(({ before, after, changes }) =>
    changes.flatMap((change) => [
      ...(before.hash === version.hash && 'before' in change ? change.before.pieces : []),
      ...(after.hash === version.hash && 'after' in change ? change.after.pieces : []),
    ]),
  );
  return { ...loaded, version, edited };
}
