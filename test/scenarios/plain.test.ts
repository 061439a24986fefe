import { expect, it } from 'vitest';
import { KEY, openTerminal } from '../support/terminal.ts';

it('is read line by line on the main screen: a view as it opens, then what is chosen, and the end gives the terminal back', async () => {
  const terminal = openTerminal({ args: ['articles', '--plain'], rows: 60 });
  await terminal.until(/^dixit, .*14 articles|List: Newest first, 1\/14/m);
  terminal.send('j');
  await terminal.until(/^chosen: unread, .+\n(?:.+\n)*List: .*2\/14/m);
  expect(terminal.onAlternateScreen()).toBe(false);
  terminal.send(KEY.enter);
  await terminal.until(/^Reader: \d+ statements/m);
  terminal.send('s');
  await terminal.until(/^chosen: \[.+, \w+\] /m);
  terminal.send('Y');
  await terminal.until(/^chosen: 1 Quotation with citation/m);
  terminal.send(`${KEY.down}${KEY.down}`);
  await terminal.until(/^chosen: 3 Markdown/m);
  terminal.send('Q');
  terminal.send(`${KEY.esc}`);
  await terminal.until(/^Reader: .* 1\/\d+/m);
  terminal.send('Q');
  const { code, modes } = await terminal.ended();
  expect(code).toBe(0);
  expect(terminal.cursorShown()).toBe(true);
  for (const mode of ['icanon', 'echo', 'isig']) expect(modes).toContain(mode);
  expect(terminal.screen()).not.toMatch(/[│▌•]/);
});
