/** Words that are written as one with the word before them, so that "isn't" and "is not" are the same words. */

/** Who or what "'s" and "'d" may stand for a verb after; after anybody else "'s" is a genitive. */
const SUBJECTS = new Set(
  'i you he she it we they that this what who where when why how here there everybody everyone nobody somebody'.split(
    ' ',
  ),
);
const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
];
/** Verbs that "n't" wears down. What "ain't" stands for, nobody can say. */
const WORN: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };
const PERFECT = new Set('been become got gone had'.split(' '));

export interface Contraction {
  readonly first: string;
  readonly second: string;
  /** Code units at the end of the word that are the second one's. */
  readonly length: number;
}

/** What a word, already made uniform, is contracted from; null for a word that is one. `next` is the word after it. */
export function contractionOf(value: string, next: string | null): Contraction | null {
  if (value === 'cannot') return { first: 'can', second: 'not', length: 3 };
  if (!value.includes("'")) return null;
  if (value === "let's") return { first: 'let', second: 'us', length: 2 };
  const perfect = next !== null && PERFECT.has(next);
  for (const [ending, second] of ENDINGS) {
    const first = value.slice(0, -ending.length);
    if (value.endsWith(ending) && first !== '' && first !== 'ai')
      return { first: WORN[first] ?? first, second, length: ending.length };
  }
  const subject = value.slice(0, -2);
  if (!SUBJECTS.has(subject)) return null;
  if (value.endsWith("'s")) return { first: subject, second: perfect ? 'has' : 'is', length: 2 };
  const had = perfect || next === 'better';
  return value.endsWith("'d") ? { first: subject, second: had ? 'had' : 'would', length: 2 } : null;
}
