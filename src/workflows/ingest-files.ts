import { findFiles, readArticle } from '../intake/read.ts';
import type { Outcome } from '../library/arrivals.ts';
import type { Article } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { type Ingesting, ingest } from './ingest.ts';

export type IngestedFile =
  | { readonly path: string; readonly article: Article; readonly key: number; readonly outcome: Outcome }
  | { readonly path: string; readonly error: IntakeError };

/**
 * Takes files, folders and standard input (`-`) into a library, one after the other. A file that cannot be read is one
 * result with its error, and does not stop the others. Stops when the signal is aborted.
 */
export async function* ingestFiles(
  ingesting: Ingesting,
  paths: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<IngestedFile> {
  const { files, faults } = await findFiles(paths);
  for (const error of faults) yield { path: error.subject, error };
  for (const path of files) {
    if (signal?.aborted) return;
    try {
      const article = await readArticle(
        path === '-' ? { kind: 'stdin', address: '-' } : { kind: 'file', address: path },
      );
      yield { path, article, ...(await ingest(ingesting, article, 'file')) };
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      yield { path, error };
    }
  }
}
