import type { Word } from './scan.ts';

/** First letters, and which words of the name, `[from, to)`, they are of. */
export interface Initials {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The initials a name answers to: all of them ("uvdl"), those after the first name where three or more follow each
 * other ("vdl"), and single letters that the name prints side by side ("J. D. Vance" answers to "jd"). Each with the
 * words, by index, whose first letters it is made of.
 */
export function initialsOf(words: readonly Pick<Word, 'folded' | 'ideograph'>[]): Initials[] {
  if (words.length < 2 || words.length > 8 || words.some((word) => word.ideograph)) return [];
  let all = '';
  for (const word of words) all += word.folded[0]!;
  const letters = (from: number, to: number): Initials => ({ text: all.slice(from, to), from, to });
  const found = [letters(0, words.length)];
  if (words.length >= 4) found.push(letters(1, words.length));
  const single = words.findIndex((word) => word.folded.length > 1);
  if (single >= 2 && single < words.length) found.push(letters(0, single));
  return found;
}
