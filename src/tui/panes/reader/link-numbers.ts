/** Links by number: [1] after the words of the first, so that one can say which to open. */
import type { Article } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Link } from '../../hyperlinks.ts';
import type { Line } from './page.ts';

type NumberedLink = Span & Link;

const kept = new WeakMap<Article, readonly NumberedLink[]>();

/** The links of an article in the order of the text; the same address has the same number. */
export function linksOf(article: Article): readonly NumberedLink[] {
  const before = kept.get(article);
  if (before) return before;
  const numbers = new Map<string, number>();
  const links = article.links
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, href }): NumberedLink => {
      if (!numbers.has(href)) numbers.set(href, numbers.size + 1);
      return { ...span, address: href, number: numbers.get(href)! };
    });
  kept.set(article, links);
  return links;
}

/** The address of the link with a number, or null. */
export const linkNumbered = (article: Article, number: number): string | null =>
  linksOf(article).find((link) => link.number === number)?.address ?? null;

/** A piece of what is shown: of the article from `start` on, or the number of a link put there. */
interface Piece {
  readonly start: number;
  /** Where it begins in what is shown. */
  readonly at: number;
  readonly length: number;
  readonly link?: Link;
}

/** Lines of a stretch of text, with the numbers of the links that end in it put behind them. */
export function wrapWithLinks(article: Article, span: Span, columns: number): (Span & Pick<Line, 'parts'>)[] {
  const ending = linksOf(article).filter(({ start, end }) => end > start && end > span.start && end <= span.end);
  if (ending.length === 0) return wrap(article.text, span, columns);
  const pieces: Piece[] = [];
  let shown = '';
  let from = span.start;
  const put = (start: number, words: string, link?: Link): void => {
    if (words === '') return;
    pieces.push({ start, at: shown.length, length: words.length, ...(link && { link }) });
    shown += words;
  };
  for (const { end, number, address } of ending) {
    put(from, article.text.slice(from, end));
    put(end, `[${number}]`, { number, address });
    from = Math.max(from, end);
  }
  put(from, article.text.slice(from, span.end));
  return wrap(shown, { start: 0, end: shown.length }, columns).map((line) => piecesIn(shown, pieces, line));
}

/** The pieces of the shown text that a line of it holds, as spans of the article again. */
function piecesIn(shown: string, pieces: readonly Piece[], line: Span): Span & Pick<Line, 'parts'> {
  const here = pieces.filter(({ at, length }) => at < line.end && at + length > line.start);
  const parts = here.map(({ at, length, start, link }) => {
    const from = Math.max(0, line.start - at);
    const to = Math.min(length, line.end - at);
    return link ? { text: shown.slice(at + from, at + to), link } : { start: start + from, end: start + to };
  });
  const first = here[0]!;
  const last = here.at(-1)!;
  return {
    start: first.link === undefined ? first.start + Math.max(0, line.start - first.at) : first.start,
    end: last.link === undefined ? last.start + Math.min(last.length, line.end - last.at) : last.start,
    parts,
  };
}
