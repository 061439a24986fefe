import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript of the build
import { fast } from '../../scripts/fast/index.mjs';
// @ts-expect-error plain JavaScript of the build
import { FastSegmenter } from '../../scripts/fast/segmenter.mjs';
// @ts-expect-error plain JavaScript of the build
import fastWidth from '../../scripts/fast/string-width.mjs';

const piece = fc.oneof(
  fc.constantFrom(
    'a',
    ' ',
    '“',
    'é',
    '日',
    '│',
    '\u001b[1m',
    '\u001b[38;5;2m',
    '\u001b[',
    '\u001b[12345m',
    '\u001b[;m',
    '\u009b1m',
    '\u001b]8;;x\u0007',
    '1',
    ';',
    'm',
    '\r\n',
    '\n',
    '\u0301',
    '\u200d',
    '👍🏽',
    '🇫',
    '한',
    'ᄀ',
    'ᅡ',
    '\ud83d',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const segments = (segmenter: Pick<Intl.Segmenter, 'segment'>, of: string) =>
  [...segmenter.segment(of)].map(({ segment, index }) => [index, segment]);

it('the quick segmenter cuts where Intl.Segmenter does', () => {
  const [quick, slow] = [new FastSegmenter(), new Intl.Segmenter()];
  fc.assert(
    fc.property(text, (of) => {
      expect(segments(quick, of)).toEqual(segments(slow, of));
    }),
    { numRuns: 3_000 },
  );
});

it('the quick segmenter knows the grapheme at an index', () => {
  const [quick, slow] = [new FastSegmenter(), new Intl.Segmenter()];
  fc.assert(
    fc.property(text, fc.nat(30), (of, index) => {
      expect(quick.segment(of).containing(index)).toEqual(slow.segment(of).containing(index));
    }),
  );
});

it('leaves words and sentences to Intl.Segmenter', () => {
  const options = { granularity: 'word' } as const;
  expect(segments(new FastSegmenter('en', options), 'Two words.')).toEqual(
    segments(new Intl.Segmenter('en', options), 'Two words.'),
  );
});

it('the quick width is what string-width says', () => {
  fc.assert(
    fc.property(text, (of) => {
      expect(fastWidth(of)).toBe(stringWidth(of));
    }),
    { numRuns: 3_000 },
  );
  expect(fastWidth('\u001b[1mé\u001b[22m', { countAnsiEscapeCodes: true })).toBe(
    stringWidth('\u001b[1mé\u001b[22m', { countAnsiEscapeCodes: true }),
  );
});

it('string-width in the bundle makes its patterns late and says the same', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../node_modules/string-width/index.js')],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: fast.plugins,
  });
  const url = `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`;
  const { default: bundled } = (await import(url)) as { default: typeof stringWidth };
  fc.assert(
    fc.property(text, (of) => {
      expect(bundled(of)).toBe(stringWidth(of));
    }),
    { numRuns: 1_000 },
  );
});
