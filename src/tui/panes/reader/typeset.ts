/**
 * An article as lines of a given width. Lines are made block by block when somebody looks at them, so a book opens as
 * fast as a brief; they are kept per article and width. A line knows its offsets in the text, and places are kept as
 * such offsets (anchors): they mean the same at any width.
 */
import type { Article, Block, BlockKind } from '../../../model/article.ts';
import { textWidth } from '../../../text/width.ts';
import { wrap } from '../../../text/wrap.ts';

export interface Line {
  readonly kind: BlockKind | 'byline' | 'blank';
  /** Offsets into the article's text, or into `text` where that is given. */
  readonly start: number;
  readonly end: number;
  /** What stands before the text: a list marker, an indentation. */
  readonly lead: string;
  /** The words of a line that is not in the article's text. */
  readonly text?: string;
  /** Where the line is, as an anchor: its start, or between two offsets for a line that has none of its own. */
  readonly anchor: number;
}

/** A line by its block (-1 for what stands above the text) and its number in it. */
export interface LinePlace {
  readonly block: number;
  readonly line: number;
}

export interface Page {
  readonly article: Article;
  readonly columns: number;
  linesOf(block: number): readonly Line[];
}

/** The anchor of the very top, at any width. Other negative anchors count the lines above the text from below. */
export const TOP = Number.MIN_SAFE_INTEGER;

const pages = new WeakMap<Article, Page>();

/** The page of an article at a width in columns (at least 8). The last width of each article is kept. */
export function typeset(article: Article, columns: number): Page {
  const kept = pages.get(article);
  if (kept?.columns === columns) return kept;
  const lines: (readonly Line[] | undefined)[] = [];
  const page: Page = {
    article,
    columns,
    linesOf: (block) =>
      (lines[block + 1] ??= block < 0 ? mastheadLines(article, columns) : blockLines(article, block, columns)),
  };
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
  if (lines.length > 0) lines.push({ kind: 'blank', start: 0, end: 0, lead: '', text: '' });
  return lines.map((line, index) => ({ ...line, anchor: index === 0 ? TOP : index - lines.length }));
}

function leadOf(block: Block): string {
  const indent = '  '.repeat(Math.max(0, block.level - 1));
  if (block.kind === 'list-item') return `${indent}${block.marker ?? '•'} `;
  return block.kind === 'quote' ? `  ${indent}` : block.kind === 'code' ? '  ' : '';
}

/** Blocks that follow their like without a blank line. */
const CLOSE: ReadonlySet<BlockKind> = new Set<BlockKind>(['list-item', 'table']);

function blockLines(article: Article, index: number, columns: number): Line[] {
  const block = article.blocks[index]!;
  const lead = leadOf(block);
  const hanging = ' '.repeat(textWidth(lead));
  const hard = block.kind === 'code' || block.kind === 'table';
  const lines: Line[] = wrap(article.text, block.span, Math.max(8, columns - hanging.length), { hard }).map(
    (span, at) => ({ kind: block.kind, ...span, lead: at === 0 ? lead : hanging, anchor: span.start }),
  );
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

const lastBlock = ({ article }: Page): number => article.blocks.length - 1;

/** The last block that starts at or before an offset, -1 if none does. */
function blockAt({ article: { blocks } }: Page, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The line an anchor is in. */
export function locate(page: Page, anchor: number): LinePlace {
  const block = anchor < 0 ? -1 : Math.max(0, blockAt(page, anchor));
  const lines = page.linesOf(Math.min(block, lastBlock(page)));
  if (block < 0) return { block, line: Math.max(0, lines.length + Math.max(anchor, -lines.length)) };
  return {
    block,
    line: Math.max(
      0,
      lines.findLastIndex((line) => line.anchor <= anchor),
    ),
  };
}

const lineAt = (page: Page, { block, line }: LinePlace): Line | undefined => page.linesOf(block)[line];

/** The place so many lines further on, or back; the first or last line where the page ends before. */
export function advance(page: Page, from: LinePlace, lines: number): LinePlace {
  let { block } = from;
  let line = from.line + lines;
  while (line < 0 && block > -1) line += page.linesOf(--block).length;
  if (line < 0) return { block: -1, line: 0 };
  while (line >= page.linesOf(block).length) {
    if (block >= lastBlock(page)) return { block, line: Math.max(0, page.linesOf(block).length - 1) };
    line -= page.linesOf(block++).length;
  }
  return { block, line };
}

/** The anchor of the line at a place. */
export const anchorOf = (page: Page, place: LinePlace): number =>
  isBefore(advance(page, { block: -1, line: 0 }, 0), place) ? (lineAt(page, place)?.anchor ?? TOP) : TOP;

/** The last place that still fills a screen of `height` lines, where there is as much. */
export function lastScreen(page: Page, height: number): LinePlace {
  const block = lastBlock(page);
  const line = page.linesOf(block).length - 1;
  return advance(page, { block, line: Math.max(0, line) }, 1 - height);
}

/** Whether place `a` is before place `b`. */
export const isBefore = (a: LinePlace, b: LinePlace): boolean =>
  a.block < b.block || (a.block === b.block && a.line < b.line);

/** Up to `height` lines from a place on. */
export function linesFrom(page: Page, place: LinePlace, height: number): Line[] {
  const lines: Line[] = [];
  let { line } = place;
  for (let { block } = place; block <= lastBlock(page) && lines.length < height; block++, line = 0) {
    lines.push(...page.linesOf(block).slice(line, line + height - lines.length));
  }
  return lines;
}
