/** Where a quotation was found, in a form that survives the page changing around it. */
import type { Span } from '../model/span.ts';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much of the text around it is kept, in UTF-16 code units. */
const AROUND = 32;

/** Half a surrogate pair at either end would not survive being encoded. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** The selector of one span of a text. */
export const quoteSelector = (text: string, { start, end }: Span): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
  suffix: whole(text.slice(end, end + AROUND)),
});

/** How a statement came to be known: goes with everything that leaves the library. */
export interface Provenance {
  /** The version of the extractor that found it; null where a reader added it or it is not known. */
  readonly extractor: string | null;
  readonly confidence: number;
  /** The hash of the text of record that the offsets count into. */
  readonly articleHash: string;
  /** `[start, end)` of each content, in UTF-16 code units. */
  readonly offsets: readonly (readonly [start: number, end: number])[];
  readonly selectors: readonly TextQuoteSelector[];
}

/** Where words are from and who found them, `text` being the version of the hash that the contents are spans of. */
export const provenanceOf = (
  text: string,
  statement: { readonly contents: readonly Span[]; readonly confidence: number },
  at: { readonly hash: string; readonly extractor: string | null },
): Provenance => ({
  extractor: at.extractor,
  confidence: statement.confidence,
  articleHash: at.hash,
  offsets: statement.contents.map(({ start, end }) => [start, end] as const),
  selectors: statement.contents.map((span) => quoteSelector(text, span)),
});
