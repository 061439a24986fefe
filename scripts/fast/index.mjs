/** What the bundle uses in the place of slower parts of Ink, as esbuild options. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazyPatterns } from './lazy-patterns.mjs';

const here = import.meta.dirname;

/** Takes yoga's WebAssembly out of its JavaScript: the code without the bytes, and the bytes as `yoga.wasm`. */
const yogaBytes = {
  name: 'yoga-bytes',
  setup(build) {
    const file = join(here, '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js');
    const source = readFileSync(file, 'utf8');
    const [whole, bytes] = /"data:application\/octet-stream;base64,([^"]+)"/.exec(source) ?? [];
    if (!bytes) throw new Error('yoga-layout no longer carries its bytes where they were; see scripts/fast');
    build.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, () => ({ contents: source.replace(whole, '""') }));
    build.onResolve({ filter: /^yoga\.wasm$/ }, ({ path }) => ({ path, namespace: 'yoga' }));
    build.onLoad({ filter: /./, namespace: 'yoga' }, () => ({
      contents: Buffer.from(bytes, 'base64'),
      loader: 'binary',
    }));
  },
};

/** Modules of Ink that have a stand-in here by the same name. */
const inkParts = {
  name: 'ink-parts',
  setup(build) {
    build.onResolve({ filter: /^\.\/(output|sanitize-ansi|line-update|measure-text)\.js$/ }, ({ path, importer }) =>
      /ink[\\/]build[\\/][^\\/]+$/.test(importer) ? { path: join(here, path.replace('.js', '.mjs')) } : null,
    );
  },
};

const widthPatterns = {
  name: 'width-patterns',
  setup(build) {
    build.onLoad({ filter: /string-width[\\/]index\.js$/ }, ({ path }) => ({
      contents: lazyPatterns(readFileSync(path, 'utf8')),
    }));
  },
};

export const fast = {
  alias: {
    'string-width': join(here, 'string-width.mjs'),
    'terminal-size': join(here, 'terminal-size.mjs'),
    'widest-line': join(here, 'widest-line.mjs'),
    'yoga-layout': join(here, 'yoga.mjs'),
  },
  define: { 'Intl.Segmenter': 'FastSegmenter' },
  inject: [join(here, 'segmenter.mjs')],
  plugins: [yogaBytes, inkParts, widthPatterns],
  // esnext would have the bytes read by Uint8Array.fromBase64, which Node does not know yet.
  supported: { 'from-base64': false },
};
