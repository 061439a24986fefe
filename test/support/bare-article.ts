import type { Article, Block } from '../../src/model/article.ts';
import { shortHash } from '../../src/model/hash.ts';

/** An article that is nothing but its text, in English, and what more is said of it. */
export const bareArticle = (text: string, blocks: readonly Block[], more: Partial<Article> = {}): Article => ({
  id: shortHash('test'),
  hash: shortHash(text),
  origin: { kind: 'stdin', address: '-' },
  format: 'plain',
  url: null,
  outlet: null,
  title: '',
  titleMade: true,
  byline: null,
  published: null,
  language: 'en',
  text,
  blocks,
  links: [],
  warnings: [],
  ...more,
});
