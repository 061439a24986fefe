/** As many words as long articles have between them; a text of new words only must not fill the memory. */
const MOST = 20_000;

/** Words longer than this are rare, and one cut from an article could hold on to all of its text. */
const LONGEST = 12;

/** What has been worked out of words, kept from article to article: the same words come again and again. */
export class WordMap<T> {
  readonly #known = new Map<string, T>();

  get(word: string): T | undefined {
    return this.#known.get(word);
  }

  /** Keeps what was found, until so many words are kept that all are forgotten. */
  keep(word: string, found: T): void {
    if (word.length > LONGEST) return;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(word, found);
  }
}
