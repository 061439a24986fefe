/** What segments are written with, whether from rows or from other segments. */
import { ByteSink, writePostings } from './postings.ts';

/** Numbers for names in the order they come. */
export class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/** A list of unsigned numbers that grows. */
export class NumberList {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The numbers so far, where they lie. */
  view() {
    return this.values.subarray(0, this.length);
  }

  /** A copy of the numbers so far. */
  taken() {
    return this.values.slice(0, this.length);
  }
}

/** Writes the sections of the vocabulary; words are added in order. */
export class VocabularyWriter {
  readonly #wordStart = new NumberList();
  readonly #frequency = new NumberList();
  readonly #postingStart = new NumberList();
  readonly #letters = new NumberList();
  readonly #shared = new NumberList();
  readonly #postings = new ByteSink();
  #before = '';

  add(word: string, lists: readonly Uint32Array[]): void {
    this.#wordStart.push(this.#letters.length);
    this.#postingStart.push(this.#postings.length);
    let shared = 0;
    while (shared < word.length && word[shared] === this.#before[shared]) shared++;
    this.#shared.push(shared);
    for (let i = 0; i < word.length; i++) this.#letters.push(word.charCodeAt(i));
    this.#frequency.push(writePostings(this.#postings, lists));
    this.#before = word;
  }

  sections() {
    this.#wordStart.push(this.#letters.length);
    this.#postingStart.push(this.#postings.length);
    return {
      wordStart: this.#wordStart.taken(),
      frequency: this.#frequency.taken(),
      postingStart: this.#postingStart.taken(),
      letters: Uint16Array.from(this.#letters.taken()),
      shared: Uint8Array.from(this.#shared.taken()),
      postings: this.#postings.taken(),
    };
  }
}
