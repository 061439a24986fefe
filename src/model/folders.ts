/** Where dixit keeps what: one folder for everything under `DIXIT_HOME`, else the platform's own (XDG on Linux). */
import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `data`: the library, never to be lost. `config`: what the reader writes. `cache`: what can be made again. */
export type FolderKind = 'data' | 'config' | 'cache';

/** The folder of a kind; it need not exist. */
export function folderOf(kind: FolderKind, env: Environment = process.env): string {
  if (!env.DIXIT_HOME) return envPaths('dixit', { suffix: '' })[kind];
  // The cache is a folder within, so that it can be thrown away alone.
  return kind === 'cache' ? join(resolve(env.DIXIT_HOME), 'cache') : resolve(env.DIXIT_HOME);
}
