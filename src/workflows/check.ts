/** Every quotation of a draft, held against the library. */
import { attribute } from '../attribution/attribute.ts';
import type { Verdict } from '../desk/verdict.ts';
import { readArticle } from '../intake/read.ts';
import type { Library } from '../library/open.ts';
import type { Article } from '../model/article.ts';
import { type CheckedQuotation, checkStatements } from './check-statements.ts';

export interface Check {
  readonly draft: Article;
  readonly checked: readonly CheckedQuotation[];
}

/** Reads a draft (a path, or `-` for standard input) and checks it. Throws IntakeError when it cannot be read. */
export async function checkDraft(library: Library, path: string): Promise<Check> {
  const draft = await readArticle(path === '-' ? { kind: 'stdin', address: '-' } : { kind: 'file', address: path });
  return { draft, checked: checkStatements(library, draft.text, attribute(draft)) };
}

/** 0: all exact. 1: there are differences. 2: some were not found at all. */
export function exitCodeOf(checked: readonly { readonly verdict: Verdict }[]): 0 | 1 | 2 {
  if (checked.some(({ verdict }) => verdict === 'not-found')) return 2;
  return checked.every(({ verdict }) => verdict === 'exact') ? 0 : 1;
}
