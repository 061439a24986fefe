/**
 * Bundles src/ into dist/. `--if-stale` does nothing when dist is newer than everything it is made from.
 * The bundle is ESM with shared chunks: `cli.mjs` is tiny, and the screen, the language model and the workers are
 * loaded only by what needs them.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs), 0)
    : statSync(path).mtimeMs;

const target = join(root, 'dist/cli.mjs');
const stale = () =>
  !existsSync(target) ||
  Math.max(...['src', 'scripts', 'package.json', 'package-lock.json'].map((p) => newest(join(root, p)))) >
    statSync(target).mtimeMs;

if (!process.argv.includes('--if-stale') || stale()) {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const workers = sources.filter((path) => path.endsWith('-worker.ts'));
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', ...workers.map((path) => `src/${path}`)],
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // esnext: lowering /\p{...}/u for an older target makes a new RegExp per call, which costs a fifth of a frame.
    target: 'esnext',
    jsx: 'automatic',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    sourcemap: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'react-devtools-core': join(root, 'scripts/empty.mjs') },
    loader: { '.bin': 'file' },
    banner: {
      js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
