/** Reading files into an open library while somebody looks at it; their statements are derived later. */
import { EXTRACTOR } from '../attribution/extractor.ts';
import { findFiles, readArticle } from '../intake/read.ts';
import { putArticle } from '../library/arrivals.ts';
import type { Library } from '../library/open.ts';
import { IntakeError } from '../model/errors.ts';
import type { Derivation } from './derivation.ts';
import { type News, problemMet } from './world.ts';

/** What is read into, and who hears of it. */
export interface Into {
  readonly library: Library;
  readonly derivation: Derivation;
  readonly news: News;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** How often the list is told of new articles while files are read, in milliseconds. */
const TELL_EVERY = 150;

/**
 * Reads files, folders and standard input (`-`). Returns the ids of the articles; throws IntakeError where there are none
 * and something was wrong. Single faults are told as problems.
 */
export async function readFiles(
  paths: readonly string[],
  { library, derivation, news, signal, now }: Into,
): Promise<string[]> {
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
