import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { KEY, openTerminal, type Terminal } from '../support/terminal.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

const opened = async (terminal: Terminal): Promise<Terminal> => {
  await terminal.until('14 articles');
  expect(terminal.onAlternateScreen()).toBe(true);
  expect(terminal.cursorShown()).toBe(false);
  return terminal;
};

/** The terminal as it was before: main screen, cursor, line editing, echo, signals. */
async function expectRestored(terminal: Terminal, code: number): Promise<void> {
  const ended = await terminal.ended();
  expect(ended.code).toBe(code);
  expect(terminal.onAlternateScreen()).toBe(false);
  // A terminal that was made larger meanwhile may keep rows of it above the shell's.
  expect(terminal.leftBehind()?.trim()).toBe('');
  expect(terminal.cursorShown()).toBe(true);
  for (const mode of ['icanon', 'echo', 'isig']) expect(ended.modes).toContain(mode);
}

describe('the terminal is given back', () => {
  it('after q', async () => {
    const terminal = await opened(openTerminal());
    terminal.send('q');
    await expectRestored(terminal, 0);
  });

  it('after Ctrl-C, from within search', async () => {
    const terminal = await opened(openTerminal());
    terminal.send('"');
    await terminal.until('Words of a quotation');
    terminal.send(KEY.ctrlC);
    await expectRestored(terminal, 0);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('after %s', async (signal, code) => {
    const terminal = await opened(openTerminal());
    terminal.signal(signal);
    await expectRestored(terminal, code);
  });

  it('while standard input is still open', async () => {
    const terminal = openTerminal({ line: 'mkfifo "$HOME/pipe"; dixit <> "$HOME/pipe"', args: ['-'] });
    await terminal.until('Reading…');
    terminal.send('q');
    await expectRestored(terminal, 0);
  });

  it('after a crash, which is told on the main screen', async () => {
    const crash = 'process.on("SIGUSR2", () => { throw new Error("on purpose") })';
    const terminal = await opened(
      openTerminal({ env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(crash)}` } }),
    );
    terminal.signal('SIGUSR2');
    await expectRestored(terminal, 70);
    expect(terminal.screen()).toContain('on purpose');
  });

  it('after a crash in what hears the keys', async () => {
    const crash = 'process.stdin.on("data", (data) => { if (String(data) === "@") throw new Error("on purpose") })';
    const terminal = await opened(
      openTerminal({ env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(crash)}` } }),
    );
    terminal.send('@');
    await expectRestored(terminal, 70);
    // The address of the code that threw is long: it may be all that is left on the screen.
    expect(terminal.screen()).toMatch(/on(?: |%20)purpose/);
  });

  it('where standard input is at its end from the start: keys come from the terminal', async () => {
    const terminal = await opened(openTerminal({ line: 'dixit </dev/null' }));
    terminal.send('Q');
    await expectRestored(terminal, 0);
  });

  it('to nobody where its window is closed, and the program ends as one that was hung up', async () => {
    const terminal = openTerminal({ line: `trap '' HUP; dixit; echo "$?" >"$HOME/code"` });
    await opened(terminal);
    terminal.hangUp();
    await vi.waitFor(() => expect(readFileSync(join(terminal.home, 'code'), 'utf8')).toBe('129\n'), PATIENCE);
  });

  it('while it is stopped by a signal from elsewhere, and taken again when it goes on', async () => {
    const terminal = openTerminal({
      line: `set -m; sh -c 'echo "pid $$."; exec "$0" "$@"' dixit; echo "stopped."; read -r _; fg >/dev/null`,
    });
    await opened(terminal);
    terminal.signal('SIGTSTP');
    await terminal.until(() => !terminal.onAlternateScreen() && terminal.cursorShown());
    await terminal.until('stopped.');
    terminal.send(KEY.enter);
    await terminal.until(() => terminal.onAlternateScreen() && terminal.screen().includes('14 articles'));
    await terminal.expectSteady();
    terminal.send('Q');
    await expectRestored(terminal, 0);
  });

  it('while it is stopped with Ctrl-Z, and taken again with fg', async () => {
    const terminal = openTerminal({
      line: `set -m; dixit; echo "stopped $?."; stty -a; echo 'stopped modes.'; read -r _; fg >/dev/null`,
    });
    await opened(terminal);
    terminal.send(KEY.enter);
    // Not "looking for statements": s means something only once there are some.
    await terminal.until(/\d statements/);
    terminal.send(KEY.ctrlZ);
    const stopped = await terminal.until(() => !terminal.onAlternateScreen() && terminal.cursorShown());
    expect(stopped).not.toContain('statements');
    await terminal.until('stopped modes.');
    terminal.send(KEY.enter);
    await terminal.until(() => terminal.onAlternateScreen() && terminal.screen().includes('statements'));
    terminal.send('s');
    await terminal.until(/ 1\/\d+/);
    terminal.send('Q');
    await expectRestored(terminal, 0);
  });
});
