/** What two speakers both speak of. */
import type { Rarity } from './paraphrase.ts';
import { weighty } from './shingles.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

interface Used {
  /** As it is written most shortly. */
  readonly word: string;
  readonly times: number;
}

/** How many of the texts have a word, by its stem. Numbers say nothing by themselves. */
function usage(texts: readonly string[]): ReadonlyMap<string, Used> {
  const used = new Map<string, Used>();
  for (const text of texts) {
    const here = new Map(
      weighty(wordsOf(text, [{ start: 0, end: text.length }])).flatMap((word) =>
        /\p{L}{3}/u.test(word) ? [[stem(word), word] as const] : [],
      ),
    );
    for (const [key, word] of here) {
      const before = used.get(key);
      const shorter = before && before.word.length <= word.length ? before.word : word;
      used.set(key, { word: shorter, times: (before?.times ?? 0) + 1 });
    }
  }
  return used;
}

/**
 * The words that both use, in the order of how often the one uses them who does so less: a word that only one of them is
 * fond of is no common ground. One that everybody uses weighs little. Each as it is written most shortly, at most `most`
 * of them.
 */
export function commonWords(
  some: readonly string[],
  others: readonly string[],
  most: number,
  rarity: Rarity = () => 1,
): string[] {
  const [one, other] = [usage(some), usage(others)];
  return [...one]
    .flatMap(([key, { word, times }]) => {
      const there = other.get(key);
      if (!there) return [];
      return [
        {
          word: there.word.length < word.length ? there.word : word,
          weight: Math.min(times, there.times) * rarity(word) ** 2,
          all: times + there.times,
        },
      ];
    })
    .sort((a, b) => b.weight - a.weight || b.all - a.all || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
