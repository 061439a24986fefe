import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/intake/parse.ts';
import type { Article } from '../../../../src/model/article.ts';
import { blockLines, linkLines } from '../../../support/blocks.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/intake/html');
const ADDRESS = 'https://courier.example/2026/page';

function parse(
  body: string | Uint8Array,
  charset: string | null = null,
  url: string | null = ADDRESS,
): Promise<Article> {
  const origin = { kind: 'web', address: ADDRESS } as const;
  return parseArticle({ origin, url, mediaType: 'text/html', charset, body: Buffer.from(body as Uint8Array) });
}
const page = (name: string) => parse(readFileSync(join(fixtures, name)));

describe('a page of a newspaper', async () => {
  const courier = await page('courier.html');

  it('says what was printed where, when and by whom', () =>
    expect(courier).toMatchObject({
      format: 'html',
      title: 'Harbour board keeps the old crane',
      titleMade: false,
      outlet: 'The Halvar Courier',
      byline: 'Ansel Brook, Ines Marsh',
      published: '2026-03-12T08:30:00+01:00',
      language: 'en-GB',
      url: 'https://courier.example/2026/03/12/crane',
    }));

  it('is the article without the page around it', () =>
    expect(blockLines(courier)).toEqual([
      'title1 "Harbour board keeps the old crane"',
      'paragraph "The harbour board voted seven to two on Monday night to keep the crane that has stood over the quay since 1911, ending a dispute that had divided the town for two winters."',
      'paragraph "“It stays, and that is the end of it,” said Maud Sørensen, who chairs the board. She added that the paint would be “whatever we can afford”."',
      'paragraph "Opponents, who had asked for a car park, said the cost of repairs had been hidden. The treasurer, Piet Vandermeer, denied that and pointed to a set of minutes from November."',
      'heading2 "What it will cost"',
      'list-item1 • "Paint and rust: 40,000 crowns, according to the board’s engineer."',
      'list-item1 • "A new cable: 12,000 crowns."',
      'quote1 "The crane is unsafe only for those who climb it after midnight."',
      'paragraph "So wrote the inspector, Jonas Adeyemi, in a report that was published last week and that every member said they had read."',
      'paragraph "The work begins in May. Until then, Sørensen told reporters, nobody should stand underneath."',
    ]));

  it('has its links resolved', () =>
    expect(linkLines(courier)).toEqual([
      'Maud Sørensen -> https://courier.example/people/sorensen',
      'set of minutes -> https://board.example/minutes?y=2025&m=11',
    ]));
});

