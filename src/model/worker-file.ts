import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The file of a worker thread, `src/<room>/<name>.ts` or what the bundle made of it. */
export const workerFile = (room: string, name: string): string =>
  import.meta.url.endsWith('.ts')
    ? join(packageRoot, 'src', room, `${name}.ts`)
    : join(packageRoot, 'dist', `${name}.mjs`);
