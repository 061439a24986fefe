/** Whether a stranger is looking: the tour is shown with the bundled shelf, once for each home. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Environment, folderOf } from '../model/folders.ts';
import { shelf } from './shelf.ts';

/** True the first time that these paths open the shelf in this home, and only then. */
export function isTourDue(paths: readonly string[], env: Environment, cwd: string): boolean {
  if (paths.length > 1 || (paths.length === 1 && resolve(cwd, paths[0]!) !== shelf)) return false;
  const folder = folderOf('data', env);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tour-seen'), '', { flag: 'wx' });
    return true;
  } catch {
    // Seen before; or nothing can be kept there, and a tour that comes every time is worse than none.
    return false;
  }
}
