/** Which library a command works on: the reader's own, or one made for the moment from files. */
import { libraryPath } from '../library/home.ts';
import { type Library, openExisting, openLibrary } from '../library/open.ts';
import type { IntakeError } from '../model/errors.ts';
import { startAttributor } from './attributor.ts';
import { ingestFiles } from './ingest-files.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Hears of each file that could not be read. */
  readonly onFault: (error: IntakeError) => void;
}

/**
 * Opens the reader's library, read-only where it may not be written; or, where paths are given, a temporary one of the
 * articles in these files and folders. Throws LibraryError `missing` where there is none: looking makes no library; and
 * IntakeError where none of the paths could be read, for what is not in them would be an answer about nothing.
 */
export async function libraryOf(
  paths: readonly string[],
  { env, now, signal, onFault }: Surroundings,
): Promise<Library> {
  if (paths.length === 0) return openExisting(libraryPath(env));
  const library = openLibrary({ temporary: true });
  const attributor = startAttributor(signal);
  try {
    const faults: IntakeError[] = [];
    let some = false;
    for await (const read of ingestFiles({ library, attributor, now }, paths, signal)) {
      if ('error' in read) faults.push(read.error);
      else some = true;
    }
    const last = some ? undefined : faults.pop();
    faults.forEach(onFault);
    if (last) throw last;
    return library;
  } catch (error) {
    library.close();
    throw error;
  } finally {
    await attributor.stop();
  }
}
