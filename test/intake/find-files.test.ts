import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { findFiles } from '../../src/intake/find-files.ts';
import { asNobodyUntil } from '../support/as-nobody.ts';

function shelf(...names: string[]): string {
  const folder = mkdtempSync(join(process.env.DIXIT_HOME ?? tmpdir(), 'shelf-'));
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'Text.');
  }
  return folder;
}

const namesIn = async (folder: string) => {
  const { files, faults } = await findFiles([folder]);
  return { names: files.map((file) => relative(folder, file)), faults: faults.map((fault) => fault.fault) };
};

it('a folder stands for the text, Markdown and HTML files in it and below, sorted', async () => {
  const folder = shelf('b.txt', 'a.md', 'deep/er/c.HTML', 'deep/d.htm', 'e.markdown', 'picture.png', 'notes.json');
  expect(await namesIn(folder)).toEqual({
    names: ['a.md', 'b.txt', 'deep/d.htm', 'deep/er/c.HTML', 'e.markdown'],
    faults: [],
  });
});

it('a folder that may not be read is one fault, not an empty folder as well', async () => {
  const folder = shelf('a.txt');
  chmodSync(folder, 0o000);
  expect(await asNobodyUntil(() => namesIn(folder))).toEqual({ names: [], faults: ['refused'] });
  chmodSync(folder, 0o755);
});

it('hidden files and folders are passed over', async () =>
  expect((await namesIn(shelf('a.txt', '.b.txt', '.git/c.txt'))).names).toEqual(['a.txt']));

it('a link that leads back is entered once', async () => {
  const folder = shelf('a.txt', 'inner/b.txt');
  symlinkSync(folder, join(folder, 'inner/back'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
  expect((await namesIn(folder)).names).toEqual(['a.txt', 'inner/b.txt']);
});

it('a file that is named is taken whatever it is called, once, in the order given; - is standard input', async () => {
  const folder = shelf('b.dat', 'a.txt');
  const [b, a] = [join(folder, 'b.dat'), join(folder, 'a.txt')];
  expect(await findFiles(['-', b, a, folder, b])).toEqual({ files: ['-', b, a], faults: [] });
});

it('what is missing or holds nothing is a fault and does not stop the others', async () => {
  const [empty, full] = [shelf(), shelf('a.txt')];
  const { files, faults } = await findFiles([join(full, 'nope'), empty, full, 'a\0b']);
  expect(files).toEqual([join(full, 'a.txt')]);
  expect(faults.map((fault) => [fault.fault, fault.subject])).toEqual([
    ['not-found', join(full, 'nope')],
    ['empty', empty],
    ['not-found', 'a\0b'],
  ]);
});

it('a web address is no file that is missing', async () => {
  const { faults } = await findFiles(['https://post.example/1']);
  expect(faults).toMatchObject([{ fault: 'unsupported', wayOut: expect.stringContaining('dixit add') }]);
});
