/**
 * Stands in for Intl.Segmenter in the bundle: Ink takes every row of every frame apart into graphemes. Between two
 * simple characters there is always a boundary, so only what stands between is given to the original, which is not
 * even made (9 ms of ICU) before it is needed. Same answers (test/scripts/fast.test.ts).
 */
import { simpleWidth, UNSURE } from '../../src/text/simple-width.ts';

// Not by its own name: the bundler would put this class in its place.
const Original = Reflect.get(Intl, 'Segmenter');

const isSimple = (text, index) => simpleWidth(text.charCodeAt(index)) !== UNSURE;

export class FastSegmenter {
  #locales;
  #options;
  #original;

  constructor(locales, options) {
    this.#locales = locales;
    this.#options = options;
  }

  get #slow() {
    this.#original ??= new Original(this.#locales, this.#options);
    return this.#original;
  }

  segment(text) {
    const graphemes = (this.#options?.granularity ?? 'grapheme') === 'grapheme';
    if (!graphemes) return this.#slow.segment(text);
    let whole;
    return {
      [Symbol.iterator]: () => this.#graphemes(text),
      // Asked only of rows that Ink has to cut, and ours fit.
      containing: (index) => {
        whole ??= this.#slow.segment(text);
        return whole.containing(index);
      },
    };
  }

  *#graphemes(text) {
    let index = 0;
    while (index < text.length) {
      if (isSimple(text, index) && (index + 1 === text.length || isSimple(text, index + 1))) {
        yield { segment: text[index], index, input: text };
        index++;
        continue;
      }
      let end = index + 1;
      while (end < text.length && !(isSimple(text, end - 1) && isSimple(text, end))) end++;
      for (const part of this.#slow.segment(text.slice(index, end))) {
        yield { segment: part.segment, index: index + part.index, input: text };
      }
      index = end;
    }
  }
}
