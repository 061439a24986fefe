/** An article arrives: attribution says who said what in it, the library keeps both. */
import { EXTRACTOR } from '../attribution/extractor.ts';
import { type Outcome, putArticle, type Via } from '../library/arrivals.ts';
import type { Library } from '../library/open.ts';
import { reportProblem } from '../library/problems.ts';
import { isDerived } from '../library/versions.ts';
import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
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
  const statements = known ? null : await statementsOf(library, attributor, article, now());
  return putArticle(library, { article, via, statements, extractor: EXTRACTOR, now: now() });
}

/** A bug in attribution costs one article its statements until the next extractor, not everybody their news. */
async function statementsOf(
  library: Library,
  attributor: Attributor,
  article: Article,
  now: Date,
): Promise<readonly Statement[] | null> {
  try {
    return await attributor.attribute(article);
  } catch (error) {
    const message = `Its statements could not be derived: ${(error as Error).message}`;
    reportProblem(library, { subject: article.title, message, wayOut: 'Please report this bug.' }, now);
    return null;
  }
}
