/**
 * The article in words for naming: wink splits "O'Dwyer" and "Mei-Ling" and tags every capital as a proper noun, so
 * names are read from words that keep hyphens and inner apostrophes, with sentences that do not end at "Sen.".
 */
import type { Span } from '../../model/span.ts';
import { remember } from '../remember.ts';
import type { Annotated, Paragraph, Token } from '../types.ts';
import { ABBREVIATIONS } from './lexicon/titles.ts';
import type { Word } from './types.ts';

// `\w` says nothing new beside the letters and digits of Unicode, but is looked for first, and faster.
const WORD = /@?(?:\w|[\p{L}\p{N}])(?:\w|[\p{L}\p{N}\p{M}])*(?:['’.\-‐‑&][\p{L}\p{N}](?:\w|[\p{L}\p{N}\p{M}])*)*/gu;
const POSSESSIVE = /['’]s$/i;
/** Verbs run into a word: "she'd", "they're". */
const CONTRACTION = /['’](?:d|re|ve|ll|m)$/i;
/** A capital, or one behind an article that is written small: "al-Amin", "d'Arc". */
const CAPITAL = /^@?(?:(?:al|el|ad|an|ar|as|at|az|ash|d|l|ben|bin|ibn)[-'’])?\p{Lu}/u;

/** Lower case, without diacritics, with straight apostrophes and plain hyphens: for comparing, never for showing. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđæœı]/g, (letter) => PLAIN[letter]!)
    .replace(/’/g, "'")
    .replace(/[‐‑]/g, '-');
}

const ASCII = /^[\u0000-\u007f]*$/;

const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** Whether a full stop after the word is part of it: "Mr.", "J.", "U.S.". */
export const endsWithItsOwnStop = (word: Word): boolean =>
  ABBREVIATIONS.has(word.folded) || /^\p{Lu}$/u.test(word.text) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word.text);

/** What a word is by its letters alone. */
type Form = Pick<Word, 'text' | 'folded' | 'capital' | 'possessive'>;

const formOf: (printed: string) => Form = remember((printed) => {
  const possessive = POSSESSIVE.test(printed) && printed.length > 2;
  const text = possessive ? printed.slice(0, -2) : printed.replace(CONTRACTION, '');
  return { text, folded: fold(text), capital: CAPITAL.test(text), possessive };
});

// Most words are tokens of plain letters: nothing in them is folded, and nothing hangs on to them.
const plainForm = ({ value, lower }: Token): Form => ({
  text: value,
  folded: lower,
  capital: value[0] !== lower[0],
  possessive: false,
});

/** Reads the words of every paragraph, in order. */
export function readWords(annotated: Annotated): Word[] {
  const { shadow, paragraphs } = annotated;
  const quotes = annotated.quotations.filter((quotation) => quotation.depth === 0).flatMap((q) => q.fragments);
  quotes.sort((a, b) => a.start - b.start);
  const words: Word[] = [];
  let sentence = -1;
  let quote = 0;

  paragraphs.forEach((block, paragraph) => {
    let last: Word | null = null;
    let end = block.start;
    sentence++;
    eachWord(annotated, block, ({ text, folded, capital, possessive }, start, past, pos) => {
      const stop = start + text.length;
      const gap = start === end + 1 && shadow.charCodeAt(end) === SPACE ? ' ' : shadow.slice(end, start);
      const ends = gap !== ' ' && (/[.!?…]["”’'»」』)\]]*\s/.test(gap) || /[”"»」]\s+[“"«「]/.test(gap));
      if (
        last !== null &&
        ends &&
        !(gap.startsWith('.') && !/[!?…]/.test(gap) && endsWithItsOwnStop(last)) &&
        (capital || /[“"«「‘\d]/.test(gap + text[0]))
      )
        sentence++;
      while (quote < quotes.length && quotes[quote]!.end <= start) quote++;
      const spoken = quote < quotes.length && quotes[quote]!.start <= start;
      const word: Word = {
        start,
        end: stop,
        text,
        folded,
        capital,
        pos,
        sentence,
        paragraph,
        gap,
        initial: last === null || last.sentence !== sentence || (gap !== ' ' && opensAfter(gap, spoken)),
        spoken,
        possessive:
          possessive ||
          (shadow[stop] === "'" && /s$/i.test(text) && /^ \p{Ll}/u.test(shadow.slice(stop + 1, stop + 3))),
      };
      words.push(word);
      last = word;
      end = past;
    });
  });
  return words;
}

const SPACE = 0x20;

/** Calls `put` with each word of a paragraph: its form, where it begins and ends as printed, and its token's tag. */
function eachWord(
  { shadow, tokens }: Annotated,
  block: Paragraph,
  put: (form: Form, start: number, past: number, pos: string) => void,
): void {
  const text = shadow.slice(block.start, block.end);
  let past = block.start;
  for (let i = block.first; i < block.last; i++) {
    const token = tokens[i]!;
    const { start, end, pos, form } = token;
    if (form.isPlain && start >= past && endsWord(shadow, end)) {
      put(plainForm(token), start, end, pos);
      past = end;
      continue;
    }
    if (!form.isWord && !/[@_]/.test(form.value)) continue;
    while (past < end) {
      WORD.lastIndex = Math.max(start, past) - block.start;
      const match = WORD.exec(text);
      if (match === null || block.start + match.index >= end) break;
      const [printed] = match;
      past = block.start + WORD.lastIndex;
      put(formOf(printed), past - printed.length, past, pos);
    }
  }
}

/** Whether plain letters before `end` are a whole word beyond doubt: neither a letter nor what may hold words together follows. */
function endsWord(shadow: string, end: number): boolean {
  if (shadow.charCodeAt(end) === SPACE) return true;
  const after = JOINERS.includes(shadow[end] ?? '') ? end + 1 : end;
  return shadow.charCodeAt(after) < 0x80 && !/\w/.test(shadow[after]!);
}

const JOINERS = "'’.-‐‑&";

/** Whether what stands before a word opens something: a quotation, or words behind a colon or dash. */
const opensAfter = (gap: string, spoken: boolean): boolean =>
  /[“"«「„‘'([]$/.test(gap) || (spoken && /["«]\s*$/.test(gap)) || /(?:[:—–―>]| -)\s*$/.test(gap);

/** Index of the first word that ends after `at` (binary search). */
export function wordAt(words: readonly Word[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range `[first, last)` of words that start inside a span. */
export function wordsIn(words: readonly Word[], span: Span): [number, number] {
  const first = wordAt(words, span.start);
  let last = first;
  while (last < words.length && words[last]!.start < span.end) last++;
  return [first, last];
}
