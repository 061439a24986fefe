import { EXTRACTOR } from '../attribution/extractor.ts';
import type { Library } from '../library/open.ts';
import { countPending, loadArticle, pendingVersions, replaceDerived } from '../library/versions.ts';
import type { Attributor } from './attributor.ts';

/** How many articles are looked up at a time. */
const BATCH = 50;

/**
 * Derives the statements again of every article that an older extractor read, the newest first. Until an article's new
 * statements are complete its old ones stay; stopped half-way, the next call goes on. Returns how many were done.
 */
export async function rederiveAll(
  { library, attributor }: { readonly library: Library; readonly attributor: Attributor },
  options: { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<number> {
  const total = countPending(library, EXTRACTOR);
  let done = 0;
  for (;;) {
    const pending = pendingVersions(library, EXTRACTOR, BATCH);
    if (pending.length === 0) return done;
    for (const version of pending) {
      if (options.signal.aborted) return done;
      const loaded = loadArticle(library, version.id, version.hash);
      if (!loaded) continue;
      replaceDerived(library, version, await attributor.attribute(loaded.article), EXTRACTOR);
      done++;
      options.onProgress?.(done, total);
    }
  }
}
