import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { KEY, openTerminal, type Terminal } from '../support/terminal.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dixit-keeping-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The ferry story, read by itself and opened at a statement. */
async function openStatement(terminal: Terminal): Promise<void> {
  await terminal.until(/\d+ statements/);
  terminal.send('s');
  await terminal.until(/ 1\/\d+/);
}

const STORY = ['articles/ferry-aground-wire.md'];

it('shows all about a statement, lets another speaker have it, and takes that back', async () => {
  const terminal = openTerminal({ args: STORY });
  await openStatement(terminal);
  terminal.send(KEY.enter);
  const card = await terminal.until('No other article of the library has it.');
  expect(card).toMatch(/Confidence +(very likely|likely|probable|doubtful) \(0\.\d\d\)/);
  const speaker = /Speaker +(.*?) *│/.exec(card)![1]!;
  terminal.send('x');
  await terminal.until('Who said this?');
  terminal.send('1');
  await terminal.until(`speaker was ${speaker}`);
  terminal.send('U');
  await terminal.until((screen) => !screen.includes('speaker was') && screen.includes(`Speaker     ${speaker}`));
  terminal.send(KEY.esc);
  await terminal.until((screen) => !screen.includes('Statement 1 of'));
});

it('keeps a statement with a note from the editor, finds it in the notebook, and exports it', async () => {
  const home = folder();
  const editor = join(home, 'editor.sh');
  writeFileSync(editor, '#!/bin/sh\necho "Ask the coxswain." >> "$1"\n', { mode: 0o755 });
  const terminal = openTerminal({ args: STORY, env: { EDITOR: editor } });
  await openStatement(terminal);
  terminal.send('e');
  await terminal.until('Note · U undoes');
  terminal.send('gn');
  await terminal.until('Ask the coxswain.');
  await terminal.until('Notebook');
  terminal.send('E');
  await terminal.until('The notebook, as Markdown');
  terminal.send('1');
  await terminal.until('Write to notebook.md');
  const path = join(home, 'kept.md');
  // Ctrl-U takes away what is offered.
  terminal.send(`\u0015${path}${KEY.enter}`);
  await terminal.until('Written to');
  expect(readFileSync(path, 'utf8')).toMatch(/^# Notebook\n\n> .*Ask the coxswain\.\n$/s);
  terminal.send('q');
  await terminal.until(/ 1\/\d+/);
  terminal.send('Q');
  const { code, modes } = await terminal.ended();
  expect(code).toBe(0);
  expect(modes.has('echo')).toBe(true);
});

it('copies a quotation through the terminal, and says that it cannot know more', async () => {
  const terminal = openTerminal({ args: STORY });
  await openStatement(terminal);
  terminal.send('y');
  await terminal.until('Quotation with citation: sent to the terminal');
  terminal.send('Y');
  await terminal.until('W3C annotation');
  terminal.send('5');
  await terminal.until('BibTeX: sent to the terminal');
});

it('gives an article to a program that has the terminal meanwhile', async () => {
  const terminal = openTerminal({ args: STORY });
  await openStatement(terminal);
  terminal.send('|');
  await terminal.until('Pipe to');
  terminal.send(`grep -c ferry${KEY.enter}`);
  await terminal.until('Enter goes back to dixit');
  expect(terminal.onAlternateScreen()).toBe(false);
  terminal.send(KEY.enter);
  await terminal.until('grep -c ferry: done');
  expect(terminal.onAlternateScreen()).toBe(true);
  terminal.send('s');
  await terminal.until(/ 2\/\d+/);
});

it('reads an article as a transcript and comes back to the same spot', async () => {
  const terminal = openTerminal({ args: STORY });
  await openStatement(terminal);
  const before = await terminal.until('next');
  terminal.send('v');
  await terminal.until('Only what was said.');
  terminal.send('vv');
  const after = await terminal.until((screen) => screen.includes('▌') && !screen.includes('Only what was said.'));
  expect(after).toBe(before);
});
