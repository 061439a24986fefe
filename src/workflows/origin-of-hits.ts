/** Where the statements that a search found come from: what goes with them when they leave the library. */
import type { Library } from '../library/open.ts';
import { printedStatement, versionText } from '../library/printed.ts';
import type { StatementHit } from '../model/hit.ts';
import { type Provenance, provenanceOf } from '../text/quote-selector.ts';

export type OriginOfHit = (hit: StatementHit) => (Provenance & { readonly url: string | null }) | null;

/** Looks origins up in a library; null for a statement that is gone by then. */
export const originsIn =
  (library: Library): OriginOfHit =>
  ({ articleId, statementId }) => {
    const printed = printedStatement(library, articleId, statementId);
    if (!printed) return null;
    return { url: printed.url, ...provenanceOf(versionText(library, printed.version), printed, printed) };
  };
