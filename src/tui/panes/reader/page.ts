/**
 * A page is text as lines of a given width, in blocks whose lines are made when somebody looks at them, so a book opens as
 * fast as a brief. A line knows its offsets in the article's text, and places are kept as such offsets (anchors): they
 * mean the same at any width and in any view.
 */
import type { Article, BlockKind } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import type { Link } from '../../hyperlinks.ts';
import type { Role } from '../../row.ts';

export interface Line {
  readonly kind: BlockKind | 'byline' | 'blank' | 'speaker';
  /** Offsets into the article's text, or into `text` where that is given. */
  readonly start: number;
  readonly end: number;
  /** What stands before the text: a list marker, an indentation. */
  readonly lead: string;
  /** The words of a line that is not in the article's text. */
  readonly text?: string;
  /** What the line is made of where that is not all of it as it stands: pieces of the text, and what is put between. */
  readonly parts?: readonly (Span | { readonly text: string; readonly link?: Link })[];
  readonly roles?: readonly Role[];
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
  /** The number of blocks, not counting the one above the text. */
  readonly length: number;
  /** Where a block starts in the article's text; grows with the block. */
  startOf(block: number): number;
  linesOf(block: number): readonly Line[];
}

/** The anchor of the very top, at any width. Other negative anchors count the lines above the text from below. */
export const TOP = Number.MIN_SAFE_INTEGER;

/** A page whose lines are made once, each block when it is looked at. */
export function pageOfBlocks(
  page: Pick<Page, 'article' | 'columns' | 'length' | 'startOf'>,
  make: (block: number) => readonly Line[],
): Page {
  const lines: (readonly Line[] | undefined)[] = [];
  return { ...page, linesOf: (block) => (lines[block + 1] ??= make(block)) };
}

/** Lines that stand above the text, with their anchors. */
export const aboveText = (lines: readonly Omit<Line, 'anchor'>[]): Line[] =>
  lines.map((line, index) => ({ ...line, anchor: index === 0 ? TOP : index - lines.length }));

const lastBlock = ({ length }: Page): number => length - 1;

/** The last block that starts at or before an offset, -1 if none does. */
function blockAt(page: Page, offset: number): number {
  let low = 0;
  let high = page.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (page.startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The line an anchor is in. */
export function locate(page: Page, anchor: number): LinePlace {
  const block = anchor < 0 ? -1 : Math.max(0, blockAt(page, anchor));
  const lines = page.linesOf(Math.min(block, lastBlock(page)));
  // Where the headline is printed in the text, nothing stands above it.
  if (lines.length === 0 && page.length > 0) return { block: 0, line: 0 };
  if (block < 0 || page.length === 0) {
    return { block: -1, line: Math.max(0, lines.length + Math.max(Math.min(anchor, 0), -lines.length)) };
  }
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
