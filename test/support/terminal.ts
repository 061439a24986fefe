/**
 * The built program in a real pseudo-terminal, under a shell, with a terminal model that sees what a person would see.
 * Everything waits for a condition, nothing for a time: a slow machine makes a story slow, not wrong.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/cli.mjs');

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it runs in its home, where nothing can be spoilt, on the bundled articles; else in the root of the project. */
  readonly inHome?: boolean;
  /** A shell line to run instead; `dixit` in it is the program. */
  readonly line?: string;
}

export interface Terminal {
  /** The home that the program has. */
  readonly home: string;
  /** Sends bytes in one write. */
  send(bytes: string): void;
  /** Waits until a whole frame fulfils something; fails with the screen, and with what it is called. */
  until(what: string | RegExp | ((screen: string) => boolean), called?: string): Promise<string>;
  screen(): string;
  readonly cursorShown: () => boolean;
  readonly onAlternateScreen: () => boolean;
  /** What was on the alternate screen when it was left; null while it has not been. */
  readonly leftBehind: () => string | null;
  resize(columns: number, rows: number): void;
  signal(name: NodeJS.Signals): void;
  /** Closes the terminal over the program, as when its window is closed. */
  hangUp(): void;
  /** Whether the program has ended. While it lends the terminal to another one it has not. */
  isOver(): boolean;
  /** Has everything drawn anew: by then all that was sent before has been heard. */
  drawnAnew(): Promise<void>;
  /** Has everything drawn anew and waits until the same is there again: no cell of what was there was left over. */
  expectSteady(): Promise<void>;
  /** The addresses of links that were drawn. */
  links(): ReadonlySet<string>;
  /** Waits for the program to end; what the shell then says of its exit code and the terminal's modes. */
  ended(): Promise<{ code: number; modes: ReadonlySet<string> }>;
}

const PATIENCE = 30_000;
/** The alternate screen, with the cursor kept. */
const ALTERNATE = 1049;
/** https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036 */
const SYNCHRONIZED = 2026;
const MOST_REDRAWS = 20;
const KEY = {
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  up: '\u001b[A',
  down: '\u001b[B',
  ctrlC: '\u0003',
  ctrlL: '\u000c',
  ctrlO: '\u000f',
  ctrlZ: '\u001a',
};

export { KEY };

