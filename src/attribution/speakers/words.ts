/**
 * The article in words for naming: wink splits "O'Dwyer" and "Mei-Ling" and tags every capital as a proper noun, so
 * names are read from words that keep hyphens and inner apostrophes, with sentences that do not end at "Sen.".
 */
import type { Span } from '../../model/span.ts';
import type { Annotated } from '../types.ts';
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

/** Most words: nothing in them is folded, and nothing hangs on to them. */
const LETTERS = /^[A-Za-z]+$/;

/** What a word is by its letters alone. */
type Form = Pick<Word, 'text' | 'folded' | 'capital' | 'possessive'>;

function formOf(printed: string): Form {
  if (LETTERS.test(printed))
    return { text: printed, folded: printed.toLowerCase(), capital: /^[A-Z]/.test(printed), possessive: false };
  const possessive = POSSESSIVE.test(printed) && printed.length > 2;
  const text = possessive ? printed.slice(0, -2) : printed.replace(CONTRACTION, '');
  return { text, folded: fold(text), capital: CAPITAL.test(text), possessive };
}

/** Reads the words of every paragraph, in order. */
export function readWords(annotated: Annotated): Word[] {
  const { shadow, paragraphs, tokens } = annotated;
  const quotes = annotated.quotations.filter((quotation) => quotation.depth === 0).flatMap((q) => q.fragments);
  quotes.sort((a, b) => a.start - b.start);
  const words: Word[] = [];
  const forms = new Map<string, Form>();
  let sentence = -1;
  let token = 0;
  let quote = 0;

  paragraphs.forEach((block, paragraph) => {
    let last: Word | null = null;
    let end = block.start;
    sentence++;
    for (const printed of shadow.slice(block.start, block.end).match(WORD) ?? []) {
      // No word begins between two words, so the next place is the right one; mostly it is behind a space.
      const start = shadow.startsWith(printed, end + 1) ? end + 1 : shadow.indexOf(printed, end);
      let form = forms.get(printed);
      if (form === undefined) {
        form = formOf(printed);
        forms.set(printed, form);
      }
      const { text, folded, capital, possessive } = form;
      const stop = start + text.length;
      const gap = shadow.slice(end, start);
      const ends = gap !== ' ' && (/[.!?…]["”’'»」』)\]]*\s/.test(gap) || /[”"»」]\s+[“"«「]/.test(gap));
      if (
        last !== null &&
        ends &&
        !(gap.startsWith('.') && !/[!?…]/.test(gap) && endsWithItsOwnStop(last)) &&
        (capital || /[“"«「‘\d]/.test(gap + text[0]))
      )
        sentence++;
      while (token + 1 < tokens.length && tokens[token + 1]!.start <= start) token++;
      while (quote < quotes.length && quotes[quote]!.end <= start) quote++;
      const spoken = quote < quotes.length && quotes[quote]!.start <= start;
      const word: Word = {
        start,
        end: stop,
        text,
        folded,
        capital,
        pos: tokens[token]?.pos ?? 'X',
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
      end = start + printed.length;
    }
  });
  return words;
}

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
