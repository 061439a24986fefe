import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import { fast } from '../../scripts/fast/index.mjs';

interface Output {
  write(x: number, y: number, text: string, options: { transformers: readonly never[] }): void;
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

/** Ink's Output as the bundle has it. */
async function bundled(): Promise<Make> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: fast.plugins,
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`)).default;
}

const line = fc
  .array(
    fc.constantFrom('a', 'bc ', '“é”', '日本', '👍', '\u001b[1m', '\u001b[22m', '\u001b[36m', '\u001b[39m', '\n'),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));
const write = fc.record({ x: fc.integer({ min: -2, max: 12 }), y: fc.integer({ min: -1, max: 5 }), text: line });
const clip = fc.option(
  fc.record({
    x1: fc.integer({ min: 0, max: 4 }),
    x2: fc.integer({ min: 3, max: 14 }),
    y1: fc.integer({ min: 0, max: 2 }),
    y2: fc.integer({ min: 1, max: 5 }),
  }),
);
const frame = fc.record({ clip, writes: fc.array(write, { maxLength: 6 }) });

const draw = (
  Kind: Make,
  { clip, writes }: { clip: Clip | null; writes: { x: number; y: number; text: string }[] },
) => {
  const output = new Kind({ width: 14, height: 5 });
  if (clip) output.clip(clip);
  for (const { x, y, text } of writes) output.write(x, y, text, { transformers: [] });
  if (clip) output.unclip();
  return output.get();
};

it('frame after frame, the output that remembers is what Ink’s own is', async () => {
  const [kept, own] = [await bundled(), (await import(pathToFileURL(file).href)).default as Make];
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 5 }), (frames) => {
      for (const each of frames) expect(draw(kept, each)).toEqual(draw(own, each));
    }),
    { numRuns: 1_500 },
  );
});

it('changes what is in Ink’s source', () => {
  expect(readFileSync(file, 'utf8')).toContain('class OutputCaches');
});
