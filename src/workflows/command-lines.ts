/** What was typed as commands at the screen, from one time to the next: a file of lines beside the library, the newest first. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Environment, folderOf } from '../model/folders.ts';

const REMEMBERED = 100;

/** Where the commands typed at `:` are remembered. */
export const commandLinesPath = (env: Environment): string => join(folderOf('data', env), 'commands');

/** The lines; none where there is no file that can be read. */
export async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Puts a line before all others. Where nothing can be written nothing is remembered: no command fails for that. */
export async function rememberLine(path: string, line: string): Promise<void> {
  const others = (await readLines(path)).filter((each) => each !== line);
  const lines = [line, ...others].slice(0, REMEMBERED);
  const beside = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    // Another dixit reads either all of the old file or all of the new one.
    await writeFile(beside, `${lines.join('\n')}\n`, { mode: 0o600 });
    await rename(beside, path);
  } catch {}
}
