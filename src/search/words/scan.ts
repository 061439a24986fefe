import { APOSTROPHE, classOf, IDEOGRAPH, LETTER } from './char-class.ts';
import { foldIdeograph, foldWord } from './fold.ts';

/** Is told of each word: its folded form, where it stands, and whether it is one character of an unspaced script. */
export type WordVisitor = (folded: string, start: number, end: number, ideograph: boolean) => void;

const MARK = /\p{M}/u;
const isMark = (code: number) => code >= 0x300 && MARK.test(String.fromCodePoint(code));

/**
 * Walks the words of a text from left to right. A word is a run of letters, marks and digits; an apostrophe between
 * two letters joins them (o'brien, don’t); a hyphen divides. In scripts written without spaces each character is a
 * word. Offsets are UTF-16 code units of `text` itself, so whatever folding did, ranges lie where they should.
 */
export function eachWord(text: string, visit: WordVisitor): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.codePointAt(at)!;
    const kind = classOf(code);
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (kind === LETTER) {
      at = endOfWord(text, at);
      const folded = foldWord(text.slice(start, at));
      if (folded !== '') visit(folded, start, at, false);
    } else if (kind === IDEOGRAPH) {
      while (at < length && isMark(text.charCodeAt(at))) at++;
      visit(foldIdeograph(text.slice(start, at)), start, at, true);
    }
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const kind = classOf(code);
    if (kind === LETTER) at += code > 0xffff ? 2 : 1;
    else if (kind === APOSTROPHE && at + 1 < text.length && classOf(text.codePointAt(at + 1)!) === LETTER) at++;
    else break;
  }
  return at;
}

/** A word with its place. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly ideograph: boolean;
}

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (folded, start, end, ideograph) => words.push({ folded, start, end, ideograph }));
  return words;
}
