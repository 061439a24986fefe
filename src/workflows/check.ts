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
      const at =
        draft.format === 'plain' ? one.quoted.words[0]!.start : findWords(file, draft.text, one.quoted.words, from);
      // The next one begins with the same words further down, or with others.
      from = at + 1;
      const provenance = provenanceOf(draft.text, one.statement, { hash: draft.hash, extractor: EXTRACTOR });
      return { ...one, place: placeOf(file, at), provenance };
    }),
  };
}

/** How many words of a quotation are looked for in its file: fewer, where markup stands among the first ones. */
const ATTEMPTS = [6, 3, 1];

/** Where words of `text` stand in the file it was read from, which may have markup, from `from` on; `from` where nowhere. */
function findWords(file: string, text: string, words: readonly Word[], from: number): number {
  for (const many of ATTEMPTS) {
    const first = words.slice(0, many);
    const printed = text.slice(first[0]!.start, first.at(-1)!.end);
    const letters = printed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('[^\\p{L}\\p{N}]{1,40}')}(?![\\p{L}\\p{N}])`, 'u');
    const at = file.slice(from).search(pattern);
    if (at >= 0) return from + at;
  }
  return from;
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
