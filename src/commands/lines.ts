import { displayText } from '../text/display.ts';
import { fill, textWidth, truncate } from '../text/width.ts';
import type { Io } from './command.ts';

/** One line for a terminal or a pipe, whatever the text holds. */
export const line = (text: string): string => `${displayText(text)}\n`;

/** "1 article", "2 articles". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** The widest a column of a table may become; the last one may be as wide as it likes. */
const WIDEST = 40;

/** Rows under each other in columns, the first row being the heads. Columns without anything in them are left out. */
export function table(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map(displayText));
  const columns = [...(shown[0] ?? []).keys()].filter((at) => shown.slice(1).some((row) => row[at] !== ''));
  const widths = columns.map((at) => Math.min(WIDEST, Math.max(...shown.map((row) => textWidth(row[at]!)))));
  return shown
    .map((row) => {
      const cells = columns.map((at, place) => {
        if (place === columns.length - 1) return row[at]!;
        return fill(row[at]!, widths[place]!);
      });
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** A line on standard error that is written over and over; where that is no terminal, nothing. */
export interface ProgressLine {
  show(text: string): void;
  /** Takes the line away, before something else is printed or at the end. */
  clear(): void;
}

export function progressLine(io: Pick<Io, 'err' | 'isTerminal' | 'columns'>): ProgressLine {
  if (!io.isTerminal.stderr) return { show: () => {}, clear: () => {} };
  let shown = '';
  return {
    show: (text) => {
      const next = truncate(displayText(text), io.columns - 1);
      if (next === shown) return;
      shown = next;
      io.err(`\r\u001b[K${next}`);
    },
    clear: () => {
      if (shown) io.err('\r\u001b[K');
      shown = '';
    },
  };
}
