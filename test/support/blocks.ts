import type { Article } from '../../src/model/article.ts';
import { sliceSpan } from '../../src/model/span.ts';

/** An article's blocks as reviewable lines: kind, level and marker, then the words. */
export const blockLines = (article: Pick<Article, 'text' | 'blocks'>): string[] =>
  article.blocks.map(({ kind, level, marker, span }) =>
    [`${kind}${level || ''}`, ...(marker ? [marker] : []), JSON.stringify(sliceSpan(article.text, span))].join(' '),
  );

/** An article's links: the words and where they go. */
export const linkLines = (article: Pick<Article, 'text' | 'links'>): string[] =>
  article.links.map((link) => `${sliceSpan(article.text, link.span)} -> ${link.href}`);
