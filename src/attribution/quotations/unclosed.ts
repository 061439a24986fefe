/** Quotations with a mark missing: where they may have begun or ended. */
import type { Span } from '../../model/span.ts';
import type { Region } from './region.ts';

/**
 * Ends a quotation whose closing mark is missing, at the latest at `limit`: before a narrator who takes over
 * ("… fix it Grant said"), else at the last end of a sentence, else it was no quotation.
 */
export function settleUnclosed(text: string, span: Span, region: Region, limit: number): void {
  const start = region.openedAt;
  if (region.family === 'single' || !startsSomething(text, span, start)) {
    if (region.fragments.length === 0) region.dropped = true;
    return;
  }
  const said = text.slice(start, limit);
  const narrator = NARRATOR.exec(said);
  const end = narrator === null ? lastSentenceEnd(said) : narrator.index;
  if (end > 1) region.fragments.push({ start, end: start + end });
  else if (region.fragments.length === 0) region.dropped = true;
  region.closed = false;
}

const NARRATOR =
  /,?\s(?:(?:[Hh]e|[Ss]he|[Tt]hey|I|(?:[A-Z][\p{L}.’'-]{1,30}\s?){1,4})\s(?:said|says|added|told|asked|wrote)\b|(?:said|says|added)\s[A-Z])/u;

function lastSentenceEnd(said: string): number {
  let end = said.length;
  while (end > 0 && !/[.!?…]/.test(said[end - 1]!)) end--;
  while (end > 0 && end < said.length && /['’”"»]/.test(said[end]!)) end++;
  return end > 0 ? end : said.trimEnd().length;
}

// A mark that is never closed is believed only where speech may begin: at the start, after a colon, comma or sentence.
function startsSomething(text: string, span: Span, at: number): boolean {
  const before = text.slice(Math.max(span.start, at - 3), at).trimEnd();
  return before === '' || /[:,.!?—–]$/.test(before);
}

/** Where a quotation may begin that is closed at `at` and was never opened: with its last sentence, not before `floor`. */
export function startOfSentence(text: string, floor: number, at: number): number {
  let start = Math.max(floor, at - 1);
  // Skip the punctuation that belongs to the sentence the mark closes.
  while (start > floor && /[.!?,…\s]/.test(text[start - 1]!)) start--;
  while (start > floor && !(/[.!?]/.test(text[start - 1]!) && /\s/.test(text[start]!))) start--;
  while (start < at && /[\s,]/.test(text[start]!)) start++;
  return start;
}
