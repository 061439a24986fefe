/**
 * From the command to the first frame on the bundled articles, as a ratio to a bare `node -e 0` and to an Ink
 * hello-world built the same way; interleaved in one run, so that a busy machine slows all three.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundle, root } from '../scripts/bundle.mjs';
import { median, timeToText } from './support/pty.mjs';

const RUNS = 15;
// Inside the package, so that the hello-world finds the same node_modules.
const folder = mkdtempSync(join(root, 'dist', 'bench-'));
const home = mkdtempSync(join(tmpdir(), 'dixit-bench-'));
writeFileSync(
  join(folder, 'hello.tsx'),
  "import { render, Text } from 'ink';\nrender(<Text>hello, world</Text>, { alternateScreen: true, interactive: true });\nsetInterval(() => {}, 1000);\n",
);
await bundle([relative(root, join(folder, 'hello.tsx'))], relative(root, folder));

const programs = {
  'bare node -e 0': { args: ['-e', '0'], text: null },
  'ink hello-world': { args: [join(folder, 'hello.mjs')], text: 'hello, world' },
  'dixit articles': { args: [join(root, 'dist/cli.mjs'), join(root, 'articles')], text: /\d+ articles/ },
};
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
const env = { ...process.env, DIXIT_HOME: home };
for (let run = -1; run < RUNS; run++)
  for (const [name, { args, text }] of Object.entries(programs)) {
    const ms = await timeToText(process.execPath, args, text, { env });
    if (run >= 0) times[name].push(ms);
  }
rmSync(folder, { recursive: true });
rmSync(home, { recursive: true });

const p50 = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
for (const [name, ms] of Object.entries(p50))
  console.log(`${name.padEnd(18)} ${ms.toFixed(0).padStart(5)} ms (median of ${RUNS})`);
console.log(`first frame / bare node       ${(p50['dixit articles'] / p50['bare node -e 0']).toFixed(2)}`);
console.log(`first frame / ink hello-world ${(p50['dixit articles'] / p50['ink hello-world']).toFixed(2)}`);
