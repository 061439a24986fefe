/** Finding words in the open article. */
import type { Span } from '../../../model/span.ts';

export interface Find {
  readonly words: string;
  readonly matches: readonly Span[];
  /** Index of the match we are at; -1 where there is none. */
  readonly here: number;
}

/** One lower-case letter for one code unit, so that offsets stay true (`İ` would become two). */
const lower = (text: string): string => {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
};

/** Where words occur. Smart case: an upper-case letter in the words asks for exactly that. Spaces match line ends. */
function matchesOf(text: string, words: string): Span[] {
  if (words === '') return [];
  const exact = words !== words.toLowerCase();
  const spaces = (from: string): string => from.replace(/\s/g, ' ');
  const [where, what] = exact ? [spaces(text), spaces(words)] : [spaces(lower(text)), spaces(lower(words))];
  const matches: Span[] = [];
  for (let start = where.indexOf(what); start !== -1; start = where.indexOf(what, start + what.length)) {
    matches.push({ start, end: start + what.length });
  }
  return matches;
}

/** A find for any of some whole words, whatever their case, at the first match from `offset` on, or the very first. */
export function findAny(text: string, words: readonly string[], offset: number): Find {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const matches = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return { words: words.join(' '), matches, here: nextFrom(matches, offset) };
}

/** Index of the first match from `offset` on, or of the very first. */
function nextFrom(matches: readonly Span[], offset: number): number {
  const next = matches.findIndex(({ start }) => start >= offset);
  return next === -1 && matches.length > 0 ? 0 : next;
}

/** A find for these words, at the first match from `offset` on, or the very first. */
export function findFrom(text: string, words: string, offset: number): Find {
  const matches = matchesOf(text, words);
  return { words, matches, here: nextFrom(matches, offset) };
}
