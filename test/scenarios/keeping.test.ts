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
  await terminal.until('Note, until you quit · U undoes');
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

it('goes on where a program or an editor is not there, and says so', async () => {
  const terminal = openTerminal({ args: STORY, env: { EDITOR: '/nowhere/editor' } });
  await openStatement(terminal);
  terminal.send(`|/nowhere/program${KEY.enter}`);
  await terminal.until('/nowhere/program could not be started');
  expect(terminal.onAlternateScreen()).toBe(true);
  terminal.send('e');
  await terminal.until('/nowhere/editor could not be started');
  terminal.send('s');
  await terminal.until(/ 2\/\d+/);
  expect(terminal.isOver()).toBe(false);
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

it('marks a statement that was missed, finds it in the library, and takes the mark away the next time', async () => {
  const home = folder();
  const story = join(home, 'vote.txt');
  writeFileSync(story, 'Harbour vote\n\nThe vote was on Monday. Nobody in the town hall wanted to go home early.\n');
  const env = { DIXIT_HOME: join(home, 'dixit') };
  const adding = openTerminal({ args: ['add', story], env });
  await adding.ended();
  const terminal = openTerminal({ args: [], env });
  await terminal.until('Harbour vote');
  terminal.send(KEY.enter);
  await terminal.until('No statements; X marks one');
  terminal.send('Xj2h');
  await terminal.until(/:▌ .*Nobody in the town hall/);
  terminal.send(KEY.enter);
  await terminal.until('Who said this?');
  terminal.send('1');
  await terminal.until('Who said it?');
  terminal.send(`Ann Smith${KEY.enter}`);
  await terminal.until('Statement marked · U undoes');
  terminal.send('p');
  await terminal.until('Nobody in the town hall wanted to go');
  terminal.send('q"nobody wanted');
  await terminal.until(/Ann Smith +.*Nobody/);
  terminal.send(KEY.esc);
  await terminal.until('i type');
  terminal.send('Q');
  await terminal.ended();
  const again = openTerminal({ args: [], env });
  await again.until('Harbour vote');
  again.send(KEY.enter);
  await again.until('1 statement');
  again.send('sx');
  await again.until('Take the mark away');
  again.send(`k${KEY.enter}`);
  await again.until('Mark taken away · U undoes');
});
