import { existsSync } from 'node:fs';
import { hasArticles } from '../library/articles.ts';
import { type Library, openAsAllowed } from '../library/open.ts';

/** The reader's own library, or null while there is none or nothing in it. Throws LibraryError. */
export function ownLibrary(path: string, options?: Parameters<typeof openAsAllowed>[1]): Library | null {
  if (!existsSync(path)) return null;
  const library = openAsAllowed(path, options);
  if (hasArticles(library)) return library;
  library.close();
  return null;
}
