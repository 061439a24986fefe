import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Article, Origin } from '../model/article.ts';
import { type BodyLimits, collect } from './body.ts';
import { parseArticle } from './parse.ts';
import type { Raw } from './raw.ts';
import { notAFile, unreadable } from './unreadable.ts';

export { findFiles } from './find-files.ts';
export { parseArticle } from './parse.ts';

export const DEFAULT_MAX_BYTES = 10_000_000;

export interface ReadOptions {
  /** Largest file that is read, in bytes; 10 MB by default. */
  readonly maxBytes?: number;
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads one article from a file or from standard input.
 * @throws IntakeError with the fault, one line for a person and a way out: `not-found`, `refused`, `unsupported`,
 *   `too-large`, `binary`, `malformed` or `empty`.
 */
export async function readArticle(origin: Origin, options: ReadOptions = {}): Promise<Article> {
  return parseArticle(await readRaw(origin, options));
}

/** The bytes of a file or of standard input, before anything is known about them. Throws as `readArticle` does. */
export async function readRaw(origin: Origin, options: ReadOptions = {}): Promise<Raw> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const limits = { subject: origin.address, maxBytes };
  const told = { url: null, mediaType: null, charset: null };
  switch (origin.kind) {
    case 'stdin':
      return { origin, ...told, body: await collect(options.stdin ?? process.stdin, limits) };
    case 'file': {
      const path = resolve(origin.address);
      // One byte past the cap is enough to know; nothing is ever read further, not even from an endless pipe.
      const stream = createReadStream(path, { end: maxBytes });
      return { origin: { ...origin, address: path }, ...told, body: await collectFile(stream, limits) };
    }
    case 'web':
    case 'feed':
      throw notAFile(origin.address);
  }
}

async function collectFile(stream: AsyncIterable<Uint8Array>, limits: BodyLimits): Promise<Uint8Array> {
  try {
    return await collect(stream, limits);
  } catch (error) {
    throw unreadable(error, limits.subject);
  }
}
