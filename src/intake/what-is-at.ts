import { stat } from 'node:fs/promises';

/** What is at a path: a folder, something that can be read as a file, or nothing (that may be looked at). */
export async function whatIsAt(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
