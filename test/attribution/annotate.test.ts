import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/attribution/annotate.ts';
import { articleOf } from './article-of.ts';

/** Sentences as printed. */
const sentences = (text: string) => {
  const { article, sentences: found } = annotate(articleOf(text));
  return found.map(({ start, end }) => article.text.slice(start, end));
};
/** Words with their parts of speech. */
const tagged = (text: string) => annotate(articleOf(text)).tokens.map(({ value, pos }) => `${value}/${pos}`);

describe('annotate', () => {
  it('keeps offsets in the text of record whatever the marks', () => {
    const text = "«\u00a0Non\u00a0», said Ms. Tran. ''We won't,'' he said. ‘It’s over.’ 𝔘 was here.";
    const { article, tokens } = annotate(articleOf(text));
    for (const { start, end, value } of tokens) {
      expect(article.text.slice(start, end)).toHaveLength(value.length);
      if (/^\p{L}+$/u.test(value)) expect(article.text.slice(start, end)).toBe(value);
    }
  });

  it.each([
    ['a question before a narrator in lower case', '“Is it over?” asked Lin.', ['“Is it over?” asked Lin.']],
    ['a time of day', 'They left at 4:10 p.m. Lin stayed.', ['They left at 4:10 p.m.', 'Lin stayed.']],
    [
      'no sentence begins with a comma',
      'So said Lund (D-Conn.), who left. It rained.',
      ['So said Lund (D-Conn.), who left.', 'It rained.'],
    ],
    ['a time of day within a sentence', 'They left at 4:10 p.m. Monday.', ['They left at 4:10 p.m. Monday.']],
    [
      'single quotes',
      '‘It is safe. We checked,’ she said. He left.',
      ['‘It is safe.', 'We checked,’ she said.', 'He left.'],
    ],
  ])('knows where a sentence ends: %s', (_claim, text, expected) => expect(sentences(text)).toEqual(expected));

  it('takes a capitalised verb beside a name for part of it', () => {
    expect(tagged('“No,” said Will Doyle.')).toContain('Will/PROPN');
    expect(tagged('“No,” Margaret Hoover said.')).toContain('Hoover/PROPN');
  });

  it.each([
    ['no lemma', '“We cannot,” Ada Venn said. Cannot: so it is.', 'cannot', 'cannot'],
    ['no letters', "So said Lin O'Dwyer..Then he left.", '', ''],
  ])('reads words for which wink has %s', (_claim, text, value, lemma) => {
    const found = annotate(articleOf(text)).tokens.find((token) => token.value === value);
    expect(found?.lemma).toBe(lemma);
  });

  it('gives every token its sentence and paragraph', () => {
    const { tokens, sentences: found, paragraphs } = annotate(articleOf('One. Two.\n\nThree.'));
    expect(found.map(({ first, last }) => [first, last])).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
    ]);
    expect(paragraphs.map(({ first, last }) => [first, last])).toEqual([
      [0, 4],
      [4, 6],
    ]);
    expect(tokens.map(({ sentence, paragraph }) => [sentence, paragraph])).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0],
      [2, 1],
      [2, 1],
    ]);
  });

  it('has tokens in order, inside their paragraphs and sentences, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { article, tokens, sentences: found, paragraphs } = annotate(articleOf(text));
        let at = 0;
        tokens.forEach((token, index) => {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeLessThanOrEqual(article.text.length);
          at = token.end;
          const [sentence, paragraph] = [found[token.sentence]!, paragraphs[token.paragraph]!];
          expect(index).toBeGreaterThanOrEqual(sentence.first);
          expect(index).toBeLessThan(sentence.last);
          expect(token.end).toBeLessThanOrEqual(paragraph.end);
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['hyphens', 'a-'],
    ['apostrophes', "a'"],
    ['addresses', 'http://a.b/'],
    ['opening marks', '‘‘'],
  ])('reads a word made of %s in time that grows with its length', (_claim, part) => {
    const time = (length: number) => {
      const article = articleOf(part.repeat(length / part.length));
      const start = performance.now();
      expect(annotate(article).tokens.at(-1)?.end).toBe(article.text.length);
      return performance.now() - start;
    };
    time(500);
    const [short, long] = [time(4000), time(16_000)];
    // Four times the length: the language tagger would need sixteen times as long, which is seconds.
    expect(long).toBeLessThan(Math.max(300, short * 10));
  });
});
