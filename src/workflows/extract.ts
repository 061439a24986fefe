import { attribute } from '../attribution/attribute.ts';
import { EXTRACTOR } from '../attribution/extractor.ts';
import { findFiles, readArticle } from '../intake/read.ts';
import type { Article } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import type { Statement } from '../model/statement.ts';

export type Extracted =
  | {
      readonly path: string;
      readonly article: Article;
      readonly statements: readonly Statement[];
      /** Names what found them. */
      readonly extractor: string;
    }
  | { readonly path: string; readonly error: IntakeError };

/**
 * Reads files, folders and standard input (`-`) one after the other and says who said what in each.
 * A file that cannot be read is one result with its error, and does not stop the others.
 */
export async function* extractFiles(paths: readonly string[]): AsyncGenerator<Extracted> {
  const { files, faults } = await findFiles(paths);
  for (const error of faults) yield { path: error.subject, error };
  for (const path of files) {
    try {
      const article = await readArticle(
        path === '-' ? { kind: 'stdin', address: '-' } : { kind: 'file', address: path },
      );
      yield { path, article, statements: attribute(article), extractor: EXTRACTOR };
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      yield { path, error };
    }
  }
}
