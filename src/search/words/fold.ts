/**
 * Folding: what two spellings must share to be the same word. Lower case, compatibility forms and accents undone
 * (NFKD without marks), letters that do not decompose by table, apostrophes out, a final possessive off. The same for
 * what is indexed and what is asked.
 */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
};
const TABLED = /[ßłđðøħŧıæœþŋəς]/g;
// Marks, apostrophes, and what compatibility forms leave between digits (½ is 1⁄2).
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const POSSESSIVE = /['\u2019\u02bc\u2018\uff07][sS]$/;
const ASCII_WORD = /^[A-Za-z0-9]*$/;

/** Words are compared by this many code units; what is longer is not a word but an attack. */
export const LONGEST_WORD = 64;

function foldLetters(text: string): string {
  if (ASCII_WORD.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(NO_LETTERS, '')
    .replace(TABLED, (letter) => UNDECOMPOSED[letter]!);
}

const MARK = /\p{M}/u;
const PLAIN = /^[a-z0-9]+$/;
const folded = new Map<string, string>();
const REMEMBERED = 20_000;

/** A word as it is compared; empty when nothing of it is a letter or a digit. */
export function foldWord(word: string): string {
  if (word.length <= LONGEST_WORD && PLAIN.test(word)) return word;
  const known = folded.get(word);
  if (known !== undefined) return known;
  const result = foldLetters(word.replace(POSSESSIVE, '')).slice(0, LONGEST_WORD);
  if (folded.size >= REMEMBERED) folded.clear();
  if (word.length <= LONGEST_WORD) folded.set(word, result);
  return result;
}

/** One character of a script written without spaces, with the marks on it: composed, never stripped. */
export const foldIdeograph = (character: string): string => character.normalize('NFKC').toLowerCase();

/**
 * How far into `text` from `start` the first `count` code units of its folded form reach: "Œuv" of "Œuvre" for the
 * five of "oeuv" + 1. Never beyond `end`; marks that follow a letter belong to it.
 */
export function reachOf(text: string, start: number, end: number, count: number): number {
  let at = start;
  let reached = 0;
  while (at < end) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (reached >= count && !MARK.test(character)) break;
    reached += foldLetters(character).length;
    at += character.length;
  }
  return Math.min(at, end);
}

/** A text folded letter by letter, and for each code unit of that where it comes from in the text. */
export function foldText(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const letters = foldLetters(character) || (MARK.test(character) ? '' : character);
    folded += letters;
    for (let i = 0; i < letters.length; i++) offsets.push(at);
    at += character.length;
  }
  return { folded, offsets: [...offsets, text.length] };
}
