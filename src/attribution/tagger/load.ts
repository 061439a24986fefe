import { existsSync, readFileSync } from 'node:fs';
import { readWeights, type Weights } from './weights.ts';

const FILE = 'models/tagger.bin';
// The file stands in the package's root; this module in src/attribution/tagger, or bundled in dist or dist/chunks.
const ROOTS = ['../../../', '../../', '../'];

let loaded: Weights | null | undefined;

/**
 * The shipped weights; the first call reads and unpacks them (some 20 ms), later ones are free. Null, with one warning
 * for the process, where they cannot be read: the rules work without.
 */
export function loadWeights(): Weights | null {
  if (loaded === undefined) loaded = tryToRead();
  return loaded;
}

function tryToRead(): Weights | null {
  const places = ROOTS.map((root) => new URL(root + FILE, import.meta.url));
  const found = places.find((place) => existsSync(place));
  try {
    if (found === undefined) throw new Error('it is missing from this installation');
    return readWeights(readFileSync(found));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    process.emitWarning(`${FILE} cannot be used (${reason}); only what the rules know is found`);
    return null;
  }
}
