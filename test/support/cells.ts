import xterm from '@xterm/headless';

/** What a terminal shows of bytes: each cell as its character and, where it has any, its style. Blank ends are left out. */
export async function cellsOf(bytes: string, columns: number, rows: number): Promise<string[][]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  await new Promise<void>((written) => terminal.write(bytes, written));
  const shown = Array.from({ length: rows }, (_, y) => {
    const line = terminal.buffer.active.getLine(y)!;
    const cells = Array.from({ length: columns }, (_, x) => {
      const cell = line.getCell(x)!;
      const style = [
        cell.isBold() && 'bold',
        cell.isDim() && 'dim',
        cell.isInverse() && 'inverse',
        cell.isUnderline() && 'underline',
        cell.isFgDefault() ? '' : `colour ${cell.getFgColor()}`,
      ];
      return [cell.getWidth() === 0 ? 'rest' : cell.getChars().trim() || '␣', ...style.filter(Boolean)].join(' ');
    });
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '␣') + 1);
  });
  terminal.dispose();
  return shown;
}
