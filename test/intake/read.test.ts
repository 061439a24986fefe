import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/intake/read.ts';
import type { Article } from '../../src/model/article.ts';
import { IntakeError, type IntakeFault } from '../../src/model/errors.ts';

const folder = mkdtempSync(join(process.env.DIXIT_HOME ?? tmpdir(), 'read-'));

function file(name: string, body: string | Uint8Array): string {
  writeFileSync(join(folder, name), body);
  return join(folder, name);
}

const read = (path: string, maxBytes?: number): Promise<Article> =>
  readArticle({ kind: 'file', address: path }, maxBytes === undefined ? {} : { maxBytes });

describe('a plain text file', () => {
  it('keeps every code unit where it was', async () => {
    const body = '\uFEFFCrane stays\r\n\r\n“It \x1b[1mstays\x1b[0m,”\tBrook said 😡.\r\n';
    const article = await read(file('length.txt', body));
    expect(article.text).toHaveLength(body.length);
    expect(article.text.indexOf('Brook')).toBe(body.indexOf('Brook'));
  });

  it('has the headline that is printed', async () => {
    const article = await read(file('headline.txt', 'Crane stays\n\nThe board voted on Monday.\n'));
    expect(article).toMatchObject({ title: 'Crane stays', titleMade: false, format: 'plain', warnings: [] });
    expect(article.blocks.map((block) => block.kind)).toEqual(['title', 'paragraph']);
  });

  it('has a title made from its first sentence where none is printed', async () => {
    const article = await read(
      file('no-headline.txt', '\nThe board voted on Monday. It was late.\nThe crane stays.\n'),
    );
    expect(article).toMatchObject({ title: 'The board voted on Monday.', titleMade: true });
    expect(article.text).toBe('\nThe board voted on Monday. It was late.\nThe crane stays.\n');
    expect(article.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('is one article however its path is written, and another version when its words change', async () => {
    const path = file('same.txt', 'One line only.');
    const [absolute, dotted] = [await read(path), await read(relative(process.cwd(), path))];
    expect(dotted.id).toBe(absolute.id);
    file('same.txt', 'Another line only.');
    const changed = await read(path);
    expect(changed.id).toBe(absolute.id);
    expect(changed.hash).not.toBe(absolute.hash);
  });

  it('in another charset is read with a warning', async () => {
    const article = await read(file('old.txt', Buffer.from('The caf\xe9 is shut.', 'latin1')));
    expect(article.text).toBe('The café is shut.');
    expect(article.warnings).toEqual(['The text is not UTF-8; it was read as windows-1252.']);
  });
});

describe('standard input', () => {
  async function* chunks(...parts: string[]) {
    yield* parts.map((part) => Buffer.from(part));
  }
  const pipe = (...parts: string[]) => readArticle({ kind: 'stdin', address: '-' }, { stdin: chunks(...parts) });

  it('is the article its words are', async () => {
    const [one, same, other] = [
      await pipe('The crane', ' stays.'),
      await pipe('The crane stays.'),
      await pipe('Gone.'),
    ];
    expect(one.text).toBe('The crane stays.');
    expect(same.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
  });
});

describe('one clear fault for', () => {
  const cases: readonly (readonly [string, () => string, IntakeFault])[] = [
    ['a file that is not there', () => join(folder, 'nope.txt'), 'not-found'],
    ['a folder', () => folder, 'unsupported'],
    ['an empty file', () => file('empty.txt', ''), 'empty'],
    ['a file of white space', () => file('white.txt', '\uFEFF \r\n\t\u00A0\n'), 'empty'],
    ['a file with zero bytes in it', () => file('binary.txt', 'text\0text'), 'binary'],
    ['a PDF', () => file('paper.txt', '%PDF-1.7\n...'), 'binary'],
    ['a device that never ends', () => '/dev/zero', 'too-large'],
    ['a feed', () => file('feed.txt', '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>'), 'unsupported'],
  ];
  it.each(cases)('%s', async (_what, path, fault) => {
    const error = await read(path()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IntakeError);
    expect(error).toMatchObject({ fault, subject: path() });
    expect((error as IntakeError).message).toMatch(/^[^\n]+\.$/);
  });

  it('a file larger than allowed, but not for one that just fits', async () => {
    const path = file('large.txt', 'x'.repeat(1001));
    await expect(read(path, 1000)).rejects.toMatchObject({
      fault: 'too-large',
      message: 'It is larger than 0.001 MB.',
    });
    await expect(read(path, 1001)).resolves.toMatchObject({ titleMade: true });
  });
});
