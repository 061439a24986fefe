/**
 * Pairs the marks of one paragraph with a small stack. Doubles are trusted more than singles: a double closes over
 * singles left open inside it, never the other way round. What stays open is handed back to the caller, who knows
 * whether the next paragraph goes on with it.
 */
import type { Span } from '../../model/span.ts';
import type { Family, Glyph, Mark } from './marks.ts';

/** A quotation while it is being read. */
export interface Region {
  fragments: Span[];
  readonly glyph: Glyph;
  readonly family: Family;
  /** The opening mark as printed: ‘‘ can only be closed by ’’. */
  readonly opener: string;
  closed: boolean;
  /** Turned out not to be a quotation (a stray mark, an apostrophe). */
  dropped: boolean;
  /** Where the fragment that is still open began. */
  openedAt: number;
}

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

function startOfSentence(text: string, floor: number, at: number): number {
  let start = Math.max(floor, at - 1);
  // Skip the punctuation that belongs to the sentence the mark closes.
  while (start > floor && /[.!?,…\s]/.test(text[start - 1]!)) start--;
  while (start > floor && !(/[.!?]/.test(text[start - 1]!) && /\s/.test(text[start]!))) start--;
  while (start < at && /[\s,]/.test(text[start]!)) start++;
  return start;
}

function innermost(stack: readonly Region[], family: Family): Region | null {
  // A single mark can only close a single that nothing else was opened in.
  if (family === 'single') return stack.at(-1)?.family === 'single' ? stack.at(-1)! : null;
  return stack.findLast((region) => region.family === family) ?? null;
}

function openRegion(text: string, mark: Mark, regions: Region[]): Region {
  const region: Region = {
    fragments: [],
    glyph: mark.glyph,
    family: mark.family,
    opener: text.slice(mark.start, mark.end),
    closed: false,
    dropped: false,
    openedAt: mark.start,
  };
  regions.push(region);
  return region;
}

function closeDown(stack: Region[], region: Region, mark: Mark): number {
  for (let top = stack.pop()!; top !== region; top = stack.pop()!) top.dropped = true;
  if (region.fragments.length === 0) region.closed = true;
  region.fragments.push({ start: region.openedAt, end: mark.end });
  return mark.end;
}

type Role = 'open' | 'close' | 'nothing';

interface Ahead {
  /** For each mark: the roles that the next two doubles have beyond doubt. */
  readonly doubles: readonly (readonly [Role, Role])[];
  /** For each mark: whether the next sure thing among marks of its family is a closer. */
  readonly closerFirst: readonly boolean[];
}

function lookAhead(marks: readonly Mark[]): Ahead {
  const doubles: [Role, Role][] = new Array(marks.length);
  const closerFirst: boolean[] = new Array(marks.length);
  let next: [Role, Role] = ['nothing', 'nothing'];
  const closer: Record<Family, boolean> = { single: false, double: false, guillemet: false };
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    doubles[i] = next;
    closerFirst[i] = closer[mark.family];
    const sure = sureRole(mark);
    if (mark.family === 'double') next = [sure, next[0]];
    if (sure === 'open') closer[mark.family] = false;
    else if (sure === 'close' && mark.strong) closer[mark.family] = true;
  }
  return { doubles, closerFirst };
}

function sureRole(mark: Mark): Role {
  if (mark.mayOpen && !mark.mayClose && mark.shape !== 'close') return 'open';
  if (mark.mayClose && !mark.mayOpen && mark.shape !== 'open') return 'close';
  if (mark.shape === 'open') return mark.mayClose && !mark.mayOpen ? 'close' : 'open';
  if (mark.shape === 'close') return mark.mayOpen && !mark.mayClose ? 'open' : 'close';
  return 'nothing';
}

// A double inside an open double is nested if two closers follow; otherwise the first was never closed.
function nests(ahead: Ahead, index: number): boolean {
  const [first, second] = ahead.doubles[index]!;
  return first === 'close' && second === 'close';
}

// "The law “on piers” is gone. ⏎ "It …: a quotation in straight marks goes on around one in curly ones, to the next paragraph.
function goesOnAround(text: string, span: Span, open: Region, mark: Mark, next: string | null): boolean {
  const starts = text.slice(span.start, open.openedAt).trim() === '';
  return starts && next === open.opener && text.slice(mark.start, mark.end) !== next;
}

function roleOf(mark: Mark, open: Region | null, ahead: Ahead, index: number, text: string): Role {
  const printed = text.slice(mark.start, mark.end);
  if (mark.family === 'single') {
    if (open === null) return mark.mayOpen && mark.shape !== 'close' && !mark.mayClose ? 'open' : 'nothing';
    if (mark.mayOpen && !mark.mayClose) return mark.shape === 'close' ? 'nothing' : 'open';
    if (mark.shape === 'open' && !mark.mayClose) return 'nothing';
    if (mark.mayClose || mark.shape === 'close') {
      return mark.possessive && !mark.strong && ahead.closerFirst[index] ? 'nothing' : 'close';
    }
    return 'nothing';
  }
  if (printed === '’’' && open?.opener !== '‘‘') return 'nothing';
  // Inches: 6' 2" tall.
  if (mark.afterDigit && mark.shape === 'either' && mark.mayClose) {
    if (open === null) return 'nothing';
    if (!mark.strong && ahead.closerFirst[index]) return 'nothing';
  }
  const sure = sureRole(mark);
  if (mark.shape === 'either') {
    if (sure === 'open') return 'open';
    if (sure === 'close') return open !== null || mark.strong ? 'close' : 'nothing';
    return open === null ? 'open' : 'close';
  }
  if (mark.family === 'guillemet') {
    // »so« is the German way round, « so » the spaced French one.
    if (open === null) return mark.shape === 'open' || sure === 'open' ? 'open' : 'nothing';
    return mark.shape === 'close' || sure === 'close' ? 'close' : 'open';
  }
  // “ also closes what „ opened, and slips in shape (“so“, ”so”) are mended by the neighbours.
  if (mark.shape === 'open') return open !== null && sure === 'close' ? 'close' : 'open';
  if (open === null) return sure === 'open' ? 'open' : mark.strong ? 'close' : 'nothing';
  return 'close';
}
