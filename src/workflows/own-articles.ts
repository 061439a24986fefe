import { listArticles } from '../library/articles.ts';
import { libraryPath } from '../library/home.ts';
import { type LoadedArticle, loadArticle } from '../library/versions.ts';
import type { Environment } from '../model/folders.ts';
import { ownLibrary } from './own-library.ts';

/** Articles of the reader's own library with who said what in them, newest first; null while it is empty. */
export function ownArticles(env: Environment): Iterable<LoadedArticle> | null {
  const library = ownLibrary(libraryPath(env));
  if (library === null) return null;
  return (function* () {
    try {
      for (const { id } of listArticles(library)) {
        const loaded = loadArticle(library, id);
        if (loaded) yield loaded;
      }
    } finally {
      library.close();
    }
  })();
}
