/**
 * The quotation marks of one paragraph, and what each could be by its shape and its neighbours. Nothing is paired
 * here: whether an ambiguous mark opens or closes depends on what is open, which `pair.ts` knows.
 */
import type { Span } from '../../model/span.ts';

/** Marks of one family can close each other; a guillemet never closes a double mark. */
export type Family = 'double' | 'single' | 'guillemet';

export type Glyph = 'double' | 'single' | 'guillemet' | 'low';

export interface Mark extends Span {
  readonly family: Family;
  readonly glyph: Glyph;
  /** What the glyph alone says: “ opens, ” closes, " says nothing. */
  readonly shape: 'open' | 'close' | 'either';
  /** The neighbours allow it to open: nothing or a space, dash or bracket before, no space after. */
  readonly mayOpen: boolean;
  /** The neighbours allow it to close: no space before; a space, punctuation or nothing after. */
  readonly mayClose: boolean;
  /** Punctuation beside it makes it a closer beyond doubt (`won,'`), unlike `drivers' pay`. */
  readonly strong: boolean;
  /** It looks like a possessive or a dropped g: the end of a word in s or in', a space, and another word. */
  readonly possessive: boolean;
  /** It follows a digit: perhaps inches or minutes. */
  readonly afterDigit: boolean;
}

const SHAPES: Readonly<Record<string, Pick<Mark, 'family' | 'glyph' | 'shape'>>> = {
  '"': { family: 'double', glyph: 'double', shape: 'either' },
  "''": { family: 'double', glyph: 'double', shape: 'either' },
  '``': { family: 'double', glyph: 'double', shape: 'open' },
  '‘‘': { family: 'double', glyph: 'double', shape: 'open' },
  '’’': { family: 'double', glyph: 'double', shape: 'close' },
  '“': { family: 'double', glyph: 'double', shape: 'open' },
  '”': { family: 'double', glyph: 'double', shape: 'close' },
  '‟': { family: 'double', glyph: 'double', shape: 'open' },
  '„': { family: 'double', glyph: 'low', shape: 'open' },
  '‚': { family: 'single', glyph: 'low', shape: 'open' },
  "'": { family: 'single', glyph: 'single', shape: 'either' },
  '`': { family: 'single', glyph: 'single', shape: 'open' },
  '‘': { family: 'single', glyph: 'single', shape: 'open' },
  '‛': { family: 'single', glyph: 'single', shape: 'open' },
  '’': { family: 'single', glyph: 'single', shape: 'close' },
  '«': { family: 'guillemet', glyph: 'guillemet', shape: 'open' },
  '»': { family: 'guillemet', glyph: 'guillemet', shape: 'close' },
  '‹': { family: 'guillemet', glyph: 'guillemet', shape: 'open' },
  '›': { family: 'guillemet', glyph: 'guillemet', shape: 'close' },
  // Corner brackets are paired as guillemets are.
  '「': { family: 'guillemet', glyph: 'guillemet', shape: 'open' },
  '」': { family: 'guillemet', glyph: 'guillemet', shape: 'close' },
  '『': { family: 'guillemet', glyph: 'guillemet', shape: 'open' },
  '』': { family: 'guillemet', glyph: 'guillemet', shape: 'close' },
};

const RUN_OF_MARKS = /["“”‟„‚'`‘‛’«»‹›「」『』]+/g;
const APOSTROPHE = /['’‘`]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/;
const OPENS_BEFORE = /[([{—–\-/:]/;
const PUNCTUATION = /[.,;:!?…)\]}—–\-/]/;
const STRONG_BEFORE = /[.,;:!?…—–-]/;
const STRONG_AFTER = /[.,;:!?…)\]—–]/;

// Words that begin with an apostrophe for letters left out; decades ('90s) are matched by their digits.
const ELISION = /^(?:\d\ds?|em|tis|twas|til|till|cause|cos|bout|round|n|ello|erself|imself|im|er|ere|appen|ave)$/i;

// More marks than this side by side are a drawn line, not typography.
const LONGEST_RUN = 6;

/** All marks of `text` within `span`, in order; apostrophes inside words, elisions and decades are left out. */
export function findMarks(text: string, span: Span): Mark[] {
  const marks: Mark[] = [];
  // A run of adjacent marks (“‘ or ,’”) shares its neighbours, looked up once so that the scan stays linear.
  for (const { 0: run, index } of text.slice(span.start, span.end).matchAll(RUN_OF_MARKS)) {
    if (run.length > LONGEST_RUN) continue;
    const start = span.start + index;
    const end = start + run.length;
    const before = start > span.start ? text[start - 1]! : '';
    const after = end < span.end ? text[end]! : '';
    if (run.length === 1 && APOSTROPHE.test(run) && isApostrophe(text, start, before, after, span.end)) continue;
    pushRun(marks, text, { start, end }, before, after, span);
  }
  return marks;
}

function isApostrophe(text: string, at: number, before: string, after: string, end: number): boolean {
  const wordBefore = LETTER_OR_DIGIT.test(before);
  const wordAfter = LETTER_OR_DIGIT.test(after);
  if (wordBefore && wordAfter) return true;
  if (wordBefore || !wordAfter) return false;
  if (text[at] === '’') return true;
  let stop = at + 1;
  while (stop < end && stop - at < 10 && LETTER_OR_DIGIT.test(text[stop]!)) stop++;
  return ELISION.test(text.slice(at + 1, stop));
}

function pushRun(marks: Mark[], text: string, run: Span, before: string, after: string, span: Span): void {
  // ” at the start of a paragraph has nothing to close: it is “ turned the wrong way, whatever follows.
  const turned = before === '' && text[run.start] === '”' && after !== '';
  const openBefore = before === '' || SPACE.test(before) || OPENS_BEFORE.test(before);
  const closedBefore = before !== '' && !SPACE.test(before);
  const wordAfter = after !== '' && !SPACE.test(after);
  const closedAfter = after === '' || SPACE.test(after) || PUNCTUATION.test(after);
  const strong = STRONG_BEFORE.test(before) || STRONG_AFTER.test(after) || after === '';
  const possessive =
    SPACE.test(after) &&
    (/[sSxzZ]/.test(before) || (before === 'n' && text[run.start - 2] === 'i')) &&
    run.end + 1 < span.end &&
    LETTER_OR_DIGIT.test(text[run.end + 1]!);
  const afterDigit = /\d/.test(before);
  for (let at = run.start; at < run.end; ) {
    const glyphs = glyphsAt(text, at, run.end, openBefore && wordAfter);
    marks.push({
      start: at,
      end: at + glyphs.length,
      ...SHAPES[glyphs]!,
      mayOpen: turned || (openBefore && wordAfter),
      mayClose: closedBefore && closedAfter,
      strong,
      possessive,
      afterDigit,
    });
    at += glyphs.length;
  }
}

// Two single marks make a double one. Of three ('''Go,' or 'Go.'''), the double is the outer one.
function glyphsAt(text: string, at: number, end: number, opening: boolean): string {
  const two = text.slice(at, Math.min(at + 2, end));
  if (SHAPES[two] === undefined || two.length < 2) return text[at]!;
  const three = text.slice(at, at + 3);
  if (three === "'''" && end - at === 3 && !opening) return "'";
  return two;
}
