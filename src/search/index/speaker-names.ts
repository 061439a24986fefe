import { wordsOf } from '../words/scan.ts';

/** Numbers for speakers' names, the same in all segments; names that fold alike are one. Only grows. */
export class SpeakerNames {
  /** As first printed. */
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const key = keyOf(name);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

// Most names need no folding beyond case, and a large library has many.
function keyOf(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');
}
