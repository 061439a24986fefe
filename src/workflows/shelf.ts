import { join } from 'node:path';
import { packageRoot } from '../model/package-root.ts';

/** The bundled articles: what a stranger reads first, never written to. */
export const shelf: string = join(packageRoot, 'articles');
