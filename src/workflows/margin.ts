/** What stands in the margin of an article: who found its statements, and what the reader kept, noted and corrected. */
import { headingOfArticle } from '../library/articles.ts';
import { listNotebook, notesOf, tagsOf } from '../library/notebook.ts';
import type { Library } from '../library/open.ts';
import { correctedIn } from '../library/statements.ts';
import { extractorOf } from '../library/versions.ts';
import type { Statement } from '../model/statement.ts';

export interface Margin {
  /** The version of the extractor that found the statements; null where it is not known. */
  readonly extractor: string | null;
  /** Whether the article is kept. */
  readonly kept: boolean;
  readonly tags: readonly string[];
  /** The note on the whole article. */
  readonly note: string | null;
  /** Ids of the statements in the notebook. */
  readonly statements: ReadonlySet<string>;
  /** Notes by the id of their statement. */
  readonly notes: ReadonlyMap<string, string>;
  /** What had been found where the reader corrected it, by statement; null for one the reader added. */
  readonly corrected: ReadonlyMap<string, Statement | null>;
}

export function marginOf(library: Library, articleId: string): Margin {
  const notes = notesOf(library, articleId);
  return {
    extractor: extractorOf(library, articleId),
    kept: headingOfArticle(library, articleId)?.kept ?? false,
    tags: tagsOf(library, articleId),
    note: notes.get('') ?? null,
    statements: new Set(listNotebook(library, articleId).map(({ sid }) => sid)),
    notes,
    corrected: correctedIn(library, articleId),
  };
}
