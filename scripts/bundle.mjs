/** How dixit is bundled; shared by the build and by benchmarks that need a program built the same way. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fast } from './fast/index.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles entry points (paths relative to the package) into a folder of `.mjs` files with shared chunks. */
export function bundle(entryPoints, outdir) {
  return build({
    absWorkingDir: root,
    entryPoints,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    outdir,
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
    sourcemap: 'linked',
    define: { 'process.env.NODE_ENV': '"production"', ...fast.define },
    alias: { 'react-devtools-core': join(root, 'scripts/empty.mjs'), ...fast.alias },
    inject: fast.inject,
    plugins: fast.plugins,
    supported: fast.supported,
    banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
    logLevel: 'warning',
  });
}
