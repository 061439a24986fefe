import { describe, expect, it } from 'vitest';
import { KEY, openTerminal, type Terminal } from '../support/terminal.ts';

/** The list with its statements counted, one article opened at its first statement. */
async function openFirst(terminal: Terminal): Promise<void> {
  await terminal.until(/“\d+”/);
  terminal.send(KEY.enter);
  await terminal.until(/\d+ statements/);
  terminal.send('s');
  await terminal.until(/ 1\/\d+/);
}

describe('a reader', () => {
  it('opens an article, goes from statement to statement, and back to the list', async () => {
    const terminal = openTerminal();
    await openFirst(terminal);
    terminal.send('s');
    await terminal.until(/ 2\/\d+/);
    terminal.send(KEY.ctrlO);
    await terminal.until(/ 1\/\d+/);
    terminal.send('q');
    await terminal.until('13 unread');
  });

  it('loses no key of many that arrive in one read', async () => {
    const terminal = openTerminal();
    await openFirst(terminal);
    terminal.send('ssss');
    await terminal.until(/ 5\/\d+/);
    terminal.send('q');
    await terminal.until(/ 1\/14/);
    terminal.send('jjjjjjj');
    await terminal.until(/ 8\/14/);
    terminal.send(`${KEY.up}${KEY.up}${KEY.up}`);
    await terminal.until(/ 5\/14/);
  });

  it('finds a quotation in the library and opens it at its statement', async () => {
    const terminal = openTerminal();
    await openFirst(terminal);
    terminal.send('"count boats');
    await terminal.until('You don’t count boats, you count heads');
    terminal.send(KEY.tab);
    await terminal.until('[Quotes');
    terminal.send(KEY.enter);
    await terminal.until(/Davy Strachan · (direct|mixed) · \d+\/\d+/);
    terminal.send('q');
    await terminal.until('[Quotes');
    terminal.send(KEY.esc);
    await terminal.until(/ 1\/\d+ /);
  });

  it('finds words in the article, live', async () => {
    const terminal = openTerminal();
    await openFirst(terminal);
    terminal.send('/the');
    await terminal.until(/\/the. +1\/\d+/);
    terminal.send(`${KEY.enter}n`);
    await terminal.until(/\/the 2\/\d+/);
    terminal.send(KEY.esc);
    await terminal.until((screen) => !screen.includes('/the'));
  });

  it('chooses from a menu, with keys that come one by one and with keys that come together', async () => {
    const terminal = openTerminal();
    await openFirst(terminal);
    terminal.send('q');
    await terminal.until('Newest first');
    terminal.send('=');
    await terminal.until('Sort articles');
    terminal.send(`${KEY.down}${KEY.down}${KEY.down}${KEY.enter}`);
    await terminal.until((screen) => screen.includes('By title') && !screen.includes('Sort articles'));
    terminal.send('=');
    await terminal.until('Sort articles');
    terminal.send('k\r');
    await terminal.until((screen) => screen.includes('By outlet') && !screen.includes('Sort articles'));
    terminal.send('=');
    await terminal.until('Sort articles');
    terminal.send('1');
    await terminal.until((screen) => screen.includes('Newest first') && !screen.includes('Sort articles'));
  });

  it('sees the same text through every size of the window', async () => {
    const terminal = openTerminal({ columns: 120, rows: 30 });
    await openFirst(terminal);
    terminal.send('jjjjjjjj');
    const before = await terminal.until((screen) => /\d+% *$/.test(screen) && !/statements \d+\//.test(screen));
    const top = before.split('\n')[2]!.split('│').at(-1)!.trim().slice(0, 30);
    terminal.resize(80, 24);
    await terminal.until((screen) => screen.split('\n')[2]!.includes(top) && !screen.includes('│ •'));
    terminal.resize(160, 50);
    await terminal.until('Who speaks');
    terminal.resize(39, 10);
    await terminal.until('Too small: dixit needs 40x8');
    terminal.resize(120, 30);
    await terminal.until((screen) => screen === before, `the screen as it was:\n${before}`);
  });

  it('reads what is piped in, with the keyboard on the terminal', async () => {
    const terminal = openTerminal({
      line: `printf 'Mayor resigns\\n\\n“I am done,” said Ann Smith, the mayor.\\n' | dixit`,
      args: ['-'],
    });
    await terminal.until('Mayor resigns');
    await terminal.until('1 statement');
    terminal.send('s');
    await terminal.until('Ann Smith · direct · 1/1');
    terminal.send('Q');
    expect((await terminal.ended()).code).toBe(0);
  });
});
