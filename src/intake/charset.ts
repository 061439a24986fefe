import { isUtf8 } from 'node:buffer';

/** Text with the charset it was decoded from, and what had to be guessed or replaced, in words. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly warnings: readonly string[];
}

/**
 * Decodes bytes as a browser would, and with less faith in labels: a byte order mark wins, then `labels` in order (the
 * sender's, then the document's own), then UTF-8. Bytes that are not what they claim never fail: they are read as what
 * they are, or replaced, and a warning says so. A byte order mark stays in the text as U+FEFF, so that offsets count it.
 */
export function decode(body: Uint8Array, labels: readonly (string | null)[] = []): Decoded {
  const marked = markedCharset(body);
  if (marked) return { text: decoder(marked).decode(body), charset: marked, warnings: [] };

  const unknown: string[] = [];
  for (const label of labels) {
    if (!label) continue;
    const charset = knownCharset(label);
    if (!charset) unknown.push(`The charset “${label.slice(0, 40)}” is unknown and was ignored.`);
    else if (charset === 'windows-1252' && isUtf8AboveAscii(body))
      return decodeAs('utf-8', body, [...unknown, MISLABELLED]);
    else if (charset !== 'utf-8') return decodeAs(charset, body, unknown);
    else break;
  }
  const decoded = decodeUtf8(body);
  return { ...decoded, warnings: [...unknown, ...decoded.warnings] };
}

/**
 * The charset a document names in its own first bytes: an XML prolog or a `<meta>`. One that could be read as ASCII is
 * not UTF-16, whatever it says.
 */
export function declaredCharset(body: Uint8Array): string | null {
  const head = Buffer.from(body.subarray(0, 4096)).toString('latin1');
  const label =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return label && !/^utf-?16|^ucs-?2/i.test(label) ? label : null;
}

function markedCharset(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return null;
}

function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/**
 * Servers call everything ISO-8859-1 that they know nothing about. Text in it with letters above ASCII that happen to
 * make whole characters of UTF-8, every one of them, is not to be met with.
 */
const isUtf8AboveAscii = (body: Uint8Array): boolean => body.some((byte) => byte > 0x7f) && isUtf8(body);
const MISLABELLED = 'The text is labelled as windows-1252 or Latin-1; it was read as the UTF-8 that it is.';

const decoder = (charset: string) => new TextDecoder(charset, { ignoreBOM: true });

function decodeAs(charset: string, body: Uint8Array, warnings: readonly string[]): Decoded {
  return { text: charset === 'windows-1252' ? decode1252(body) : decoder(charset).decode(body), charset, warnings };
}

/**
 * Text that is not UTF-8 is nearly always one of two things: UTF-8 with a few damaged bytes, or a page from the
 * windows-1252 age. Whichever explains more of the bytes above ASCII is taken.
 */
function decodeUtf8(body: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { text, charset: 'utf-8', warnings: [] };
  } catch {
    const text = decoder('utf-8').decode(body);
    const replaced = text.match(/\uFFFD/g)?.length ?? 0;
    const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
    if (sound >= replaced) {
      const what = replaced === 1 ? '1 character is' : `${replaced} characters are`;
      return { text, charset: 'utf-8', warnings: [`${what} not valid UTF-8 and could not be read.`] };
    }
    const warning = 'The text is not UTF-8; it was read as windows-1252.';
    return { text: decode1252(body), charset: 'windows-1252', warnings: [warning] };
  }
}

// windows-1252 where it differs from Latin-1, 0x80 to 0x9F. Some releases of Node 22 and 23 decode these as Latin-1.
const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function decode1252(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (unit) => HIGH_1252[unit.charCodeAt(0) - 0x80]!);
}
