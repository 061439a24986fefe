/** Tables: each row is a block with its cells divided by ` | `; shown with the cells of all rows under each other. */
import type { Article } from '../../../model/article.ts';
import type { Span } from '../../../model/span.ts';
import { displayText } from '../../../text/display.ts';
import { fitStart, textWidth } from '../../../text/width.ts';
import type { Line } from './page.ts';

const DIVIDER = ' | ';
const GAP = '  ';
/** A column narrower than this says nothing; a table that would need it is shown as it stands. */
const NARROWEST = 4;
const MOST_COLUMNS = 12;

interface Table {
  readonly first: number;
  readonly rows: readonly (readonly Span[])[];
  /** The columns each one would need to show whole. */
  readonly widths: readonly number[];
}

const tables = new WeakMap<Article, Map<number, Table>>();

const widthOf = (text: string, { start, end }: Span): number => textWidth(displayText(text.slice(start, end)));

function cellsOf(text: string, { start, end }: Span): Span[] {
  let from = start;
  return text
    .slice(start, end)
    .split(DIVIDER)
    .map((cell) => {
      const span = { start: from, end: from + cell.length };
      from = span.end + DIVIDER.length;
      return span;
    });
}

/** The table a block is a row of. */
function tableAt(article: Article, index: number): Table {
  const known = tables.get(article) ?? new Map<number, Table>();
  tables.set(article, known);
  const { blocks, text } = article;
  let first = index;
  while (!known.has(first) && blocks[first - 1]?.kind === 'table') first--;
  const before = known.get(first);
  if (before) return before;
  let last = index;
  while (blocks[last + 1]?.kind === 'table') last++;
  const rows = blocks.slice(first, last + 1).map(({ span }) => cellsOf(text, span));
  const count = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ? widthOf(text, row[column]) : 0))),
  );
  const table = { first, rows, widths };
  for (let row = first; row <= last; row++) known.set(row, table);
  return table;
}

/** Takes columns from the widest until all fit; null where they cannot. */
function shrunk(widths: readonly number[], columns: number): number[] | null {
  const fitted = [...widths];
  const room = columns - GAP.length * (widths.length - 1);
  let over = fitted.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = Math.max(...fitted);
    if (widest <= NARROWEST) return null;
    fitted[fitted.indexOf(widest)] = widest - 1;
    over--;
  }
  return fitted;
}

/** The one line of a table's row, its cells aligned with those of the others; null where there is no room for that. */
export function tableLine(article: Article, index: number, columns: number): Line | null {
  const { rows, widths, first } = tableAt(article, index);
  const fitted = widths.length > MOST_COLUMNS ? null : shrunk(widths, columns);
  if (!fitted) return null;
  const { text } = article;
  const { span } = article.blocks[index]!;
  const cells = rows[index - first]!;
  const parts = cells.flatMap((cell, column): NonNullable<Line['parts']> => {
    const width = fitted[column]!;
    const last = column === cells.length - 1;
    if (widthOf(text, cell) <= width) {
      return [cell, { text: last ? '' : ' '.repeat(width - widthOf(text, cell)) + GAP }];
    }
    const shown = fitStart(text.slice(cell.start, cell.end), width - 1);
    const pad = ' '.repeat(Math.max(0, width - 1 - widthOf(shown, { start: 0, end: shown.length })));
    return [{ start: cell.start, end: cell.start + shown.length }, { text: `…${last ? '' : pad + GAP}` }];
  });
  return { kind: 'table', ...span, lead: '', parts, anchor: span.start };
}
