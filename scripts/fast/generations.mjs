/** A map that forgets: when its younger generation is full, that becomes the older one, and the older one goes. */
export class Generations {
  #young = new Map();
  #old = new Map();
  #most;

  /** Keeps at least the last `most` entries that were asked for, and at most twice as many. */
  constructor(most) {
    this.#most = most;
  }

  get(key) {
    const value = this.#young.get(key) ?? this.#old.get(key);
    if (value !== undefined && !this.#young.has(key)) this.set(key, value);
    return value;
  }

  set(key, value) {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
