/** Paths that go on from what is typed, for completion. */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const MOST = 200;

/** Paths that start with `start`, folders with a slash at their end; none where its folder cannot be read. */
export async function pathsFrom(start: string): Promise<readonly string[]> {
  const folder = start.endsWith('/') ? start : dirname(`${start}x`);
  const shown = start.includes('/') ? start.slice(0, start.lastIndexOf('/') + 1) : '';
  const hidden = start.slice(shown.length).startsWith('.');
  try {
    const found = await readdir(folder.startsWith('~/') ? join(homedir(), folder.slice(2)) : folder, {
      withFileTypes: true,
    });
    return found
      .filter(({ name }) => hidden || !name.startsWith('.'))
      .map((entry) => `${shown}${entry.name}${entry.isDirectory() ? '/' : ''}`)
      .filter((path) => path.startsWith(start))
      .sort()
      .slice(0, MOST);
  } catch {
    return [];
  }
}
