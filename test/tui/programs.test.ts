import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browse, browserWords, commandWords, edit, editFile, editorWords, fileAtLine } from '../../src/tui/programs.ts';

/** A program made of a shell line. */
function program(line: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-program-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a program');
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a command line', () => {
  it.each([
    ['vim -f', ['vim', '-f']],
    ['  code   --wait  ', ['code', '--wait']],
    [`"/opt/my editor/run" 'two words' a\\ b`, ['/opt/my editor/run', 'two words', 'a b']],
    [`say "it is \\"so\\"" it's'`, ['say', 'it is "so"', 'its']],
    [`cut -d' ' -f1`, ['cut', '-d ', '-f1']],
    ['rm -rf $HOME; ls | x', ['rm', '-rf', '$HOME;', 'ls', '|', 'x']],
    ['', []],
  ])('%j is divided without a shell', (line, words) => expect(commandWords(line)).toEqual(words));
});

describe('the editor', () => {
  it('is what VISUAL says, or EDITOR, or what there is', () => {
    expect(editorWords({ VISUAL: 'code --wait', EDITOR: 'ed' }, 'linux')).toEqual(['code', '--wait']);
    expect(editorWords({ VISUAL: '', EDITOR: 'ed' }, 'linux')).toEqual(['ed']);
    expect(editorWords({}, 'linux')).toEqual(['vi']);
    expect(editorWords({}, 'win32')).toEqual(['notepad']);
  });

  it('gets what was written before and gives back what is written then', async () => {
    const editor = program('cat "$1" > "$1.seen"; echo "more" >> "$1"');
    expect(await edit('one', { EDITOR: `'${editor}'` })).toBe('one\nmore\n');
  });

  it('that ends with an error changes nothing', async () => {
    const editor = program('echo lost > "$1"; exit 1');
    expect(await edit('one', { EDITOR: `'${editor}'` })).toBe('one');
  });

  it.each([
    ['/usr/bin/nvim', ['+12', '/d/draft.md']],
    ['hx', ['/d/draft.md:12']],
    ['code', ['--goto', '/d/draft.md:12']],
    ['some-editor', ['/d/draft.md']],
  ])('%s opens a file at a line in its own way', (editor, args) =>
    expect(fileAtLine(editor, '/d/draft.md', 12)).toEqual(args),
  );

  it('is given a file by its whole path, whatever the file is called', async () => {
    const editor = program('echo "$@" > "$0.seen"');
    await editFile('-draft.md', 3, { EDITOR: `'${editor}'` });
    expect(readFileSync(`${editor}.seen`, 'utf8')).toBe(`${resolve('-draft.md')}\n`);
  });

  it('that is not there is said not to be, with the way out', async () => {
    await expect(edit('', { EDITOR: '/nowhere/editor' })).rejects.toMatchObject({
      message: '/nowhere/editor could not be started',
      wayOut: 'Set EDITOR to a program that is there',
    });
  });
});

describe('the browser', () => {
  it('is what BROWSER says, or what opens addresses on such a machine', () => {
    expect(browserWords({ BROWSER: 'w3m -N:lynx' }, 'linux')).toEqual(['w3m', '-N']);
    expect(browserWords({}, 'darwin')).toEqual(['open']);
    expect(browserWords({ WSL_DISTRO_NAME: 'Debian' }, 'linux')).toEqual(['wslview']);
    expect(browserWords({}, 'linux')).toEqual(['xdg-open']);
  });

  it('that is not there leaves the address to copy', async () => {
    await expect(browse('https://example.org/', { BROWSER: '/nowhere/browser' })).rejects.toMatchObject({
      wayOut: 'It is at https://example.org/',
    });
  });

  it('is never given anything but an address of the web', () => {
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', '--help'])
      expect(() => browse(url, { BROWSER: 'true' })).toThrow('not an address of the web');
  });
});
