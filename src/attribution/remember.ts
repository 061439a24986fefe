/**
 * A function of a word that remembers what it said of those it met before, for words come back. It keeps as many as long
 * articles have between them, so that texts of new words only do not fill the memory, and short ones only.
 */
export function remember<Said extends NonNullable<unknown>>(say: (word: string) => Said): (word: string) => Said {
  let known = new Map<string, Said>();
  return (word) => {
    if (word.length > LONGEST) return say(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST) known = new Map();
    const said = say(word);
    known.set(word, said);
    return said;
  };
}

const MOST = 20_000;

/** What is longer V8 does not copy out of its text, which would be kept in memory with it. */
const LONGEST = 12;
