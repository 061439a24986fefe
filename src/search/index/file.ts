/**
 * The index on disk: one segment as it lies in memory. It is a cache of the library and nothing more, so whatever
 * about it is not exactly as it was written makes it as good as missing.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { CHECKED_FROM, CHECKSUM_AT, over, type Segment } from './segment.ts';

const checksum = (buffer: ArrayBuffer) => crc32(new Uint8Array(buffer, CHECKED_FROM));

/** Writes beside the file, waits for the disk, and puts it in place at once: what is there is whole or the old one. */
export async function saveSegment(path: string, segment: Segment): Promise<void> {
  new DataView(segment.buffer).setUint32(CHECKSUM_AT, checksum(segment.buffer), true);
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(new Uint8Array(segment.buffer));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The segment in a file; null where there is none that is whole and ours. */
export function loadSegment(path: string): Segment | null {
  const buffer = readWhole(path);
  if (!buffer) return null;
  const segment = over(buffer);
  return segment && new DataView(buffer).getUint32(CHECKSUM_AT, true) === checksum(buffer) ? segment : null;
}

function readWhole(path: string): ArrayBuffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, read);
      if (more === 0) return null;
      read += more;
    }
    return bytes.buffer;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
