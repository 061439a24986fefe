import { expect, it } from 'vitest';
import { feedLinks } from '../../../../src/intake/formats/html/feed-links.ts';

const links = (html: string) =>
  feedLinks({
    origin: { kind: 'web', address: 'https://a.example/news' },
    url: 'https://a.example/news/',
    mediaType: 'text/html',
    charset: null,
    body: Buffer.from(html),
  });

it('a page names its feeds in its head, in order and each once', () =>
  expect(
    links(`<head><LINK REL="alternate" TYPE="application/rss+xml" TITLE="All &amp; more" HREF="../rss">
      <link rel="alternate home" type="application/atom+xml; charset=utf-8" href="atom.xml">
      <link rel="alternate" type="application/feed+json" title=" Notes\x1b[1m " href="https://b.example/feed.json">
      <link rel="alternate" type="application/rss+xml" href="/rss">
      <link rel="alternate" type="text/html" href="/fr"><link rel="stylesheet" type="text/css" href="/css">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head>`),
  ).toEqual([
    { address: 'https://a.example/rss', title: 'All & more' },
    { address: 'https://a.example/news/atom.xml', title: null },
    { address: 'https://b.example/feed.json', title: 'Notes\uFFFD[1m' },
  ]));

it('most pages name none', () => expect(links('<p>Text.</p>')).toEqual([]));
