/**
 * Statements are filed once they are stored: under the keys they are looked up by, and beside the quotations that they
 * are alike. It is derived work that nobody should wait for: done in the background, and by whoever asks for the rest.
 */
import { ALIGNED, type Filed, isSameQuotation, isTelling, nearest, relate } from '../desk/clusters.ts';
import { type Quoted, quote } from '../desk/quoted.ts';
import { keysOf, shingleKey, shinglesOf } from '../desk/shingles.ts';
import { wordsOf } from '../desk/words.ts';
import type { Library } from '../library/open.ts';
import {
  filedQuotations,
  filedUnder,
  fileStatement,
  groupQuotations,
  noteFiled,
  quotationGroup,
  type Unfiled,
  unfiledStatements,
} from '../library/quotations.ts';

/** Statements filed in one transaction, and before others get a turn: some ten milliseconds' work. */
const TURN = 50;
/** Of what shares most with a quotation, how many are looked at: some are only reports, or old versions of one another. */
const LOOKED_AT = 12;

/** The content of a statement as if it were a text of its own. */
const quoteContent = ({ kind, content }: Unfiled): Quoted =>
  quote(content, { kind, contents: [{ start: 0, end: content.length }], speaker: null });

/** Puts a quotation, which is not filed yet, into one group with those that it is alike. */
function groupWithLike(library: Library, statement: Unfiled): void {
  const quoted = quoteContent(statement);
  if (!isTelling(quoted)) return;
  const filed: Filed = (shingle, limit, from) => filedUnder(library, [shingleKey(shingle)], limit, from);
  const near = filedQuotations(library, nearest(shinglesOf(quoted.words), filed).slice(0, LOOKED_AT));
  const seen = new Set<number>();
  for (const other of near) {
    const group = quotationGroup(library, other.id);
    if (seen.has(group)) continue;
    seen.add(group);
    if (isSameQuotation(relate(quoteContent(other), quoted))) groupQuotations(library, statement.id, other.id);
    if (seen.size === ALIGNED) return;
  }
}

/** Files some of the statements that came since the last time. Returns how many. */
const fileSome = (library: Library): number =>
  library.transact(() => {
    const unfiled = unfiledStatements(library, TURN);
    for (const statement of unfiled) {
      groupWithLike(library, statement);
      const all = [{ start: 0, end: statement.content.length }];
      fileStatement(library, statement.id, keysOf(wordsOf(statement.content, all)));
    }
    const last = unfiled.at(-1);
    if (last) noteFiled(library, last.id);
    return unfiled.length;
  });

/** Files the statements that came since the last time. Returns how many. A read-only library is left as it is. */
export function fileNewStatements(library: Library): number {
  if (library.readOnly || !hasNewStatements(library)) return 0;
  let count = 0;
  for (;;) {
    const filed = fileSome(library);
    if (filed === 0) return count;
    count += filed;
  }
}

/** The same in short turns, for a thread that has to answer somebody in between; until the signal is aborted. */
export async function fileNewStatementsInTurns(library: Library, signal?: AbortSignal): Promise<void> {
  if (library.readOnly) return;
  while (!signal?.aborted && hasNewStatements(library)) {
    fileSome(library);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Whether statements came since the last time. */
export const hasNewStatements = (library: Library): boolean => unfiledStatements(library, 1).length > 0;
