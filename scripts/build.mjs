/**
 * Bundles src/ into dist/. `--if-stale` does nothing when dist is newer than everything it is made from.
 * `cli.mjs` is tiny; the screen, the language model and the workers are loaded only by what needs them.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.mjs';

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs), 0)
    : statSync(path).mtimeMs;

const target = join(root, 'dist/cli.mjs');
const stale = () =>
  !existsSync(target) ||
  Math.max(...['src', 'scripts', 'package-lock.json'].map((path) => newest(join(root, path)))) >
    statSync(target).mtimeMs;

if (!process.argv.includes('--if-stale') || stale()) {
  const workers = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('-worker.ts'),
  );
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await bundle(['src/cli.ts', ...workers.map((path) => `src/${path}`)], 'dist');
}
