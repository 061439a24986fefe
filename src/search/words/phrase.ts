import type { Word } from './scan.ts';

const UPPER = /\p{Lu}/u;

/** Words in order, next to each other, and how they were typed. */
export interface Phrase {
  readonly words: readonly Word[];
  /** What the words' offsets count into. */
  readonly text: string;
  /** The last word may be the beginning of one. */
  readonly open: boolean;
}

/**
 * Where a phrase stands among the words of a text: index of its first word, or -1. Case is told apart only in words
 * that were typed with a capital (smart case).
 */
export function findPhrase(phrase: Phrase, text: string, words: readonly Word[], from = 0): number {
  const { length } = phrase.words;
  for (let at = from; at + length <= words.length; at++) {
    let same = 0;
    while (same < length && sameWord(phrase, same, text, words[at + same]!)) same++;
    if (same === length) return at;
  }
  return -1;
}

function sameWord(phrase: Phrase, index: number, text: string, word: Word): boolean {
  const asked = phrase.words[index]!;
  const begins = phrase.open && index === phrase.words.length - 1;
  if (begins ? !word.folded.startsWith(asked.folded) : word.folded !== asked.folded) return false;
  return sameCapitals(phrase.text.slice(asked.start, asked.end), text.slice(word.start, word.end));
}

/** Whether a printed word has the capitals of a typed one; any will do where none was typed. */
export function sameCapitals(typed: string, printed: string): boolean {
  if (!UPPER.test(typed)) return true;
  return capitals(printed).startsWith(capitals(typed));
}

/** The pattern of capitals: "McDonald" → "XxXxxxxx". Accents and apostrophes do not count. */
const capitals = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[^X]/g, 'x');
