/**
 * What a character is to a search: part of a word, an apostrophe that may join two parts of one, a character that is a
 * word by itself (scripts written without spaces), or, 0, none of these. Looked up in tables of 256, made when first met.
 */
export const LETTER = 1;
export const APOSTROPHE = 2;
export const IDEOGRAPH = 3;

const IN_A_WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const APOSTROPHES = "'\u2019\u02bc\u02b9\u2018\uff07";

const pages: (Uint8Array | undefined)[] = [];

function makePage(page: number): Uint8Array {
  const classes = new Uint8Array(256);
  for (let low = 0; low < 256; low++) {
    const code = (page << 8) | low;
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (APOSTROPHES.includes(character)) classes[low] = APOSTROPHE;
    else if (IN_A_WORD.test(character)) classes[low] = UNSPACED.test(character) ? IDEOGRAPH : LETTER;
  }
  pages[page] = classes;
  return classes;
}

/** The class of a code point; half a surrogate pair separates. */
export function classOf(codePoint: number): number {
  const page = codePoint >>> 8;
  return (pages[page] ?? makePage(page))[codePoint & 255]!;
}
