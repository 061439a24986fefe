/**
 * The index on disk: one segment as it lies in memory, and behind it what is known of it. It is a cache of the library
 * and nothing more, so whatever about it is not exactly as it was written makes it as good as missing.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { bytesOf, CHECKED_FROM, CHECKSUM_AT, over, type Segment } from './segment.ts';

/** A segment, and how it stands to the library. */
export interface Kept {
  readonly segment: Segment;
  /** The edition of the library (`Rows.edition`) that all of this holds for; 0 where none is known. */
  readonly edition: number;
  /** The documents that this edition does not show any more. */
  readonly gone: Uint32Array;
}

const EDITION = Float64Array.BYTES_PER_ELEMENT;

const checksum = (segment: ArrayBuffer, rest: Uint8Array) => crc32(rest, crc32(new Uint8Array(segment, CHECKED_FROM)));

/** Writes beside the file, waits for the disk, and puts it in place at once: what is there is whole or the old one. */
export async function saveIndex(path: string, { segment: { buffer }, edition, gone }: Kept): Promise<void> {
  const rest = new Uint8Array(EDITION + gone.byteLength);
  new Float64Array(rest.buffer, 0, 1)[0] = edition;
  new Uint32Array(rest.buffer, EDITION).set(gone);
  new DataView(buffer).setUint32(CHECKSUM_AT, checksum(buffer, rest), true);
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(new Uint8Array(buffer));
      await file.writeFile(rest);
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

/** What a file keeps; null where there is none that is whole and ours. */
export function loadIndex(path: string): Kept | null {
  const parts = readParts(path);
  if (!parts) return null;
  const [buffer, rest] = parts;
  const segment = over(buffer);
  if (!segment || new DataView(buffer).getUint32(CHECKSUM_AT, true) !== checksum(buffer, rest)) return null;
  // An earlier dixit wrote the segment alone.
  if (rest.length === 0) return { segment, edition: 0, gone: new Uint32Array() };
  return { segment, edition: new Float64Array(rest.buffer, 0, 1)[0]!, gone: new Uint32Array(rest.buffer, EDITION) };
}

/** The bytes of the segment, which is searched where they are read to, and those behind it. */
function readParts(path: string): [segment: ArrayBuffer, rest: Uint8Array<ArrayBuffer>] | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const { size } = fstatSync(file);
    const start = readAll(file, 0, Math.min(size, CHECKED_FROM + Uint32Array.BYTES_PER_ELEMENT));
    const length = start && bytesOf(start);
    const behind = length === null ? 0 : size - length;
    if (!length || (behind !== 0 && (behind < EDITION || behind % Uint32Array.BYTES_PER_ELEMENT !== 0))) return null;
    const [segment, rest] = [readAll(file, 0, length), readAll(file, length, behind)];
    return segment && rest && [segment.buffer, rest];
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, from: number, length: number): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, from + read);
    if (more === 0) return null;
    read += more;
  }
  return bytes;
}
