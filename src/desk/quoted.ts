/** What is inside the quotation marks of a statement: the words somebody is said to have used, not the outlet's own. */
import type { Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that one place prints as somebody's. */
export interface Quoted {
  /** The text of record that every span is an offset into. */
  readonly text: string;
  readonly statement: Pick<Statement, 'kind' | 'contents'> & {
    readonly speaker: Pick<Speaker, 'id' | 'name' | 'type' | 'aliases'> | null;
  };
  /** The pieces in quotation marks; all of the contents for a direct statement, none for an indirect one. */
  readonly pieces: readonly Span[];
  readonly words: readonly Word[];
}

// For each mark that opens, those that may close it: German, Polish and Swedish outlets differ in the second half.
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '"': '"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  "'": "'",
};
const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where the quotation opened at `open` closes, before `end`; -1 if it does not. An apostrophe inside a word closes nothing. */
function closeOf(text: string, open: number, end: number): number {
  const closers = CLOSERS[text[open]!]!;
  for (let at = open + 1; at < end; at++) {
    if (!closers.includes(text[at]!)) continue;
    if (!"’'".includes(text[at]!) || !isLetter(text[at + 1])) return at;
  }
  return -1;
}

/** The outermost quoted stretches inside `within`, marks left out. An opening mark that nothing closes runs to the end. */
export function quotedPieces(text: string, within: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = within.start; at < within.end; at++) {
    const opens = CLOSERS[text[at]!] !== undefined && !isLetter(text[at - 1]) && /\S/.test(text[at + 1] ?? ' ');
    if (!opens) continue;
    const close = closeOf(text, at, within.end);
    if (close === -1 && "'‘".includes(text[at]!)) continue;
    const end = close === -1 ? within.end : close;
    pieces.push({ start: at + 1, end });
    at = end;
  }
  return pieces;
}

/** A statement as words to compare. Its spans are offsets into `text`. */
export function quote(text: string, statement: Quoted['statement']): Quoted {
  const pieces =
    statement.kind === 'direct'
      ? statement.contents
      : statement.kind === 'mixed'
        ? statement.contents.flatMap((content) => quotedPieces(text, content))
        : [];
  return { text, statement, pieces, words: wordsOf(text, pieces) };
}
