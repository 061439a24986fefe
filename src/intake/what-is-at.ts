import { open, stat } from 'node:fs/promises';

/** How much of a file is read to see what it is, in bytes. */
const HEAD = 4096;

/**
 * What is at a path: a folder, a list of feeds (OPML, whatever its name), something else that can be read as a file, or
 * nothing (that may be looked at).
 */
export async function whatIsAt(path: string): Promise<'folder' | 'feeds' | 'file' | null> {
  try {
    const there = await stat(path);
    if (there.isDirectory()) return 'folder';
    // What a pipe has given once it does not give again.
    return there.isFile() && isOpml(await headOf(path)) ? 'feeds' : 'file';
  } catch {
    return null;
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    // Tags are ASCII: a UTF-16 document shows them with the zero bytes dropped.
    return buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '');
  } finally {
    await file.close();
  }
}

const isOpml = (head: string): boolean =>
  /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)*<opml[\s>]/i.test(head);
