import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';

const encodeFragment = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** Longer quotations are linked by their first and last words. */
const WHOLE_UP_TO = 80;
const EDGE_WORDS = 5;

/** Where an article is on the web, without any fragment; null where it is not. */
export const webAddress = ({ url }: Pick<Article, 'url'>): string | null =>
  url && /^https?:/i.test(url) ? url.replace(/#.*$/s, '') : null;

/**
 * The article's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/), so that a browser opens
 * it at the first content of the statement. Null where the article has no address on the web.
 */
export function linkTo(article: Article, statement: Pick<Statement, 'contents'>): string | null {
  const address = webAddress(article);
  if (address === null) return null;
  const { start, end } = statement.contents[0]!;
  // Half a letter at a cut would not survive being encoded.
  const words = article.text.slice(start, end).toWellFormed().replace(/\s+/g, ' ').trim();
  const edges = words.split(' ');
  const fragment =
    words.length <= WHOLE_UP_TO || edges.length <= 2 * EDGE_WORDS
      ? encodeFragment(words)
      : [edges.slice(0, EDGE_WORDS), edges.slice(-EDGE_WORDS)].map((part) => encodeFragment(part.join(' '))).join(',');
  return `${address}#:~:text=${fragment}`;
}
