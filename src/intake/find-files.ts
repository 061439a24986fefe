import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IntakeError } from '../model/errors.ts';
import { unreadable } from './unreadable.ts';

const READABLE = /\.(?:txt|md|markdown|html?)$/i;

/** Files to read, in order and each once, and what could not be looked at. */
export interface Found {
  readonly files: readonly string[];
  readonly faults: readonly IntakeError[];
}

/**
 * The files behind what the user named. A folder stands for the text, Markdown and HTML files in it and below, sorted
 * by path; hidden ones are passed over, and a linked folder is entered once. A file that is named is taken whatever it
 * is called, and `-` is standard input. A fault never stops the others.
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files = new Set<string>();
  const faults: IntakeError[] = [];
  for (const path of paths) {
    if (path === '-') files.add(path);
    else await look(path, files, faults);
  }
  return { files: [...files], faults };
}

async function look(path: string, files: Set<string>, faults: IntakeError[]): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) {
      files.add(path);
      return;
    }
  } catch (error) {
    faults.push(unreadable(error, path));
    return;
  }
  const before = faults.length;
  const inside = await walk(path, new Set(), faults);
  for (const file of inside) files.add(file);
  if (inside.length === 0 && faults.length === before) {
    const wayOut = 'In a folder dixit reads .txt, .md and .html files; name another file to read it anyway.';
    faults.push(new IntakeError('empty', 'There are no articles in this folder.', { subject: path, wayOut }));
  }
}

async function walk(folder: string, entered: Set<string>, faults: IntakeError[]): Promise<string[]> {
  try {
    const real = await realpath(folder);
    if (entered.has(real)) return [];
    entered.add(real);
    const files: string[] = [];
    for (const name of (await readdir(folder)).sort()) {
      if (name.startsWith('.')) continue;
      const path = join(folder, name);
      const kind = await stat(path).catch(() => null);
      if (kind?.isDirectory()) files.push(...(await walk(path, entered, faults)));
      else if (kind?.isFile() && READABLE.test(name)) files.push(path);
    }
    return files;
  } catch (error) {
    faults.push(unreadable(error, folder));
    return [];
  }
}
