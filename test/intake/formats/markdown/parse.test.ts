import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle, readArticle } from '../../../../src/intake/read.ts';
import type { Article } from '../../../../src/model/article.ts';
import { blockLines, linkLines } from '../../../support/blocks.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/intake/markdown');
const crane = await readArticle({ kind: 'file', address: join(fixtures, 'crane.md') });

function parse(markdown: string): Promise<Article> {
  const origin = { kind: 'file', address: '/shelf/a.md' } as const;
  return parseArticle({ origin, url: null, mediaType: null, charset: null, body: Buffer.from(markdown) });
}

describe('a Markdown article', () => {
  it('says in its front matter what was printed where, when and by whom', () =>
    expect(crane).toMatchObject({
      format: 'markdown',
      title: 'Harbour board keeps the old crane',
      titleMade: false,
      outlet: 'Tidewire',
      byline: 'Ansel Brook, Ines Marsh',
      published: '2026-03-12',
      language: 'en-GB',
      url: 'https://tidewire.example/crane',
      warnings: [],
    }));

  it('has the text that is rendered, in blocks, with the headline once', () =>
    expect(blockLines(crane)).toEqual([
      'title1 "Harbour board keeps the old crane"',
      'paragraph "The board voted on Monday night, Brook\\nsaid — nobody argued."',
      'quote1 "“It stays,” she wrote."',
      'quote2 "“Does it?”"',
      'heading2 "What happens now"',
      'list-item1 1. "The crane is painted."',
      'list-item1 "Twice."',
      'list-item1 2. "The board meets:"',
      'list-item2 • "in the hall"',
      'list-item2 ☑ "on a boat"',
      'table "Year | Cranes"',
      'table "1990 | 3"',
      'table "2026 | 1"',
      'code "if (crane) {\\n    keep();\\n\\n}"',
      'paragraph "Photo: A. Brook"',
      'paragraph "See this and https://board.example/minutes.[^1]"',
    ]));

  it('has its web links, resolved against its own address, and no others', () =>
    expect(linkLines(crane)).toEqual([
      'Monday night -> https://tidewire.example/vote?a=1&b=2',
      'https://board.example/minutes -> https://board.example/minutes',
    ]));

  it('takes its first heading for the headline where the front matter has none', async () => {
    const article = await parse('# Crane stays\n\nThe board voted.');
    expect(article).toMatchObject({ title: 'Crane stays', titleMade: false });
    expect(blockLines(article)).toEqual(['title1 "Crane stays"', 'paragraph "The board voted."']);
  });

  it('prints a headline that only the front matter has', async () =>
    expect(blockLines(await parse('---\ntitle: Crane stays\n---\nThe board voted.'))).toEqual([
      'title1 "Crane stays"',
      'paragraph "The board voted."',
    ]));

  it('has a title made from its first sentence where no headline is printed', async () =>
    expect(await parse('The board *voted*. It was late.')).toMatchObject({
      title: 'The board voted.',
      titleMade: true,
    }));

  it('shows an escape sequence in a title disarmed', async () =>
    expect((await parse('---\ntitle: "Crane \\e[8m stays"\n---\nText.')).title).toBe('Crane \uFFFD[8m stays'));
});

describe('front matter that goes wrong', () => {
  it('is a warning with its line, and the body still opens', async () => {
    const article = await parse('---\ntitle: Crane\noutlet: [Tidewire\n---\nThe board voted.');
    expect(article.text).toBe('The board voted.');
    expect(article.warnings).toHaveLength(1);
    expect(article.warnings[0]).toMatch(/^The front matter could not be read \(line \d\): \S/);
  });

  it('is a warning when it is an alias bomb', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `k${i + 1}: &k${i + 1} [${Array(9).fill(`*k${i}`).join(', ')}]`);
    const article = await parse(`---\nk0: &k0 [x]\n${rows.join('\n')}\n---\nThe board voted.`);
    expect(article.warnings[0]).toMatch(/^The front matter could not be read/);
  });

  it('is a warning for a date that is none, and the rest is taken', async () =>
    expect(await parse('---\ntitle: Crane\npublished: soon\n---\nThe board voted.')).toMatchObject({
      title: 'Crane',
      published: null,
      warnings: ['The front matter’s date was not understood: soon'],
    }));

  it('is text when it is prose between two rules', async () =>
    expect((await parse('---\nJust a note\n---\nThe board voted.')).text).toContain('Just a note'));
});

describe('Markdown nested to exhaust a parser', () => {
  it.each([
    ['quotations', '>'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['indents', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
  ])('of %s is shown as written, with a warning', async (_what, markdown) =>
    expect((await parse(`${markdown} x`)).warnings).toEqual([
      'The Markdown is nested too deeply to follow; it is shown as it is written.',
    ]),
  );
});
