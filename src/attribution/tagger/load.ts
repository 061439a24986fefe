import { existsSync, readFileSync } from 'node:fs';
import { readWeights, type Weights } from './weights.ts';

const FILE = 'models/tagger.bin';
// The file stands in the package's root; this module in src/attribution/tagger, or bundled in dist or dist/chunks.
const ROOTS = ['../../../', '../../', '../'];

let loaded: Weights | null = null;

/** The shipped weights; the first call reads and unpacks them (some 20 ms), later ones are free. */
export function loadWeights(): Weights {
  loaded ??= readWeights(readFileSync(findFile()));
  return loaded;
}

function findFile(): URL {
  const places = ROOTS.map((root) => new URL(root + FILE, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`${FILE} is missing from this installation`);
  return found;
}
