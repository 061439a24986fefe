import { EXTRACTOR } from '../attribution/extractor.ts';
import type { Library } from '../library/open.ts';
import { countPending, loadArticle, pendingVersions, replaceDerived } from '../library/versions.ts';
import { LibraryError } from '../model/errors.ts';
import type { Attributor } from './attributor.ts';

export interface Rederived {
  readonly done: number;
  /** Titles of articles on which attribution failed: a bug each. Their old statements stay. */
  readonly failed: readonly string[];
}

/**
 * Derives the statements again of every text that an older extractor read, those on show and the newest first. Until
 * a text's new statements are complete its old ones stay; stopped half-way, the next call goes on.
 */
export async function rederiveAll(
  { library, attributor }: { readonly library: Library; readonly attributor: Attributor },
  options: { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<Rederived> {
  const total = countPending(library, EXTRACTOR);
  const failed: string[] = [];
  let done = 0;
  for (const version of pendingVersions(library, EXTRACTOR, total)) {
    if (options.signal.aborted) break;
    const loaded = loadArticle(library, version.id, version.hash);
    if (!loaded) continue;
    try {
      replaceDerived(library, version, await attributor.attribute(loaded.article), EXTRACTOR);
      done++;
    } catch (error) {
      if (error instanceof LibraryError) throw error;
      if (options.signal.aborted) break;
      failed.push(loaded.article.title);
    }
    options.onProgress?.(done + failed.length, total);
  }
  return { done, failed };
}
