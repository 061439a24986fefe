const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A share (0 to 1) as a bar of at most `columns`, in eighths of a column. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(share * columns * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}
