import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { IntakeError } from '../model/errors.ts';

export interface BodyLimits {
  readonly subject: string;
  /** Most bytes of a body, as sent and again as unpacked. */
  readonly maxBytes: number;
}

/** Collects a body as it comes, and stops at the first byte too many. */
export async function collect(chunks: AsyncIterable<Uint8Array | string>, limits: BodyLimits): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const part =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    size += part.length;
    if (size > limits.maxBytes) throw tooLarge(limits);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export const tooLarge = ({ subject, maxBytes }: BodyLimits): IntakeError =>
  new IntakeError('too-large', `It is larger than ${megabytes(maxBytes)}.`, {
    subject,
    wayOut: 'dixit reads articles and feeds; save what is larger in smaller files.',
  });

const megabytes = (bytes: number): string => `${Number((bytes / 1_000_000).toPrecision(3))} MB`;

type Unpack = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip) as Unpack,
  'x-gzip': promisify(gunzip) as Unpack,
  br: promisify(brotliDecompress) as Unpack,
  // Servers have never agreed whether `deflate` has zlib's two bytes in front.
  deflate: (body, options) => (promisify((body[0]! & 0x0f) === 8 ? inflate : inflateRaw) as Unpack)(body, options),
};

/**
 * Undoes the Content-Encoding of a body, the last applied first.
 * @throws IntakeError `too-large` for what swells past the limit, `malformed` for what is damaged or cut short,
 *   `unsupported` for an encoding that was not asked for.
 */
export async function unpack(body: Buffer, encodings: string | null, limits: BodyLimits): Promise<Buffer> {
  let unpacked = body;
  const applied = (encodings ?? '').split(',').map((name) => name.trim().toLowerCase());
  for (const name of applied.filter((encoding) => encoding !== '' && encoding !== 'identity').reverse()) {
    const unpackOne = UNPACK[name];
    if (!unpackOne || applied.length > MOST_ENCODINGS) {
      throw new IntakeError(
        'unsupported',
        `The server packed it in a way dixit does not know (${name.slice(0, 40)}).`,
        {
          subject: limits.subject,
        },
      );
    }
    if (unpacked.length === 0) continue;
    unpacked = await unpackOne(unpacked, { maxOutputLength: limits.maxBytes }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limits);
      throw new IntakeError('malformed', 'It arrived damaged or cut short.', {
        subject: limits.subject,
        wayOut: 'Try again later.',
        cause,
      });
    });
  }
  return unpacked;
}

const MOST_ENCODINGS = 3;
