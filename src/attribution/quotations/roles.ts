/** Whether a mark opens or closes a quotation, by its shape, what is beside it and what follows. */
import type { Span } from '../../model/span.ts';
import type { Family, Mark } from './marks.ts';
import type { Region } from './region.ts';

type Role = 'open' | 'close' | 'nothing';

interface Ahead {
  /** For each mark: the roles that the next two doubles have beyond doubt. */
  readonly doubles: readonly (readonly [Role, Role])[];
  /** For each mark: whether the next sure thing among marks of its family is a closer. */
  readonly closerFirst: readonly boolean[];
}

/** Looks at the marks of a paragraph from its end, once for all of them. Linear. */
export function lookAhead(marks: readonly Mark[]): Ahead {
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

/** A double inside an open double is nested if two closers follow; otherwise the first was never closed. */
export function nests(ahead: Ahead, index: number): boolean {
  const [first, second] = ahead.doubles[index]!;
  return first === 'close' && second === 'close';
}

/**
 * "The law “on piers” is gone. ⏎ "It …: a quotation in straight marks goes on around one in curly ones, to the next
 * paragraph.
 */
export function goesOnAround(text: string, span: Span, open: Region, mark: Mark, next: string | null): boolean {
  const starts = text.slice(span.start, open.openedAt).trim() === '';
  return starts && next === open.opener && text.slice(mark.start, mark.end) !== next;
}

/** Whether the mark at `index` opens or closes a quotation where `open` is the innermost it could close. */
export function roleOf(mark: Mark, open: Region | null, ahead: Ahead, index: number, text: string): Role {
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