/** Opens a terminal with the program in it, in a home of its own; it is closed when the test is finished. */
export function openTerminal(options: TerminalOptions = {}): Terminal {
  if (!existsSync(program)) throw new Error('there is no built program to drive: npm run build');
  const { columns = 80, rows = 24, env = {}, inHome = false } = options;
  const { args = inHome ? [join(root, 'articles')] : ['articles'] } = options;
  const home = mkdtempSync(join(tmpdir(), 'dixit-scenario-'));
  const quoted = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  const line = options.line?.replaceAll('dixit', quoted) ?? `sh -c 'echo "pid $$."; exec "$0" "$@"' ${quoted}`;
  const shell = pty.spawn(
    '/bin/sh',
    ['-c', `${line}; echo "ended $?."; stty -a; echo 'modes shown.'; cat >/dev/null`],
    {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd: inHome ? home : root,
      env: {
        PATH: process.env.PATH ?? '',
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
        HOME: home,
        DIXIT_HOME: home,
        ...env,
      },
    },
  );
  const model = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 500 });
  let cursorShown = true;
  let leftBehind: string | null = null;
  // Every frame ends the synchronized output that it began with; erasing what is below the cursor comes before a new one.
  let isWhole = false;
  /** Between the beginning and the end of synchronized output, of which a person sees nothing before its end. */
  let isHeldBack = false;
  let wiped = 0;
  let changed: () => void = () => {};
  model.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (numbers) => {
    if (numbers.includes(25)) cursorShown = true;
    if (numbers.includes(SYNCHRONIZED)) isHeldBack = true;
    return false;
  });
  model.parser.registerCsiHandler({ prefix: '?', final: 'l' }, (numbers) => {
    if (numbers.includes(25)) cursorShown = false;
    if (numbers.includes(ALTERNATE)) leftBehind = screen();
    if (numbers.includes(SYNCHRONIZED)) {
      isWhole = true;
      isHeldBack = false;
      // Now, not after all that came: where this process had to wait, one read holds several frames, the words of one
      // of which may be gone in the next.
      changed();
    }
    return false;
  });
  model.parser.registerCsiHandler({ final: 'J' }, () => {
    isWhole = false;
    wiped++;
    return false;
  });
  const links = new Set<string>();
  model.parser.registerOscHandler(8, (data) => {
    links.add(data.slice(data.indexOf(';') + 1));
    return false;
  });
  shell.onData((data) => model.write(data, () => changed()));
  onTestFinished(() => {
    shell.kill('SIGKILL');
    model.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  const lines = (from: number, count: number): string =>
    Array.from(
      { length: count },
      (_, index) => model.buffer.active.getLine(from + index)?.translateToString(true, 0, model.cols) ?? '',
    ).join('\n');
  const screen = (): string => lines(model.buffer.active.viewportY, model.rows);
  const everything = (): string => lines(0, model.buffer.active.length);

  const waitFor = (fulfilled: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        changed = () => {};
        reject(new Error(`waited in vain for ${what}; the screen:\n${screen()}`));
      }, PATIENCE);
      const check = (): void => {
        if (!fulfilled()) return;
        clearTimeout(timer);
        changed = () => {};
        resolve();
      };
      changed = check;
      check();
    });

  const isOver = (): boolean => model.buffer.active.type === 'normal' && /^ended \d+\./m.test(everything());
  const drawnAnew = (): Promise<void> => {
    const last = wiped;
    shell.write(KEY.ctrlL);
    // A program that has ended draws nothing any more.
    return waitFor(() => (wiped > last && isWhole) || isOver(), 'another drawing');
  };

  return {
    home,
    send: (bytes) => shell.write(bytes),
    screen,
    cursorShown: () => cursorShown,
    leftBehind: () => leftBehind,
    onAlternateScreen: () => model.buffer.active.type === 'alternate',
    async until(what, called = String(what)) {
      const fulfilled =
        typeof what === 'function'
          ? what
          : (seen: string) => (typeof what === 'string' ? seen.includes(what) : what.test(seen));
      // What fulfils it, not what is there by the time that whoever waits goes on.
      let seen = '';
      await waitFor(() => {
        seen = screen();
        return !isHeldBack && fulfilled(seen);
      }, called);
      return seen;
    },
    resize(width, height) {
      model.resize(width, height);
      shell.resize(width, height);
    },
    signal(name) {
      // The shell told the program's id on the main screen, before the program took the other one.
      const pid = /pid (\d+)\./.exec(
        Array.from({ length: 5 }, (_, at) => model.buffer.normal.getLine(at)?.translateToString() ?? '').join('\n'),
      )?.[1];
      if (!pid) throw new Error('the program has not been started');
      process.kill(Number(pid), name);
    },
    hangUp: () => (shell as unknown as { destroy(): void }).destroy(),
    isOver,
    drawnAnew,
    async expectSteady() {
      // What comes by itself meanwhile (a count, the end of a toast) is no fault of the drawing: then once more.
      for (let times = 0; times < MOST_REDRAWS; times++) {
        const before = screen();
        await drawnAnew();
        if (screen() === before) return;
      }
      throw new Error(`the screen is never the same when it is drawn anew:\n${screen()}`);
    },
    links: () => links,
    async ended() {
      await waitFor(() => everything().includes('modes shown.'), 'the end of the program');
      const text = everything();
      const code = Number(/ended (\d+)\./.exec(text)?.[1]);
      return { code, modes: new Set(text.slice(text.indexOf('ended')).split(/[\s;]+/)) };
    },
  };
}
