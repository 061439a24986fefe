/** As many words as long articles have between them; a text of new words only must not fill the memory. */
const MOST = 20_000;

/** What has been worked out of words, kept from article to article: the same words come again and again. */
export class WordMap<T> {
  readonly #known = new Map<string, T>();

  get(word: string): T | undefined {
    return this.#known.get(word);
  }

  /** Keeps what was found, until so many words are kept that all are forgotten. No word holds on to its article. */
  keep(word: string, found: T): void {
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(copyOf(word), found);
  }
}

/** The same characters by themselves: a string that is cut from a text may be a view of it, and keep all of it in memory. */
export const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
