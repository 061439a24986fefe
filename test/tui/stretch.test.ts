import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { freeSentence, moveEnd, paragraphBeside, sentenceBeside } from '../../src/tui/keeping/stretch.ts';
import { articleOf } from '../support/articles.ts';

const ARTICLE = articleOf(
  {},
  { kind: 'title', level: 1, text: 'Late again' },
  'Mr. Abel Quist waited. “It is late,” he said. Nobody J. Orr knew came!',
  'The ferry left.',
);

const words = (article: Article, span: { start: number; end: number } | null) =>
  span && article.text.slice(span.start, span.end);

describe('the next sentence', () => {
  it('goes through all of the text, and does not end at a title or an initial', () => {
    const all: string[] = [];
    for (let next = sentenceBeside(ARTICLE, -1, 1); next; next = sentenceBeside(ARTICLE, next.start, 1))
      all.push(words(ARTICLE, next)!);
    expect(all).toEqual([
      'Late again',
      'Mr. Abel Quist waited.',
      '“It is late,” he said.',
      'Nobody J. Orr knew came!',
      'The ferry left.',
    ]);
    const back: string[] = [];
    for (
      let next = sentenceBeside(ARTICLE, ARTICLE.text.length, -1);
      next;
      next = sentenceBeside(ARTICLE, next.start, -1)
    )
      back.push(words(ARTICLE, next)!);
    expect(back).toEqual(all.toReversed());
  });

  it('of a paragraph is its first, this paragraph first on the way back', () => {
    const late = ARTICLE.text.indexOf('“It');
    expect(words(ARTICLE, paragraphBeside(ARTICLE, late, 1))).toBe('The ferry left.');
    expect(words(ARTICLE, paragraphBeside(ARTICLE, late, -1))).toBe('Mr. Abel Quist waited.');
    expect(words(ARTICLE, paragraphBeside(ARTICLE, ARTICLE.text.indexOf('Mr.'), -1))).toBe('Late again');
    expect(paragraphBeside(ARTICLE, ARTICLE.text.length, 1)).toBeNull();
    expect(paragraphBeside(ARTICLE, 0, -1)).toBeNull();
  });

  it('is none in a text without words', () => {
    expect(sentenceBeside(articleOf({}, ''), -1, 1)).toBeNull();
    expect(sentenceBeside({ ...articleOf({}, ''), blocks: [] }, -1, 1)).toBeNull();
  });
});

describe('an end', () => {
  it('moves by a letter where words are written without spaces', () => {
    const text = '首相は「増税しない」と述べた。';
    const without = moveEnd(text, [{ start: 3, end: 10 }], 'end', -1);
    expect(text.slice(without[0]!.start, without[0]!.end)).toBe('「増税しない');
    const shorter = moveEnd(text, without, 'end', -1);
    expect(text.slice(shorter[0]!.start, shorter[0]!.end)).toBe('「増税しな');
    expect(moveEnd(text, shorter, 'end', 1)).toEqual(without);
  });

  it('stays in its paragraph', () => {
    const { start, end } = ARTICLE.blocks[1]!.span;
    const contents = [{ start, end }];
    expect(moveEnd(ARTICLE.text, contents, 'end', 1)).toBe(contents);
    expect(moveEnd(ARTICLE.text, contents, 'start', -1)).toBe(contents);
  });
});

describe('a sentence that may have been overlooked', () => {
  const whole = { start: 0, end: ARTICLE.text.length };
  const free = (from: { start: number; end: number }, ...taken: { start: number; end: number }[]) =>
    words(ARTICLE, freeSentence(ARTICLE, from, taken));

  it('is the first that is no heading and that nothing was found in', () => {
    const start = ARTICLE.text.indexOf('Mr.');
    expect(free(whole)).toBe('Mr. Abel Quist waited.');
    expect(free(whole, { start: start + 4, end: start + 6 })).toBe('“It is late,” he said.');
  });

  it('is the first there is where something was found in all of them, and the last behind the end', () => {
    expect(free(whole, whole)).toBe('Mr. Abel Quist waited.');
    expect(free({ start: 0, end: 1 }, whole)).toBe('Mr. Abel Quist waited.');
    expect(free({ start: ARTICLE.text.length, end: ARTICLE.text.length })).toBe('The ferry left.');
  });

  it('is a heading where there is nothing else', () => {
    const article = articleOf({}, { kind: 'title', level: 1, text: 'Late again' });
    expect(words(article, freeSentence(article, { start: 0, end: 10 }, []))).toBe('Late again');
  });
});
