import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SIZES } from '../support/frames.ts';
import { KEY, openTerminal } from '../support/terminal.ts';

/** Every view, by the keys that lead to it from the one before, and what its first or last row then says. */
const VIEWS: readonly (readonly [keys: string, row: RegExp])[] = [
  ['?', /Help/],
  [KEY.esc, /dixit/],
  [':', /Commands/],
  [KEY.esc, /dixit/],
  ['!', /Problems/],
  [KEY.esc, /dixit/],
  ['"harbour', /\[All [1-9]/],
  [KEY.esc, /i type/],
  ['q', /dixit/],
  ['W', /Speakers +\d+ speakers/],
  [KEY.enter, /[A-Z].*\d+ statements/],
  [`T${KEY.enter}`, /\d+ statements/],
  ['q', /\d+ statements/],
  ['q', /Speakers +\d+ speakers/],
  ['c', /Speakers/],
  ['jc', / and .*together/],
  ['qq', /dixit/],
  ['gh', /Who is heard/],
  ['q', /dixit/],
  ['ge', /Edited quotations/],
  ['q', /dixit/],
  ['gw', /Standing searches/],
  ['q', /dixit/],
  ['gn', /Notebook/],
  ['q', /dixit/],
  [KEY.enter, /\d+ statements/],
  ['s', / 1\/\d+/],
  ['Y', /Enter take/],
  [KEY.esc, / 1\/\d+/],
  ['v', / 1\/\d+/],
  ['vv', / 1\/\d+/],
  ['/the', /\/the. +\d+\/\d+/],
  [KEY.esc, / 1\/\d+/],
  // That the mark is set is said in a word that goes by itself: a machine that stands still may never draw it.
  ["ma'", /Go to mark/],
  [KEY.esc, / 1\/\d+/],
  ['w', /p page|only/],
  ['q', / 1\/\d+/],
  [KEY.enter, /Y as…/],
  [KEY.esc, / 1\/\d+/],
  ['X', /Marking +j next/],
  ['j2h', /Marking +j next/],
  [KEY.enter, /Enter take/],
  [KEY.esc, /Marking +j next/],
  [KEY.esc, / 1\/\d+/],
];

it.each(SIZES)('every view fits a terminal of %ix%i, and leaves nothing behind in the next', async (columns, rows) => {
  const terminal = openTerminal({ columns, rows });
  await terminal.until('14 articles');
  // Any key closes the tour.
  terminal.send('k');
  await terminal.until(/“\d+”/);
  await terminal.until((shown) => !/statements \d+\/\d+/.test(shown));
  const lines = (screen: string): string[] => screen.split('\n');
  for (const [keys, row] of VIEWS) {
    const before = terminal.screen();
    terminal.send(keys);
    await terminal.until(
      (shown) => shown !== before && [lines(shown)[0]!, lines(shown).at(-1)!].some((line) => row.test(line)),
      `${row} after ${JSON.stringify(keys)}`,
    );
    await terminal.expectSteady();
  }
  terminal.send('Q');
  const { code, modes } = await terminal.ended();
  expect(code).toBe(0);
  expect(terminal.onAlternateScreen()).toBe(false);
  expect(terminal.cursorShown()).toBe(true);
  for (const mode of ['icanon', 'echo', 'isig']) expect(modes).toContain(mode);
});

it('links reach a terminal that knows them, and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-links-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'linked.md');
  writeFileSync(
    path,
    '# Harbour\n\nRead [the whole report](https://example.org/report) on the harbour, said Ann Smith.\n',
  );
  const knowing = openTerminal({ args: [path], env: { FORCE_HYPERLINK: '1' } });
  await knowing.until('the whole report[1]');
  await knowing.expectSteady();
  expect([...knowing.links()]).toEqual(['https://example.org/report', '']);
  const other = openTerminal({ args: [path] });
  await other.until('the whole report[1]');
  expect(other.links().size).toBe(0);
});
