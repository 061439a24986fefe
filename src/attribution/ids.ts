import type { Article } from '../model/article.ts';
import { shortHash } from '../model/hash.ts';
import { sliceLine } from '../model/span.ts';
import type { Attribution } from './types.ts';

/**
 * One id for each attribution, from the words of its contents and source. White space does not count, nor does anything
 * around it, so ids stay the same on every machine and under edits elsewhere; equals are told apart by their order.
 */
export function statementIds(article: Article, attributions: readonly Attribution[]): string[] {
  const seen = new Map<string, number>();
  return attributions.map(({ contents, source }) => {
    const spans = source === null ? contents : [...contents, source];
    const words = spans.map((span) => sliceLine(article.text, span));
    const base = shortHash(source === null ? 'none' : 'some', ...words);
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return ordinal === 0 ? base : shortHash(base, String(ordinal));
  });
}
