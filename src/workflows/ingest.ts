/** An article arrives: attribution says who said what in it, the library keeps both. */
import { EXTRACTOR } from '../attribution/extractor.ts';
import { type Outcome, putArticle, type Via } from '../library/arrivals.ts';
import type { Library } from '../library/open.ts';
import { isDerived } from '../library/versions.ts';
import type { Article } from '../model/article.ts';
import type { Attributor } from './attributor.ts';

export interface Ingesting {
  readonly library: Library;
  readonly attributor: Attributor;
  readonly now: () => Date;
}

/**
 * Keeps an article with its statements, stored together or not at all. What the library has already is not attributed
 * again. Returns the article's row key and what the library made of it.
 */
export async function ingest(
  { library, attributor, now }: Ingesting,
  article: Article,
  via: Via,
): Promise<{ key: number; outcome: Outcome }> {
  const known = isDerived(library, article, EXTRACTOR);
  const statements = known ? null : await attributor.attribute(article);
  return putArticle(library, { article, via, statements, extractor: EXTRACTOR, now: now() });
}
