import { wordsOf } from '../words/scan.ts';

/** Numbers for speakers' names, the same in all segments; names that fold alike are one. Only grows. */
export class SpeakerNames {
  /** As first printed. */
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const key = wordsOf(name)
      .map(({ folded }) => folded)
      .join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
