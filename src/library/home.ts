import { dirname, join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** The folder the library lives in: `DIXIT_HOME`, else the platform's data folder (XDG_DATA_HOME on Linux). */
function libraryFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.DIXIT_HOME ? resolve(env.DIXIT_HOME) : envPaths('dixit', { suffix: '' }).data;
}

/** The reader's own library. */
export const libraryPath = (env?: Readonly<Record<string, string | undefined>>): string =>
  join(libraryFolder(env), 'library.db');

/** Where the search index of a library is: beside it. It is made from the library and can be thrown away. */
export const searchIndexPath = (library: string): string => join(dirname(library), 'search.vx');
