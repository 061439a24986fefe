import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putArticle } from '../../src/library/arrivals.ts';
import { type Library, openLibrary } from '../../src/library/open.ts';
import { quotationsChanged } from '../../src/library/versions.ts';
import { articleOf, statementsOf } from '../support/articles.ts';

let library: Library;
beforeEach(() => {
  library = openLibrary({ temporary: true });
});
afterEach(() => library.close());

/** Stores a version of one article: all it holds is a quotation and what stands before it. */
function print(before: string, quotation: string): string {
  const article = articleOf(
    { title: 'One', url: 'https://press.example/one' },
    `${before} “${quotation},” Ada Reyes said.`,
  );
  const statements = statementsOf(article, { words: `“${quotation},”`, speaker: 'Ada Reyes' });
  putArticle(library, { article, via: 'page', statements, extractor: 'test', now: new Date(0) });
  return article.id;
}

describe('the quotations of an article', () => {
  it('are not edited while it is printed once, or while only other words change', () => {
    const id = print('Today.', 'We will never sell it');
    expect(quotationsChanged(library, id)).toBe(false);
    expect(print('Yesterday.', 'We will never sell it')).toBe(id);
    expect(quotationsChanged(library, id)).toBe(false);
  });

  it('are edited where one has other words', () => {
    const id = print('Today.', 'We will never sell it');
    print('Today.', 'We will sell it');
    expect(quotationsChanged(library, id)).toBe(true);
  });
});
