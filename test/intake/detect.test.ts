import { expect, it } from 'vitest';
import { detect } from '../../src/intake/detect.ts';

const FEED = '<?xml version="1.0"?><!-- made --> <rss version="2.0">';
const PAGE = '\uFEFF<!DOCTYPE html>\n<html>';

const cases: readonly (readonly [
  claim: string,
  address: string,
  mediaType: string | null,
  body: string,
  format: string,
])[] = [
  ['the name of a file tells', '/a/story.MD', null, 'Text.', 'markdown'],
  ['the sender tells before the name', 'https://a.example/story.txt', 'text/html', 'Text.', 'html'],
  ['a page says so whatever it is called', '/a/story', null, PAGE, 'html'],
  ['a page on standard input says so', '-', null, '<head><title>', 'html'],
  ['a feed says so whatever the sender says', 'https://a.example/news', 'text/html', FEED, 'feed'],
  [
    'a JSON feed says so',
    'https://a.example/f',
    'application/json',
    '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"',
    'feed',
  ],
  ['Atom with a prefix-less root says so', '-', null, '<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['text about HTML stays text', '/a/story.txt', null, PAGE, 'plain'],
  ['Markdown that begins with HTML stays Markdown', '/a/story.md', null, '<html>', 'markdown'],
  ['a query is no part of the name', 'https://a.example/story?file=x.md', null, 'Text.', 'plain'],
  ['front matter on standard input says Markdown', '-', null, '---\ntitle: Heads\n---\n', 'markdown'],
  ['a heading does, too', '-', null, '# Heads\n\nText.', 'markdown'],
  ['a rule over text does not', '-', null, '---\nThis is text: all of it.\n', 'plain'],
  ['a word behind a hash sign does not', '-', null, '#heads are counted', 'plain'],
  ['text that begins like Markdown stays text', '/a/story.txt', null, '# Heads', 'plain'],
  ['what says nothing is text', '-', 'application/octet-stream', 'Text.', 'plain'],
];

it.each(cases)('%s', (_claim, address, mediaType, body, format) =>
  expect(
    detect({ origin: { kind: 'file', address }, url: null, mediaType, charset: null, body: Buffer.from(body) }),
  ).toBe(format),
);

it('a page in UTF-16 says so', () => {
  const body = Buffer.from(`\uFEFF<html>`, 'utf16le');
  expect(detect({ origin: { kind: 'stdin', address: '-' }, url: null, mediaType: null, charset: null, body })).toBe(
    'html',
  );
});
