/** What the reader has written in the margin of an article: kept, noted, tagged, corrected. */
import { headingOfArticle } from '../library/articles.ts';
import { listNotebook, notesOf, tagsOf } from '../library/notebook.ts';
import type { Library } from '../library/open.ts';
import { correctedIn } from '../library/statements.ts';
import type { Statement } from '../model/statement.ts';

export interface Margin {
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
    kept: headingOfArticle(library, articleId)?.kept ?? false,
    tags: tagsOf(library, articleId),
    note: notes.get('') ?? null,
    statements: new Set(listNotebook(library, articleId).map(({ sid }) => sid)),
    notes,
    corrected: correctedIn(library, articleId),
  };
}
