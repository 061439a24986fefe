/** Opens what the reader's screen looks at: a library, what is to be read into it, and the threads that work on it. */
import { EXTRACTOR } from '../attribution/extractor.ts';
import { findFiles, readArticle } from '../intake/read.ts';
import { putArticle } from '../library/arrivals.ts';
import { countArticles } from '../library/articles.ts';
import { libraryPath, searchIndexPath } from '../library/home.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { IntakeError, LibraryError } from '../model/errors.ts';
import { openSearch } from '../search/client.ts';
import { startAttributor } from './attributor.ts';
import { type Derivation, startDerivation } from './derivation.ts';
import { shelf } from './shelf.ts';
import { type Fact, type News, openNews, worldOf } from './world.ts';

export interface OpenedWorld {
  readonly world: ReturnType<typeof worldOf>;
  /** The article to open at once, where exactly one was asked for. */
  readonly articleId: string | null;
  close(): Promise<void>;
}

/** How long the screen waits for files before it shows what has been read so far, in milliseconds. */
const PATIENCE = 400;

/**
 * Opens files, folders and standard input (`-`) as a library for this once; without paths the reader's own library, or
 * the bundled shelf while that is empty. Throws IntakeError where nothing at all could be read, and LibraryError.
 */
export async function openWorld(
  paths: readonly string[],
  options: { readonly env: Readonly<Record<string, string | undefined>>; readonly now: () => Date },
): Promise<OpenedWorld> {
  const { library, toRead } = libraryFor(paths, options.env);
  const stop = new AbortController();
  const { signal } = stop;
  const news = openNews();
  const attributor = startAttributor();
  const search = openSearch(library.path, searchIndexPath(library.path), options.now);
  const derivation = startDerivation({ library, attributor, news, signal });
  let isReading = true;
  const close = async (): Promise<void> => {
    stop.abort();
    // A pipe that nobody closes would keep the program alive after its screen.
    if (toRead.includes('-')) process.stdin.destroy();
    await Promise.all([attributor.stop(), search.close()]);
    library.close();
  };
  try {
    const reading = readFiles(toRead, { library, derivation, news, signal, now: options.now }).finally(() => {
      isReading = false;
      news.tell({ type: 'articles-changed' });
    });
    const read = await Promise.race([reading, wait(PATIENCE)]);
    // Where nothing could be read and the screen is open by then, it says so.
    reading.catch((error: unknown) => {
      if (error instanceof IntakeError) news.tell(problemMet(error));
      else throw error;
    });
    const articleId = read?.length === 1 && paths.length === 1 ? read[0]! : null;
    const world = worldOf({ library, derivation, news, search, isReading: () => isReading, now: options.now });
    return { world, articleId, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const wait = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds).unref());

/** The library to look at, and what has to be read into it first. */
function libraryFor(
  paths: readonly string[],
  env: Parameters<typeof libraryPath>[0],
): { library: Library; toRead: readonly string[] } {
  if (paths.length > 0) return { library: openLibrary({ temporary: true }), toRead: paths };
  const own = ownLibrary(libraryPath(env));
  return own ? { library: own, toRead: [] } : { library: openLibrary({ temporary: true }), toRead: [shelf] };
}

/** The reader's own library, or null while there is none or nothing in it. */
function ownLibrary(path: string): Library | null {
  try {
    openLibrary(path, { readOnly: true }).close();
  } catch (error) {
    if (error instanceof LibraryError && error.fault === 'missing') return null;
    throw error;
  }
  const library = openLibrary(path);
  if (countArticles(library) > 0) return library;
  library.close();
  return null;
}

const problemMet = ({ subject, message, wayOut }: IntakeError): Fact => ({
  type: 'problem-met',
  problem: { subject, message, wayOut },
});

/** How often the list is told of new articles while files are read, in milliseconds. */
const TELL_EVERY = 150;

/** Reads files into the library, their statements to be derived later. Returns the ids of the articles. */
async function readFiles(
  paths: readonly string[],
  into: { library: Library; derivation: Derivation; news: News; signal: AbortSignal; now: () => Date },
): Promise<string[]> {
  const { library, derivation, news, signal, now } = into;
  const ids: string[] = [];
  const faults: IntakeError[] = [];
  let told = performance.now();
  const found = await findFiles(paths);
  faults.push(...found.faults);
  for (const path of found.files) {
    if (signal.aborted) return ids;
    try {
      const article = await readArticle(
        path === '-' ? { kind: 'stdin', address: '-' } : { kind: 'file', address: path },
      );
      if (signal.aborted) return ids;
      putArticle(library, { article, via: 'file', statements: null, extractor: EXTRACTOR, now: now() });
      derivation.add(article);
      ids.push(article.id);
    } catch (error) {
      if (signal.aborted) return ids;
      if (!(error instanceof IntakeError)) throw error;
      faults.push(error);
    }
    if (performance.now() - told > TELL_EVERY) {
      news.tell({ type: 'articles-changed' });
      told = performance.now();
    }
  }
  if (ids.length === 0 && faults.length > 0) throw faults[0]!;
  for (const fault of faults) news.tell(problemMet(fault));
  return ids;
}
