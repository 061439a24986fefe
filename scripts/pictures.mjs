/**
 * Makes media/*.svg: the built program is driven in a terminal on the bundled articles, and what stands on the screen is
 * drawn cell by cell. Needs `npm run build` first.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { svgOf } from './pictures/svg.mjs';

const root = join(import.meta.dirname, '..');

/** Keys, each waited for until the screen says so. */
const PICTURES = {
  'list-and-reader': {
    columns: 100,
    rows: 30,
    story: [
      ['jj', /3\/14/],
      ['\r', /\d+ statements/],
      ['s', / 1\/\d+/],
      ['s', / 2\/\d+/],
    ],
  },
  reader: {
    columns: 80,
    rows: 24,
    story: [
      ['jjjjj', /6\/14/],
      ['\r', /\d+ statements/],
      ['s', / 1\/\d+/],
      ['ss', / 3\/\d+/],
    ],
  },
  search: {
    columns: 100,
    rows: 30,
    story: [
      ['"', /Search/],
      ['steerng fault', /Quotes +\d+/],
    ],
  },
  speakers: { columns: 100, rows: 30, story: [['W', /articles +outlets/]] },
  card: {
    columns: 80,
    rows: 24,
    story: [
      ['\r', /\d+ statements/],
      ['s', / 1\/\d+/],
      ['\r', /No other article|In \d+ other/],
    ],
  },
};

const PATIENCE = 20_000;

async function take(name, { columns, rows, story }) {
  const home = mkdtempSync(join(tmpdir(), 'dixit-picture-'));
  const program = pty.spawn(process.execPath, [join(root, 'dist/cli.mjs'), 'articles'], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: root,
    env: { ...process.env, TERM: 'xterm-256color', COLORTERM: '', NO_COLOR: '', DIXIT_HOME: home },
  });
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  let changed = () => {};
  program.onData((data) => screen.write(data, () => changed()));
  const text = () =>
    Array.from({ length: rows }, (_, y) => screen.buffer.active.getLine(y)?.translateToString(true) ?? '').join('\n');
  const until = (what) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${name}: no ${what} on\n${text()}`)), PATIENCE);
      changed = () => {
        if (!what.test(text())) return;
        clearTimeout(late);
        resolve();
      };
      changed();
    });
  // All statements derived: no progress in the picture.
  await until(/14 articles/);
  program.write('k');
  await until(/“\d+”/);
  await until(/^(?![\s\S]*statements \d+\/)/);
  for (const [keys, what] of story) {
    program.write(keys);
    await until(what);
  }
  // What is still being drawn stands still for a moment.
  await new Promise((resolve) => setTimeout(resolve, 400));
  writeFileSync(join(root, 'media', `${name}.svg`), svgOf(screen.buffer.active, { columns, rows }));
  program.kill('SIGKILL');
  screen.dispose();
  rmSync(home, { recursive: true, force: true });
}

mkdirSync(join(root, 'media'), { recursive: true });
for (const [name, picture] of Object.entries(PICTURES)) await take(name, picture);
process.exit(0);
