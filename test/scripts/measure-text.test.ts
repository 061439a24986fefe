import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import fastMeasure from '../../scripts/fast/measure-text.mjs';
// @ts-expect-error plain JavaScript of the build
import fastWidest from '../../scripts/fast/widest-line.mjs';

const modules = join(import.meta.dirname, '../../node_modules');
const from = async <Default>(path: string): Promise<Default> =>
  ((await import(pathToFileURL(join(modules, path)).href)) as { default: Default }).default;

const piece = fc.oneof(
  fc.constantFrom(
    'a ',
    '“é”',
    '日本',
    '\n',
    '👍🏽',
    'e\u0301',
    '\t',
    '\u0000',
    '\u001b[1mx\u001b[22m',
    '\u001b[1m',
    '\u001b[',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('the quick measure of a text is what Ink measures, however often it is asked', async () => {
  const measure = await from<(text: string) => unknown>('ink/build/measure-text.js');
  const widest = await from<(text: string) => number>('widest-line/index.js');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      for (const each of [...texts, ...texts]) {
        expect(fastMeasure(each)).toEqual(measure(each));
        expect(fastWidest(each)).toBe(widest(each));
      }
    }),
  );
});
