import type { Article } from '../model/article.ts';

/** A page as a version of an article that is known already: who published it when is for what was known to say. */
export const asVersionOf = (page: Article, of: Article): Article => ({
  ...page,
  id: of.id,
  origin: of.origin,
  url: page.url ?? of.url,
  outlet: of.outlet ?? page.outlet,
  byline: page.byline ?? of.byline,
  published: of.published ?? page.published,
  ...(page.titleMade && !of.titleMade ? { title: of.title, titleMade: false } : {}),
});
