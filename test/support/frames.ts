import { expect } from 'vitest';
import { textWidth } from '../../src/text/width.ts';

/** Columns and rows of the terminals in which every view is looked at. */
export const SIZES = [
  [40, 10],
  [80, 24],
  [100, 30],
  [160, 50],
] as const;

/** Fails where a frame does not fill the screen, or a line of it is wider. */
export function expectToFit(lines: readonly string[], columns: number, rows: number): void {
  expect(lines).toHaveLength(rows);
  for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(columns);
}

/** Fails where a frame is another one than was reviewed (`test/frames/<size>/<name>.txt`), or does not fit. */
export async function expectAsReviewed(
  lines: readonly string[],
  [columns, rows]: readonly [number, number],
  name: string,
): Promise<void> {
  expectToFit(lines, columns, rows);
  await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
    `../frames/${columns}x${rows}/${name}.txt`,
  );
}
