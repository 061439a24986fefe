/** An article as a page: headline and byline, paragraphs, lists, block quotes, code and tables. */
import type { Article, Block, BlockKind } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import { textWidth } from '../../../text/width.ts';
import { wrap } from '../../../text/wrap.ts';
import { wrapWithLinks } from './link-numbers.ts';
import { aboveText, type Line, type Page, pageOfBlocks } from './page.ts';
import { tableLine } from './table.ts';

const pages = new WeakMap<Article, Page>();

/** The page of an article at a width in columns (at least 8). The last width of each article is kept. */
export function typeset(article: Article, columns: number): Page {
  const kept = pages.get(article);
  if (kept?.columns === columns) return kept;
  const { blocks } = article;
  const page = pageOfBlocks(
    { article, columns, length: blocks.length, startOf: (block) => blocks[block]!.span.start },
    (block) => (block < 0 ? mastheadLines(article, columns) : blockLines(article, block, columns)),
  );
  pages.set(article, page);
  return page;
}

const titleIsPrinted = (article: Article): boolean => article.blocks[0]?.kind === 'title';

/** Words that stand above or below a headline and are not in the text. */
const unprinted = (kind: Line['kind'], text: string, columns: number): Omit<Line, 'anchor'>[] =>
  wrap(text, { start: 0, end: text.length }, columns).map((span) => ({ kind, ...span, lead: '', text }));

const bylineOf = (article: Article, columns: number): Omit<Line, 'anchor'>[] =>
  article.byline ? unprinted('byline', article.byline, columns) : [];

/** The headline, unless it is printed in the text or was made from it, and the byline. */
function mastheadLines(article: Article, columns: number): Line[] {
  if (titleIsPrinted(article)) return [];
  const lines = [
    ...(article.titleMade ? [] : unprinted('title', article.title, columns)),
    ...bylineOf(article, columns),
  ];
  return aboveText(lines.length > 0 ? [...lines, { kind: 'blank', start: 0, end: 0, lead: '', text: '' }] : []);
}

/** What stands before the first line of a block, and before the others. */
function leadsOf({ kind, level, marker }: Block): readonly [string, string] {
  switch (kind) {
    case 'list-item': {
      const lead = `${'  '.repeat(Math.max(0, level - 1))}${marker ?? '•'} `;
      return [lead, ' '.repeat(textWidth(lead))];
    }
    case 'quote': {
      const bar = '│ '.repeat(Math.max(1, Math.min(4, level)));
      return [bar, bar];
    }
    case 'code':
      return ['  ', '  '];
    default:
      return ['', ''];
  }
}

/** Blocks that follow their like without a blank line. */
const CLOSE: ReadonlySet<BlockKind> = new Set<BlockKind>(['list-item', 'table']);

function blockLines(article: Article, index: number, columns: number): Line[] {
  const block = article.blocks[index]!;
  const lines = wordsOf(article, index, columns);
  const next = article.blocks[index + 1];
  if (block.kind === 'title' && index === 0) {
    const byline = bylineOf(article, columns);
    lines.push(...byline.map((line, at) => ({ ...line, anchor: block.span.end - 1 + (at + 1) / (byline.length + 1) })));
  }
  const close = CLOSE.has(block.kind) && next?.kind === block.kind;
  const { end } = block.span;
  if (next && !close) lines.push({ kind: 'blank', start: end, end, lead: '', anchor: end + 0.5 });
  return lines;
}

/** The lines that hold a block's words. Code keeps its lines, however long: the view cuts them. */
function wordsOf(article: Article, index: number, columns: number): Line[] {
  const { text } = article;
  const block = article.blocks[index]!;
  const table = block.kind === 'table' ? tableLine(article, index, columns) : null;
  if (table) return [table];
  const [first, hanging] = leadsOf(block);
  const room = Math.max(8, columns - textWidth(hanging));
  const spans: readonly (Span & Pick<Line, 'parts'>)[] =
    block.kind === 'code'
      ? wrap(text, block.span, Number.POSITIVE_INFINITY, { hard: true })
      : wrapWithLinks(article, block.span, room);
  return spans.map((span, at) => ({
    kind: block.kind,
    ...span,
    lead: at === 0 ? first : hanging,
    anchor: span.start,
  }));
}
