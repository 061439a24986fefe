/** Where quotations begin and end among the tokens, and with which mark. */
import type { Span } from '../../model/span.ts';
import { NARRATOR, quotedAt } from './layout.ts';
import type { Reading } from './sayings.ts';

/** The level a quotation is quoted on: that of its parent. */
export const levelAround = (reading: Reading, quotation: number): number =>
  reading.quotations[quotation]!.parent ?? NARRATOR;

/** Token after the last fragment of a quotation. */
export const afterQuotation = (reading: Reading, quotation: number): number =>
  reading.fragments[quotation]!.at(-1)!.last;

/** The last character inside the closing mark, or the mark of a comma right after it: what ended the quotation. */
export function endingOf(reading: Reading, quotation: number): string {
  const after = reading.tokens[afterQuotation(reading, quotation)];
  const { end } = reading.quotations[quotation]!.fragments.at(-1)!;
  if (after?.value === ',' && after.start - end <= 1) return ',';
  const { text } = reading.article;
  for (let at = end - 1; at >= Math.max(0, end - 8); at--) if (!MARK_OR_SPACE.test(text[at]!)) return text[at]!;
  return '';
}

const MARK_OR_SPACE = /[\s"'“”‘’«»‹›」』„`]/;

/** The quotation that ends right before token `at` (a comma or dash between them does not count); null if none does. */
export function quotationBefore(reading: Reading, at: number, level: number): number | null {
  let last = at - 1;
  while (last >= 0 && reading.level[last] === level && /^(?:,|—|–|-|--)$/.test(reading.tokens[last]!.value)) last--;
  if (last < 0 || reading.level[last] === level || reading.tokens[last]!.paragraph !== reading.tokens[at]?.paragraph)
    return null;
  return quotedAt(reading, last, level)?.quotation ?? null;
}

/** The quotation that starts at token `at`; null if none does. */
export function quotationAt(reading: Reading, at: number, level: number): number | null {
  if (at >= reading.tokens.length || reading.level[at] === level) return null;
  const quoted = quotedAt(reading, at, level);
  return quoted !== null && quoted.first === at ? quoted.quotation : null;
}

/** The fragments of several quotations as spans. */
export const fragmentsOf = (reading: Reading, quotations: readonly number[]): Span[] =>
  quotations.flatMap((quotation) => reading.quotations[quotation]!.fragments);
