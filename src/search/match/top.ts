/** The best few of many: a heap with the worst on top. Of equals the newer (larger position) is better. */
export class Top {
  readonly #capacity: number;
  readonly #scores: Float64Array;
  readonly #positions: Float64Array;
  #length = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#scores = new Float64Array(capacity);
    this.#positions = new Float64Array(capacity);
  }

  /** A score below this would not get in. */
  get bar(): number {
    if (this.#capacity === 0) return Number.POSITIVE_INFINITY;
    return this.#length < this.#capacity ? Number.NEGATIVE_INFINITY : this.#scores[0]!;
  }

  offer(score: number, position: number): void {
    if (this.#length < this.#capacity) {
      this.#rise(this.#length++, score, position);
    } else if (this.#capacity > 0 && this.#isWorse(0, score, position)) {
      this.#sink(score, position);
    }
  }

  #isWorse(at: number, score: number, position: number): boolean {
    const own = this.#scores[at]!;
    return own < score || (own === score && this.#positions[at]! < position);
  }

  #rise(from: number, score: number, position: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#isWorse(parent, score, position)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, score, position);
  }

  #sink(score: number, position: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#length) break;
      if (child + 1 < this.#length && this.#isWorse(child + 1, this.#scores[child]!, this.#positions[child]!)) child++;
      if (!this.#isWorse(child, score, position)) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, score, position);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#scores[from]!, this.#positions[from]!);
  }

  #put(at: number, score: number, position: number): void {
    this.#scores[at] = score;
    this.#positions[at] = position;
  }

  /** Positions, best first. */
  ranked(): number[] {
    return Array.from({ length: this.#length }, (_, i) => i)
      .sort((a, b) => this.#scores[b]! - this.#scores[a]! || this.#positions[b]! - this.#positions[a]!)
      .map((i) => this.#positions[i]!);
  }
}
