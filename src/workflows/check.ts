/** Every quotation of a draft, held against the library. */
import { attribute } from '../attribution/attribute.ts';
import { EXTRACTOR } from '../attribution/extractor.ts';
import type { Verdict } from '../desk/verdict.ts';
import type { Word } from '../desk/words.ts';
import { decode } from '../intake/charset.ts';
import { parseArticle, type ReadOptions, readRaw } from '../intake/read.ts';
import type { Library } from '../library/open.ts';
import type { Article } from '../model/article.ts';
import { type Provenance, provenanceOf } from '../text/quote-selector.ts';
import { type CheckedQuotation, checkStatements } from './check-statements.ts';

/** Lines and columns of the draft's file, counted from 1; columns in UTF-16 code units. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Check {
  readonly draft: Article;
  readonly checked: readonly (CheckedQuotation & { readonly place: Place; readonly provenance: Provenance })[];
}

/**
 * Reads a draft (a path, or `-` for standard input), finds who is quoted in it, and looks every quotation up. Throws
 * IntakeError when it cannot be read.
 */
export async function checkDraft(library: Library, path: string, options: ReadOptions = {}): Promise<Check> {
  const origin = { kind: path === '-' ? 'stdin' : 'file', address: path } as const;
  const raw = await readRaw(origin, options);
  const draft = await parseArticle(raw);
  const file = draft.format === 'plain' ? draft.text : decode(raw.body).text;
  const checked = checkStatements(library, draft.text, attribute(draft)).sort(
    (a, b) => a.quoted.words[0]!.start - b.quoted.words[0]!.start,
  );
  let from = 0;
  return {
    draft,
    checked: checked.map((one) => {
      const at = draft.format === 'plain' ? one.quoted.words[0]!.start : findWords(file, one.quoted.words, from);
      // The next one begins with the same words further down, or with others.
      from = at + 1;
      const provenance = provenanceOf(draft.text, one.statement, { hash: draft.hash, extractor: EXTRACTOR });
      return { ...one, place: placeOf(file, at), provenance };
    }),
  };
}

/** How many words of a quotation are enough to find it in its file. */
const ENOUGH = 6;

/** Where the words stand in a file that has markup among them, from `from` on; `from` where they are not found. */
function findWords(file: string, words: readonly Word[], from: number): number {
  const escaped = words.slice(0, ENOUGH).map(({ printed }) => printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = escaped.join('[^\\p{L}\\p{N}]{1,40}').replaceAll("'", "['’ʼ]");
  return from + Math.max(0, file.slice(from).search(new RegExp(pattern, 'u')));
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** 0: all exact. 1: there are differences. 2: some were not found at all. */
export function exitCodeOf(checked: readonly { readonly verdict: Verdict }[]): 0 | 1 | 2 {
  if (checked.some(({ verdict }) => verdict === 'not-found')) return 2;
  return checked.every(({ verdict }) => verdict === 'exact') ? 0 : 1;
}