describe('other pages', () => {
  it.each(readdirSync(fixtures))('nothing hidden, scripted or from around the article is in %s', async (name) =>
    expect((await page(name)).text).not.toContain('LEAK'),
  );

  it('a post with a table, code and lists keeps them', async () => {
    const lines = blockLines(await page('blog.html'));
    expect(lines[0]).toBe('title1 "How we timed the tides"');
    expect(lines.filter((line) => /^(?:table|code|list)/.test(line))).toEqual([
      'table "Month | Range (m)"',
      'table "June | 2.1"',
      'table "July | 2.4"',
      'code "for reading in gauge:\\n    if reading > 4:\\n        ring(\\"bell\\")"',
      'list-item1 1. "Tie the gauge."',
      'list-item1 2. "Wait for a month."',
      'list-item2 • "Longer in winter."',
    ]);
  });

  it('a brief of two sentences is found', async () =>
    expect(blockLines(await page('brief.html'))).toEqual([
      'title1 "Ferry runs aground off Halvar"',
      'paragraph "HALVAR (Tidewire) - A ferry with 61 people aboard ran aground off Halvar on Friday, the coastguard said."',
      'paragraph "“Everyone is wet and everyone is well,” a spokeswoman said."',
    ]));

  it('a live blog keeps its entries in order with their times', async () =>
    expect(blockLines(await page('live.html')).slice(2, 6)).toEqual([
      'paragraph "09:12"',
      'heading2 "School roof gone"',
      'paragraph "The headteacher, Ebba Lind, says the roof of the island school has “simply left”. Pupils are in the church."',
      'paragraph "08:40"',
    ]));

  it('an embedded post is a quotation with its author', async () => {
    const article = await page('embeds.html');
    expect(blockLines(article).slice(2, 4)).toEqual([
      'quote1 "The crane stays. So do I. pic.example/xyz"',
      'quote1 "— Greta Lindahl (@gretalindahl) March 12, 2026"',
    ]);
    expect(article.published).toBeNull();
  });

  it('a page laid out by a table in windows-1252 is read as its paragraphs', async () => {
    const lines = blockLines(await page('old.html'));
    expect(lines.at(-3)).toMatch(/^paragraph "“We have flour and nowhere to put it,” said Béatrice Tissot/);
    expect(lines.at(-1)).toBe('paragraph "A new oven costs 9,000 crowns. The council has offered a third."');
  });

  it('a few lines of HTML without a head are an article', async () => {
    const bare = await page('bare.html');
    expect(bare).toMatchObject({ title: 'Crane stays', titleMade: false });
    expect(blockLines(bare)).toEqual([
      'title1 "Crane stays"',
      'paragraph "The board voted on Monday."',
      'paragraph "“It stays,” Sørensen said."',
    ]);
  });
});

describe('the words of a page', () => {
  const words = async (html: string) =>
    (await parse(`<h1>A headline here</h1><p>${html}</p>`)).text.split('\n\n').slice(1);

  it.each([
    ['have the marks a browser puts around <q>', 'He said <q>I heard <q>no</q></q>.', ['He said “I heard ‘no’”.']],
    ['are divided by two line breaks, not by one', 'One<br>two<br><br>three', ['One\ntwo', 'three']],
    ['are whole without soft hyphens and zero-width spaces', 'har&shy;bour\u200Bboard', ['harbourboard']],
    ['show an escape sequence disarmed', 'a&#27;[8mb&#x1b;]52;c;x&#7;', ['a\uFFFD[8mb\uFFFD]52;c;x']],
    ['have no gloss over them', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字', ['漢字']],
  ])('%s', async (_claim, html, expected) => expect(await words(html)).toEqual(expected));

  it('in bold type head what is below them, where a paragraph is nothing else', async () => {
    const html = '<p><b>You row at night?</b></p><p>Only <b>home</b>.</p><p><strong>“Never,” said Jan Ek.</strong></p>';
    expect(blockLines(await parse(`<h1>A headline here</h1>${html}`)).slice(1)).toEqual([
      'heading4 "You row at night?"',
      'paragraph "Only home."',
      'paragraph "“Never,” said Jan Ek."',
    ]);
  });

  it('link only to the web', async () => {
    const html =
      '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="//c.example">c</a> <a href="#d">d</a>';
    expect(linkLines(await parse(`<p>${html}</p>`))).toEqual(['c -> https://c.example/']);
  });
});

describe('where a page was read', () => {
  const canonical = (href: string) => `<head><link rel="canonical" href="${href}"></head><p>Text.</p>`;

  it.each([
    ['its canonical address on the same host', canonical('/crane'), ADDRESS, 'https://courier.example/crane'],
    ['its own address when it claims another host', canonical('https://bank.example/'), ADDRESS, ADDRESS],
    [
      'what it claims when it is a file',
      canonical('https://courier.example/crane'),
      null,
      'https://courier.example/crane',
    ],
    ['its own address when it claims none', '<p>Text.</p>', ADDRESS, ADDRESS],
  ])('is %s', async (_what, html, from, url) => expect((await parse(html, null, from)).url).toBe(url));
});

describe('the charset of a page', () => {
  const cafe = Buffer.from('<p>caf\xe9</p>', 'latin1');

  it('is the sender’s before the page’s own', async () =>
    expect((await parse(Buffer.from('<meta charset="utf-8"><p>caf\xe9</p>', 'latin1'), 'iso-8859-1')).text).toBe(
      'café',
    ));

  it('is the page’s own before a guess', async () =>
    expect((await parse(Buffer.from('<meta charset="windows-1251"><p>\xcf\xf0\xe8</p>', 'latin1'))).text).toBe('При'));

  it('is not UTF-16 where the page says so in ASCII', async () =>
    expect((await parse('<meta charset="utf-16"><p>café</p>')).text).toBe('café'));

  it('is guessed with a warning where nobody says', async () =>
    expect(await parse(cafe)).toMatchObject({
      text: 'café',
      warnings: ['The text is not UTF-8; it was read as windows-1252.'],
    }));
});

describe('a page made to exhaust a parser', () => {
  it.each([
    ['nests too deep', `${'<div>'.repeat(5000)}Text.`],
    ['nests lists too deep', `${'<ul><li>'.repeat(5000)}Text.`],
    ['nests tables too deep', `${'<table><tr><td>'.repeat(2000)}Text.`],
    ['has more pieces of text than the stack has room for', `${'&amp'.repeat(150_000)} Text.`],
  ])('is read whole, with a warning, when it %s', async (_what, html) => {
    const article = await parse(html);
    expect(article.text).toMatch(/Text\.$/);
    expect(article.warnings).toHaveLength(1);
  });

  it('is refused when it has too many elements', async () =>
    expect(parse('<b>x'.repeat(60_000))).rejects.toMatchObject({ fault: 'too-large' }));

  it.each([
    ['Crane stays - The Quay', 'The Quay', 'Crane stays'],
    ['Crane stays | THE QUAY', 'The Quay', 'Crane stays'],
    ['A walk on the quay', 'The Quay', 'A walk on the quay'],
    ['The Quay', 'The Quay', 'The Quay'],
    ['Life on-The Quay', 'The Quay', 'Life on-The Quay'],
  ])('the headline is without the name of the outlet: %s', async (title, outlet, headline) => {
    const html = `<title>${title}</title><meta property="og:site_name" content="${outlet}"><p>“It stays,” Sørensen said.</p>`;
    expect(await parse(html)).toMatchObject({ title: headline, outlet });
  });
});
