import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Article, Origin } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { parseArticle } from './parse.ts';
import type { Raw } from './raw.ts';
import { unreadable } from './unreadable.ts';

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
  const told = { url: null, mediaType: null, charset: null };
  switch (origin.kind) {
    case 'stdin':
      return { origin, ...told, body: await collect(options.stdin ?? process.stdin, origin.address, maxBytes) };
    case 'file': {
      const path = resolve(origin.address);
      // One byte past the cap is enough to know; nothing is ever read further, not even from an endless pipe.
      const stream = createReadStream(path, { end: maxBytes });
      return { origin: { ...origin, address: path }, ...told, body: await collect(stream, origin.address, maxBytes) };
    }
    case 'web':
    case 'feed':
      throw new IntakeError('unsupported', 'This is a web address, not a file.', { subject: origin.address });
  }
}

async function collect(
  chunks: AsyncIterable<Uint8Array | string>,
  subject: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      const part = Buffer.from(chunk as Uint8Array);
      parts.push(part);
      size += part.length;
      if (size > maxBytes) throw tooLarge(subject, maxBytes);
    }
  } catch (error) {
    throw unreadable(error, subject);
  }
  return Buffer.concat(parts);
}

const tooLarge = (subject: string, maxBytes: number): IntakeError =>
  new IntakeError('too-large', `It is larger than ${megabytes(maxBytes)}.`, {
    subject,
    wayOut: 'Split it, or raise the limit with --max-size.',
  });

const megabytes = (bytes: number): string => `${Number((bytes / 1_000_000).toPrecision(3))} MB`;
