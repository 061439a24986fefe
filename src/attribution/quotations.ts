/**
 * The typographic scanner: every region of an article in quotation marks, whatever marks its outlet prints. By
 * typography alone; whether somebody said it is for the rules to decide. Linear in the length of the text.
 */
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { findMarks, type Mark } from './quotations/marks.ts';
import { opensParagraph, pairMarks } from './quotations/pair.ts';
import type { Region } from './quotations/region.ts';
import { settleUnclosed } from './quotations/unclosed.ts';
import type { Quotation } from './types.ts';

/** Scans an article, paragraph by paragraph; a quotation left open may go on in the next one. Never throws on text. */
export function scanQuotations(article: Article): Quotation[] {
  const { text } = article;
  const regions: Region[] = [];
  const paragraphs = article.blocks.filter((block) => block.kind !== 'code');
  let marks = paragraphs.length > 0 ? findMarks(text, paragraphs[0]!.span) : [];
  let carried: Region | null = null;

  for (let i = 0; i < paragraphs.length; i++) {
    const span = trim(text, paragraphs[i]!.span);
    const next = paragraphs[i + 1];
    const marksAfter = next === undefined ? [] : findMarks(text, next.span);
    const opener = marksAfter[0];
    const opens = next !== undefined && opener !== undefined && opensParagraph(text, trim(text, next.span), opener);
    const open = pairMarks(text, span, marks, regions, carried, opens ? text.slice(opener.start, opener.end) : null);
    carried = null;
    if (open !== null) {
      const goesOn = next !== undefined && isProse(paragraphs[i]!.kind) && isProse(next.kind);
      if (goesOn && continues(text, span, open, next.span, marksAfter)) {
        open.fragments.push({ start: open.openedAt, end: span.end });
        open.closed = true;
        carried = open;
      } else {
        settleUnclosed(text, span, open, span.end);
      }
    }
    marks = marksAfter;
  }
  return toQuotations(text, regions);
}

/**
 * The text for a language tagger to look at: same length, marks of quotations as `"` (`'` inside another), apostrophes
 * as `'`, every space a plain one. `''` becomes a mark and a space, so offsets do not move.
 */
export function shadowOf(text: string, quotations: readonly Quotation[]): string {
  const parts: string[] = [];
  let at = 0;
  const put = (start: number, length: number, mark: string) => {
    if (start < at) return;
    parts.push(text.slice(at, start), mark.padEnd(length));
    at = start + length;
  };
  const marks: { start: number; length: number; mark: string }[] = [];
  for (const { fragments, depth } of quotations) {
    const mark = depth === 0 ? '"' : "'";
    for (const { start, end } of fragments) {
      const opening = MARK_AT_START.exec(text.slice(start, start + 2))?.[0].length ?? 0;
      const closing = MARK_AT_END.exec(text.slice(Math.max(start + opening, end - 2), end))?.[0].length ?? 0;
      if (opening > 0) marks.push({ start, length: opening, mark });
      if (closing > 0) marks.push({ start: end - closing, length: closing, mark });
    }
  }
  marks.sort((a, b) => a.start - b.start);
  for (const { start, length, mark } of marks) put(start, length, mark);
  parts.push(text.slice(at));
  return parts
    .join('')
    .replace(/[’‘]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[^\S ]/g, ' ');
}

const MARK_AT_START = /^(?:''|``|‘‘|["“”‟„‚'`‘‛’«»‹›「『])/;
const MARK_AT_END = /(?:''|’’|["“”'‘’«»‹›」』])$/;

const isProse = (kind: Article['blocks'][number]['kind']): boolean => kind !== 'title' && kind !== 'heading';

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

// The next paragraph goes on if it opens with a mark of the same family, or closes one before it opens any.
function continues(text: string, span: Span, open: Region, next: Span, marks: readonly Mark[]): boolean {
  if (
    /\b(?:said|says|added|told|asked)[^.!?]{0,40}[.]$/.test(
      text.slice(Math.max(open.openedAt, span.end - 60), span.end),
    )
  )
    return false;
  const first = marks.find((mark) => mark.family === open.family);
  if (first === undefined) return false;
  if (first === marks[0] && opensParagraph(text, trim(text, next), first))
    return isCurly(open.opener) === isCurly(text.slice(first.start, first.end));
  return open.family === 'double' && first.shape !== 'open' && first.mayClose && !first.mayOpen && first.strong;
}

// Who begins with a straight mark does not go on with a curly one.
const isCurly = (opener: string): boolean => opener === '“' || opener === '‘‘';

// Regions become a proper nesting: ordered by start, outer first; one that crosses the edge of another is left out.
function toQuotations(text: string, regions: readonly Region[]): Quotation[] {
  const kept = regions
    .filter((region) => !region.dropped && region.fragments.some((span) => saysAnything(text, span)))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const quotations: Quotation[] = [];
  const around: { readonly index: number; readonly end: number }[] = [];
  for (const region of kept) {
    while (around.length > 0 && around.at(-1)!.end <= startOf(region)) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined && outer.end < endOf(region)) continue;
    around.push({ index: quotations.length, end: endOf(region) });
    quotations.push({
      fragments: region.fragments,
      depth: around.length - 1,
      parent: outer?.index ?? null,
      glyph: region.glyph,
      closed: region.closed,
    });
  }
  return quotations;
}

const startOf = (region: Region): number => region.fragments[0]!.start;
const endOf = (region: Region): number => region.fragments.at(-1)!.end;

const saysAnything = (text: string, span: Span): boolean =>
  /[\p{L}\p{N}?!]/u.test(text.slice(span.start, Math.min(span.end, span.start + 200)));
