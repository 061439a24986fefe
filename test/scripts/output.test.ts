import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import FastOutput from '../../scripts/fast/output.mjs';
import { cellsOf } from '../support/cells.ts';

type Transformer = (line: string, index: number) => string;

interface Output {
  write(x: number, y: number, text: string, options: { transformers: readonly Transformer[] }): void;
  clip(clip: Clip): void;
  unclip(): void;
  get(): { output: string; height: number };
}
interface Clip {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
type Make = new (size: { width: number; height: number }) => Output;

const file = join(import.meta.dirname, '../../node_modules/ink/build/output.js');
const SIZE = { width: 14, height: 5 };

// Most of what is written is a line that can be taken as it is: styles closed, beside others, within the clip.
const closed = fc.constantFrom(
  'a',
  'bc ',
  '“é”',
  '日本',
  '\u001b[1mx y\u001b[22m',
  '\u001b[36m\u001b[7m,\u001b[27m\u001b[39m',
);
const unusual = fc.constantFrom(
  '👍',
  'e\u0301',
  '\u001b[1m',
  '\u001b[22m',
  '\u001b[36m',
  '\u001b[39m',
  '\u001b[38;5;9m',
);
const piece = fc.oneof({ weight: 8, arbitrary: closed }, { weight: 1, arbitrary: unusual }, fc.constant('\n'));
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const write = fc.record({
  x: fc.integer({ min: -2, max: 12 }),
  y: fc.integer({ min: -1, max: 5 }),
  text,
  numbered: fc.boolean(),
});
const clip = fc.record({
  x1: fc.integer({ min: 0, max: 4 }),
  x2: fc.integer({ min: 3, max: 14 }),
  y1: fc.integer({ min: 0, max: 2 }),
  y2: fc.integer({ min: 1, max: 5 }),
});
const part = fc.record({ clips: fc.array(clip, { maxLength: 2 }), writes: fc.array(write, { maxLength: 4 }) });
const frame = fc.array(part, { maxLength: 3 });
type Frame = typeof frame extends fc.Arbitrary<infer F> ? F : never;

const numbered: Transformer = (line, index) => `\u001b[3${index % 8}m${line}\u001b[39m`;

function draw(Kind: Make, parts: Frame): string {
  const output = new Kind(SIZE);
  for (const { clips, writes } of parts) {
    for (const each of clips) output.clip(each);
    for (const { x, y, text, numbered: isNumbered } of writes) {
      output.write(x, y, text, { transformers: isNumbered ? [numbered] : [] });
    }
    for (const _ of clips) output.unclip();
  }
  const { output: drawn, height } = output.get();
  expect(height).toBe(SIZE.height);
  return drawn;
}

it('frame after frame, the quick output shows what Ink’s own shows', async () => {
  const own = (await import(pathToFileURL(file).href)).default as Make;
  const seen = (drawn: string) => cellsOf(drawn, 60, SIZE.height);
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 4 }), async (frames) => {
      for (const each of frames) expect(await seen(draw(FastOutput, each))).toEqual(await seen(draw(own, each)));
    }),
    { numRuns: 300 },
  );
});

it('leaves a style of nothing out before a line is styled, as Ink does', async () => {
  const nothing = '\u001b[36m\u001b[39ma';
  const output: Output = new FastOutput(SIZE);
  output.write(0, 0, nothing, { transformers: [numbered] });
  expect(await cellsOf(output.get().output, 1, 1)).toEqual([['a colour 0']]);
});

it('joins plain lines that lie beside each other as they are', () => {
  const output: Output = new FastOutput(SIZE);
  output.write(0, 0, '\u001b[1mone\u001b[22m\nthree', { transformers: [] });
  output.write(6, 0, 'two\nfour  ', { transformers: [] });
  expect(output.get().output).toBe('\u001b[1mone\u001b[22m   two\nthree four\n\n\n');
});
