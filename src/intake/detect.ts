import { extname } from 'node:path';
import type { Article } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import type { Raw } from './raw.ts';

type Format = Article['format'];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.txt': 'plain',
  '.text': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
};

const BY_MEDIA_TYPE: Readonly<Record<string, Format>> = {
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
};

// First bytes of files people really hand over by mistake.
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['{\\rtf', 'a rich text document'],
  ['\x89PNG', 'a PNG image'],
  ['\xFF\xD8\xFF', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\x1F\x8B', 'a gzip archive'],
  ['SQLite format 3', 'a database'],
];

/**
 * Which format the bytes are in. A feed or a page says so in its first bytes whatever it is called; else the sender's
 * media type decides, then the name, and what is left is plain text.
 * @throws IntakeError `binary` when it is no text at all.
 */
export function detect(raw: Raw): Format {
  refuseBinary(raw);
  // Latin-1 keeps bytes apart and reads every ASCII tag; a UTF-16 document shows its tags with the zero bytes dropped.
  const head = Buffer.from(raw.body.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  const named = BY_EXTENSION[extname(raw.origin.address.split(/[?#]/)[0]!).toLowerCase()];
  const declared = BY_MEDIA_TYPE[raw.mediaType ?? ''];
  if (declared !== 'markdown' && named !== 'markdown') {
    const sniffed = sniff(head);
    if (sniffed && (sniffed === 'feed' || named !== 'plain')) return sniffed;
  }
  return declared ?? named ?? 'plain';
}

function sniff(head: string): Format | null {
  const start = head
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->)*/, '')
    .slice(0, 1024);
  if (/^(?:<!DOCTYPE[^>]*\bhtml\b|<html[\s>]|<head[\s>]|<body[\s>])/i.test(start)) return 'html';
  if (/^(?:<!DOCTYPE[\s\S]*?\]?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed';
  // What is piped in has no name; plain text begins with neither fields between dashes nor a heading.
  if (/^(?:---[ \t]*\r?\n[\w-]+[ \t]*:|#{1,6} \S)/.test(start)) return 'markdown';
  return /^\{[\s\S]{0,200}?"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(start.replaceAll('\\/', '/'))
    ? 'feed'
    : null;
}

function refuseBinary(raw: Raw): void {
  const head = Buffer.from(raw.body.subarray(0, 16)).toString('latin1');
  const known = MAGIC.find(([magic]) => head.startsWith(magic));
  const wide = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF');
  if (!known && (wide || !raw.body.includes(0))) return;
  throw new IntakeError('binary', known ? `This is ${known[1]}, not text.` : 'This is not text.', {
    subject: raw.origin.address,
    wayOut: 'Save it as text, Markdown or HTML first.',
  });
}
