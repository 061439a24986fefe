/** Opens what the reader's screen looks at: a library, what is to be read into it, and the threads that work on it. */
import { libraryPath, searchIndexPath } from '../library/home.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { IntakeError } from '../model/errors.ts';
import { openSearch, type SearchClient } from '../search/client.ts';
import { startAttributor } from './attributor.ts';
import { boundHeap, saveMemory } from './bound-heap.ts';
import { commandLinesPath } from './command-lines.ts';
import { startDerivation } from './derivation.ts';
import { openDesk } from './desk-client.ts';
import { openErrands } from './errands.ts';
import { hasNewStatements } from './filing.ts';
import { noticeOthers } from './notice-others.ts';
import { ownLibrary } from './own-library.ts';
import type { Into } from './read-files.ts';
import { shelf } from './shelf.ts';
import { openNews, problemMet, worldOf } from './world.ts';

export interface OpenedWorld {
  readonly world: ReturnType<typeof worldOf>;
  /** The article to open at once, where exactly one was asked for. */
  readonly articleId: string | null;
  /** What is looked at instead of the reader's own library: the bundled shelf, files; null where that is opened. */
  readonly away: 'shelf' | 'files' | null;
  /** Starts what takes a processor for itself (search, attribution): for when the first frame is on the screen. */
  begin(): void;
  close(): Promise<void>;
}

/** How long the screen waits for files before it shows what has been read so far, in milliseconds. */
const PATIENCE = 400;
/** How long a key press waits where another program writes to the library, in milliseconds; then it is said to be locked. */
const PATIENCE_AT_KEYS = 1_000;

/**
 * Opens files, folders and standard input (`-`) as a library for this once; without paths the reader's own library, or
 * the bundled shelf while that is empty. Throws IntakeError where nothing at all could be read, and LibraryError.
 */
export async function openWorld(
  paths: readonly string[],
  options: { readonly env: Readonly<Record<string, string | undefined>>; readonly now: () => Date },
): Promise<OpenedWorld> {
  boundHeap();
  const { library, toRead } = libraryFor(paths, options.env);
  const stop = new AbortController();
  const { signal } = stop;
  const news = openNews();
  const attributor = startAttributor();
  const begun = Promise.withResolvers<void>();
  let searching: SearchClient | null = null;
  const search = (): SearchClient => {
    searching ??= openSearch(library.path, searchIndexPath(library.path), options.now);
    return searching;
  };
  const lateSearch: Pick<SearchClient, 'find' | 'complete' | 'articles' | 'warm'> = {
    warm: () => search().warm(),
    find: (...asked) => search().find(...asked),
    complete: (...asked) => search().complete(...asked),
    articles: (...asked) => search().articles(...asked),
  };
  const desk = openDesk(library.path);
  const ignoreOthers = noticeOthers(library, news);
  const errands = openErrands({ library, ownPath: libraryPath(options.env), news });
  const onIdle = (): void => {
    if (hasNewStatements(library)) desk.prepare();
  };
  const derivation = startDerivation({ library, attributor, news, signal, after: begun.promise, onIdle });
  let isReading = true;
  const close = async (): Promise<void> => {
    stop.abort();
    ignoreOthers();
    errands.stop();
    // A pipe that nobody closes would keep the program alive after its screen.
    if (toRead.includes('-')) process.stdin.destroy();
    await Promise.all([attributor.stop(), searching?.close(), desk.close()]);
    library.close();
  };
  try {
    const reading = readInto({ library, derivation, news, signal, now: options.now }, toRead).finally(() => {
      isReading = false;
      if (toRead.length > 0) news.tell({ type: 'articles-changed' });
    });
    const read = await Promise.race([reading, wait(PATIENCE)]);
    // Where nothing could be read and the screen is open by then, it says so.
    reading.catch((error: unknown) => {
      if (!(error instanceof IntakeError)) throw error;
      news.tell(problemMet(error));
    });
    const articleId = read?.length === 1 && paths.length === 1 ? read[0]! : null;
    const world = worldOf({
      library,
      derivation,
      news,
      search: lateSearch,
      desk,
      errands,
      linesPath: commandLinesPath(options.env),
      isReading: () => isReading,
      now: options.now,
    });
    const begin = (): void => {
      saveMemory();
      begun.resolve();
      search();
    };
    return { world, articleId, away: paths.length > 0 ? 'files' : library.temporary ? 'shelf' : null, begin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The parsers are loaded only where there is something to parse. */
async function readInto(into: Into, paths: readonly string[]): Promise<readonly string[]> {
  return paths.length === 0 ? [] : (await import('./read-files.ts')).readFiles(paths, into);
}

const wait = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), milliseconds).unref());

/** The library to look at, and what has to be read into it first. */
function libraryFor(
  paths: readonly string[],
  env: Parameters<typeof libraryPath>[0],
): { library: Library; toRead: readonly string[] } {
  if (paths.length > 0) return { library: openLibrary({ temporary: true }), toRead: paths };
  const own = ownLibrary(libraryPath(env), { cache: 1_000, patience: PATIENCE_AT_KEYS });
  return own ? { library: own, toRead: [] } : { library: openLibrary({ temporary: true }), toRead: [shelf] };
}
