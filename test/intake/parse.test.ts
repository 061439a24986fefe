import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseArticle } from '../../src/intake/parse.ts';
import type { Article } from '../../src/model/article.ts';
import { IntakeError } from '../../src/model/errors.ts';
import type { Span } from '../../src/model/span.ts';

const MEDIA_TYPES = ['text/plain', 'text/markdown', 'text/html'] as const;

/** Pieces that formats look for, in any order, between any bytes. */
const snippet = fc.constantFrom(
  '---\n',
  'title: x\n',
  '# ',
  '- ',
  '1. ',
  '> ',
  '| a |\n|---|\n',
  '```\n',
  '[a](http://b/c)',
  '*',
  '_',
  '&amp;',
  '&nbsp;',
  '&#27;',
  '<p>',
  '</p>',
  '<h1>',
  '<ul><li>',
  '<table><tr><td>',
  '<a href="http://b/">',
  '<pre>',
  '<br>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<meta charset="utf-16">',
  '<title>',
  '\x1b[8m',
  '\u202E',
  '\uFEFF',
  '\n\n',
  ' ',
  '“',
  '”',
  'said',
  '😡',
);
const piece = fc.oneof(
  { weight: 3, arbitrary: snippet.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => Buffer.from(text)) },
);

function expectSound(article: Article): void {
  expect(article.text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/u);
  expect(article.title).toMatch(/^[^\n\p{Cc}]+$/u);
  expectInOrder(
    article.blocks.map((block) => block.span),
    article.text.length,
  );
  expectInOrder(
    article.links.map((link) => link.span),
    article.text.length,
  );
  for (const { kind, span } of article.blocks) {
    if (kind !== 'code') expect(article.text.slice(span.start, span.end)).not.toMatch(/\n\s*\n/);
  }
}

function expectInOrder(spans: readonly Span[], length: number): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

it.each(MEDIA_TYPES)('any bytes as %s are an article that holds together, or one expected fault', async (mediaType) => {
  const told = { origin: { kind: 'web', address: 'http://b/' }, url: 'http://b/', mediaType, charset: null } as const;
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
      const article = await parseArticle({ ...told, body: Buffer.concat(pieces) }).catch((error: unknown) => error);
      if (article instanceof IntakeError) return;
      if (article instanceof Error) throw article;
      read++;
      expectSound(article as Article);
    }),
    { numRuns: 300 },
  );
  // The property would hold of a reader that refuses everything.
  expect(read).toBeGreaterThan(50);
});
