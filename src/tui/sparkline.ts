/** Counts as a line of small bars. */
import { type Row, segment } from './row.ts';

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

interface Month {
  /** "2026-03". */
  readonly month: string;
  readonly count: number;
}

/** A bar a month, the last of them where there is no room for all, between the first and the last month's names. */
export function sparkline(months: readonly Month[], columns: number): Row {
  const shown = months.slice(-Math.max(1, columns - 18));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return [];
  const highest = Math.max(...shown.map(({ count }) => count));
  const bars = shown.map(({ count }) => (count === 0 ? ' ' : BARS[Math.ceil((count / highest) * BARS.length) - 1]!));
  return [
    segment(`${first.month} `, 'quiet'),
    segment(bars.join('')),
    segment(first === last ? '' : ` ${last.month}`, 'quiet'),
  ];
}
