import type { Word } from './scan.ts';

/**
 * The initials a name answers to: all of them ("uvdl"), those after the first name where three or more follow each
 * other ("vdl"), and single letters that the name prints side by side ("J. D. Vance" answers to "jd"). Each with the
 * words, by index, whose first letters it is made of.
 */
export function initialsOf(
  words: readonly Pick<Word, 'folded' | 'ideograph'>[],
): { text: string; from: number; to: number }[] {
  const spelled = words.filter((word) => !word.ideograph);
  if (spelled.length !== words.length || words.length < 2 || words.length > 8) return [];
  const letters = (from: number, to: number) => ({
    text: words
      .slice(from, to)
      .map((word) => word.folded[0]!)
      .join(''),
    from,
    to,
  });
  const found = [letters(0, words.length)];
  if (words.length >= 4) found.push(letters(1, words.length));
  const single = words.findIndex((word) => word.folded.length > 1);
  if (single >= 2 && single < words.length) found.push(letters(0, single));
  return found;
}
