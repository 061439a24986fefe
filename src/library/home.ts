import { dirname, join } from 'node:path';
import { type Environment, folderOf } from '../model/folders.ts';

/** The reader's own library. */
export const libraryPath = (env?: Environment): string => join(folderOf('data', env), 'library.db');

/** Where the search index of a library is: beside it. It is made from the library and can be thrown away. */
export const searchIndexPath = (library: string): string => join(dirname(library), 'search.vx');
