/** Stealth edits: what became of the quotations of articles that were fetched again. */
import { type Change, changesBetween } from '../desk/changes.ts';
import { type Quoted, quote } from '../desk/quoted.ts';
import type { Library } from '../library/open.ts';
import { type Edited, editedArticles, listVersions, loadArticle, type VersionHeading } from '../library/versions.ts';
import type { Statement } from '../model/statement.ts';

/** A quotation of one version, with the statement it is in. */
export interface VersionQuotation extends Quoted {
  readonly whole: Statement;
  readonly hash: string;
}

/** What changed in the quotations of an article from one version to the next. */
export interface Edit {
  readonly before: VersionHeading;
  readonly after: VersionHeading;
  readonly changes: readonly Change<VersionQuotation>[];
}

function quotationsOf(library: Library, id: string, hash: string): VersionQuotation[] {
  const loaded = loadArticle(library, id, hash);
  if (!loaded) return [];
  return loaded.statements
    .map((whole) => ({ ...quote(loaded.article.text, whole), whole, hash }))
    .filter(({ words }) => words.length > 0);
}

/** The edits of one article, oldest first. Only versions that came the same way are compared: a feed prints less than the page. */
export function editsOfArticle(library: Library, id: string): Edit[] {
  const versions = listVersions(library, id);
  return versions.flatMap((after, at) => {
    const before = versions.slice(0, at).findLast(({ via }) => via === after.via);
    if (!before) return [];
    const [old, now] = [before, after].map(({ hash }) => quotationsOf(library, id, hash)) as [
      VersionQuotation[],
      VersionQuotation[],
    ];
    const changes = changesBetween(old, now);
    return changes.length > 0 ? [{ before, after, changes }] : [];
  });
}

/** An edit, and the article it was made in. */
export interface EditedQuotations extends Edit {
  readonly article: Edited;
}

/** Every edit of quotations seen since a moment (milliseconds since 1970), the articles last changed first. */
export const allEdits = (library: Library, since: number): EditedQuotations[] =>
  editedArticles(library, since).flatMap((article) =>
    editsOfArticle(library, article.id)
      .filter(({ after }) => after.fetchedAt >= since)
      .map((edit) => ({ article, ...edit })),
  );
