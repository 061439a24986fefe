/**
 * Pairs the marks of one paragraph with a small stack. Doubles are trusted more than singles: a double closes over
 * singles left open inside it, never the other way round. What stays open is handed back to the caller, who knows
 * whether the next paragraph goes on with it.
 */
import type { Span } from '../../model/span.ts';
import type { Family, Mark } from './marks.ts';
import { openRegion, type Region } from './region.ts';
import { goesOnAround, lookAhead, nests, roleOf } from './roles.ts';
import { settleUnclosed, startOfSentence } from './unclosed.ts';

// Deeper nesting than this is noise; the bound keeps every look at the stack constant.
const DEEPEST = 4;

/**
 * Reads `marks` (of the paragraph `span`), appending every quotation to `regions` in order of opening.
 * `carried` is a quotation that the paragraph before left open and this one goes on with, `next` the mark that the next
 * paragraph opens with, as printed, if it does.
 * Returns the outermost quotation still open at the end, if any, or null.
 */
export function pairMarks(
  text: string,
  span: Span,
  marks: readonly Mark[],
  regions: Region[],
  carried: Region | null,
  next: string | null,
): Region | null {
  const ahead = lookAhead(marks);
  const stack: Region[] = [];
  let floor = span.start;
  let index = 0;

  if (carried !== null) {
    carried.openedAt = span.start;
    if (marks.length > 0 && opensParagraph(text, span, marks[0]!) && marks[0]!.family === carried.family) {
      carried.openedAt = marks[0]!.start;
      index = 1;
    } else {
      carried.closed = false;
    }
    stack.push(carried);
  }

  for (; index < marks.length; index++) {
    const mark = marks[index]!;
    const open = innermost(stack, mark.family);
    switch (roleOf(mark, open, ahead, index, text)) {
      case 'open':
        if (
          open !== null &&
          mark.family === 'double' &&
          !nests(ahead, index) &&
          !goesOnAround(text, span, open, mark, next)
        ) {
          while (stack.length > 0) {
            const unclosed = stack.pop()!;
            settleUnclosed(text, span, unclosed, mark.start);
            if (unclosed === open) break;
          }
        }
        if (stack.length < DEEPEST) stack.push(openRegion(text, mark, regions));
        break;
      case 'close':
        if (open !== null) {
          floor = closeDown(stack, open, mark);
        } else {
          const start = startOfSentence(text, floor, mark.start);
          if (start < mark.start) {
            const region = openRegion(text, { ...mark, start, end: start }, regions);
            region.fragments.push({ start, end: mark.end });
          }
          floor = mark.end;
        }
        break;
      case 'nothing':
        break;
    }
  }

  for (const region of stack.slice(1)) region.dropped = true;
  return stack[0] ?? null;
}

/** Whether the mark is the first thing printed in the paragraph and could open. */
export function opensParagraph(text: string, span: Span, mark: Mark): boolean {
  return mark.shape !== 'close' && mark.mayOpen && text.slice(span.start, mark.start).trim() === '';
}

function innermost(stack: readonly Region[], family: Family): Region | null {
  // A single mark can only close a single that nothing else was opened in.
  if (family === 'single') return stack.at(-1)?.family === 'single' ? stack.at(-1)! : null;
  return stack.findLast((region) => region.family === family) ?? null;
}

function closeDown(stack: Region[], region: Region, mark: Mark): number {
  for (let top = stack.pop()!; top !== region; top = stack.pop()!) top.dropped = true;
  if (region.fragments.length === 0) region.closed = true;
  region.fragments.push({ start: region.openedAt, end: mark.end });
  return mark.end;
}
