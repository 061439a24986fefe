import fc from 'fast-check';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import lineUpdate from '../../scripts/fast/line-update.mjs';
import { cellsOf } from '../support/cells.ts';

const COLUMNS = 90;
const piece = fc.constantFrom(
  'a',
  'b ',
  '22mX',
  '“é”',
  '日本',
  'e\u0301',
  '\u001b[1mx y\u001b[22m',
  '\u001b[2mx y\u001b[22m',
  '\u001b[36m\u001b[7m,\u001b[27m\u001b[39m',
  '\u001b[31m\u001b[7m,\u001b[27m\u001b[39m',
  '\u001b[1m\u001b[2mb \u001b[22m\u001b[22m',
);
const pieces = fc.array(piece, { maxLength: 7 });
const joined = (parts: readonly string[]) => parts.join('');
// Two lines that have much in common, as two frames have.
const lines = fc
  .tuple(pieces, pieces, pieces, pieces)
  .map(
    ([start, one, other, end]) => [joined([...start, ...one, ...end]), joined([...start, ...other, ...end])] as const,
  );

it('what is written over a line shows the next one', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async ([previous, next]) => {
      const updated = await cellsOf(`${previous}${lineUpdate(previous, next, COLUMNS)}`, COLUMNS, 3);
      expect(updated).toEqual(await cellsOf(next, COLUMNS, 3));
    }),
    { numRuns: 600 },
  );
});

it('writes no more than what has changed, and leaves what is beside it', () => {
  const line = (title: string) => `${title} \u001b[2m│\u001b[22m \u001b[1mthe text\u001b[22m`;
  expect(lineUpdate(line('old one'), line('old two'), COLUMNS)).toBe('\u001b[5Gtwo');
});

it('erases what a longer line has left', () => {
  expect(lineUpdate('a longer line', 'a line', COLUMNS)).toBe('\u001b[4G\u001b[Kine');
});
