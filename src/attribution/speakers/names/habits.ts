/** What the whole article tells about its capitals. */
import { isFirstName } from '../lexicon/first-names.ts';
import type { Word } from '../types.ts';
import { isTitle, joins } from './runs.ts';

/** What the whole article tells about a word's capital. */
export interface Habits {
  /** Folded words seen in lower case. */
  readonly small: ReadonlySet<string>;
  /** Folded words seen with a capital where none was due. */
  readonly capital: ReadonlySet<string>;
  /** Those of them that stood behind a first name or a title. */
  readonly surnames: ReadonlySet<string>;
}

/** Reads every word once for where its capitals are due. */
export function readHabits(words: readonly Word[]): Habits {
  const small = new Set<string>();
  const capital = new Set<string>();
  const surnames = new Set<string>();
  words.forEach((word, i) => {
    if (!word.capital) small.add(word.folded);
    else if (!word.initial) capital.add(word.folded);
    const before = words[i - 1];
    if (word.capital && before?.capital && joins(before, word) && (isFirstName(before.folded) || isTitle(before)))
      surnames.add(word.folded);
  });
  return { small, capital, surnames };
}
