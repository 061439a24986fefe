import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { KEY, openTerminal, type Terminal } from '../support/terminal.ts';

/** The bundled articles, all read. */
async function openShelf(): Promise<Terminal> {
  const terminal = openTerminal();
  await terminal.until(/“\d+”/);
  await terminal.until((screen) => !/statements \d+\/\d+/.test(screen));
  return terminal;
}

it('searches with an operator and a slip of the finger, and comes back exactly', async () => {
  const terminal = await openShelf();
  terminal.send('"speaker:strahcan');
  await terminal.until('[speaker: strahcan]');
  await terminal.until(/Davy Strachan +“/);
  terminal.send(KEY.esc);
  await terminal.until('i type');
  terminal.send('j');
  await terminal.until(/ 2\/\d+ /);
  terminal.send(KEY.enter);
  await terminal.until(/Davy Strachan · /);
  terminal.send('q');
  await terminal.until('[speaker: strahcan]');
  terminal.send(KEY.esc);
  await terminal.until(/ 1\/14 /);
});

it('completes an operator, says what is wrong with one that is none, and remembers what was asked', async () => {
  const terminal = await openShelf();
  terminal.send('"outl');
  await terminal.until('outlet: who published it');
  terminal.send('\u0019');
  await terminal.until('" outlet:');
  terminal.send('\u0015harbour speker:x ');
  await terminal.until('! no operator speker:');
  terminal.send('\u0015count boats');
  await terminal.until('You don’t count boats');
  terminal.send(KEY.esc);
  await terminal.until('i type');
  terminal.send(KEY.esc);
  await terminal.until(/ 1\/14 /);
  terminal.send('"');
  await terminal.until('↑ brings back');
  terminal.send(KEY.up);
  await terminal.until('" count boats');
});

it('goes from all speakers over one’s page to a statement, and back', async () => {
  const terminal = await openShelf();
  terminal.send('W');
  await terminal.until(/Speakers +\d+ speakers/);
  terminal.send('/strach');
  await terminal.until(/▌ Davy Strachan +\d+ +\d+ +\d+/);
  terminal.send(KEY.enter);
  await terminal.until((shown) => shown.includes('Speakers · strach') && shown.includes('Enter open'));
  terminal.send(KEY.enter);
  await terminal.until(/Davy Strachan +\d+ statements/);
  terminal.send(KEY.enter);
  await terminal.until(/Davy Strachan · .*\d+\/\d+/);
  terminal.send('q');
  await terminal.until(/Davy Strachan +\d+ statements/);
  terminal.send('qq');
  await terminal.until(/ \d+\/14 /);
});

it('compares a quotation with what others print', async () => {
  const terminal = await openShelf();
  terminal.send('"we knew about the fault');
  await terminal.until(/Ingrid Halvorsen +["“‘]We knew about the fault/);
  terminal.send(KEY.enter);
  await terminal.until(/Ingrid Halvorsen · /);
  terminal.send('c');
  await terminal.until('the earliest printing');
  await terminal.until(/\d printings/);
  terminal.send('q');
  await terminal.until(/Ingrid Halvorsen · /);
});

it('checks a draft against the library, and opens what was printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-draft-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const draft = join(folder, 'draft.md');
  writeFileSync(
    draft,
    '“You don’t count boats, you count heads,” said Davy Strachan.\n\n“Elephants invented marmalade yesterday morning,” said Davy Strachan.\n',
  );
  const terminal = await openShelf();
  terminal.send('gc');
  await terminal.until('the path of a draft');
  terminal.send(`${draft}${KEY.enter}`);
  const screen = await terminal.until('1 exact, 1 not found');
  expect(screen).toContain('? NOT FOUND in the library');
  terminal.send(KEY.enter);
  await terminal.until(/Davy Strachan · direct/);
  terminal.send(`qgc${join(folder, 'none.md')}${KEY.enter}`);
  await terminal.until('r tries again');
});

it('filters the list, and what a speaker says in an article', async () => {
  const terminal = await openShelf();
  terminal.send('&speaker:strachan');
  await terminal.until('& [speaker: strachan]');
  terminal.send(`${KEY.enter}${KEY.enter}`);
  await terminal.until(/\d+ statements/);
  terminal.send('w');
  await terminal.until('Who speaks');
  terminal.send(KEY.enter);
  await terminal.until(/1\/\d+ only by /);
  terminal.send(KEY.esc);
  await terminal.until((shown) => !shown.includes(' only by '));
  terminal.send(`q${KEY.esc}`);
  await terminal.until('14 articles');
});
