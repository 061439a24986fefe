import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEY, openTerminal } from '../support/terminal.ts';

const root = join(import.meta.dirname, '../..');
const article = (name: string): string => join(root, 'articles', name);

it('goes from the shelf to the own library with the first article, and sees what another dixit adds to it', async () => {
  const terminal = openTerminal({ args: [] });
  await terminal.until('14 articles');
  terminal.send(`a${article('seagrass-study.md')}${KEY.enter}`);
  await terminal.until(/ 1 unread/);
  const shown = await terminal.until('This is your own library now.');
  expect(shown).toContain('Seagrass');
  terminal.send(KEY.enter);
  await terminal.until(/\d+ statements/);
  terminal.send('s');
  await terminal.until(/ 1\/\d+/);
  execFileSync(process.execPath, [join(root, 'dist/cli.mjs'), 'add', article('harbour-lights-vote.md')], {
    env: { ...process.env, DIXIT_HOME: terminal.home },
  });
  terminal.send('q');
  await terminal.until('2 articles');
  terminal.send('Q');
  expect((await terminal.ended()).code).toBe(0);
});
