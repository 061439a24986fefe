/** Who speaks in the reader's library. */
import { libraryPath } from '../library/home.ts';
import { openExisting } from '../library/open.ts';
import { listSpeakers, type SpeakerHeading, type SpeakerSort } from '../library/speakers.ts';

/** Everybody who says something, from most to least by `sort`. Throws LibraryError where there is no library. */
export function speakersOf(
  env: Readonly<Record<string, string | undefined>>,
  options: { readonly sort: SpeakerSort; readonly limit?: number },
): SpeakerHeading[] {
  const library = openExisting(libraryPath(env));
  try {
    return listSpeakers(library, options);
  } finally {
    library.close();
  }
}
