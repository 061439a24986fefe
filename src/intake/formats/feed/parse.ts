import { decodeHTML } from 'entities';
import { parseFeed as parseAny } from 'feedsmith';
import { IntakeError } from '../../../model/errors.ts';
import { shortHash } from '../../../model/hash.ts';
import { cleanLine, cleanText } from '../../../text/clean.ts';
import { declaredCharset, decode } from '../../charset.ts';
import type { Entry, EntryBody, Feed } from '../../feed.ts';
import { languageTag } from '../../language.ts';
import { isoDate } from '../../published.ts';
import type { Raw } from '../../raw.ts';
import { webLink } from '../../web-link.ts';
import { fromAtom, fromJson, fromRdf, fromRss, type RawEntry, type RawFeed } from './entries.ts';
import { salvage } from './salvage.ts';

/**
 * Reads a feed in any format: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Entries without a word are left out, and so is
 * one whose guid came before. Of one whose XML is broken the entries that can be read are.
 * @throws IntakeError `malformed` where it is none, or defines entities of its own.
 */
export function parseFeed(raw: Raw): Feed {
  const address = raw.url ?? raw.origin.address;
  const text = decode(raw.body, [raw.charset, declaredCharset(raw.body)])
    .text.replace(/^\uFEFF/, '')
    .trim();
  const { feed, warning } = rawFeed(text, raw.origin.address);
  const siteUrl = webLink(feed.site, address);
  const base = siteUrl ?? address;
  const byGuid = new Map<string, Entry>();
  for (const item of feed.entries) {
    const entry = entryOf(item, base);
    if ((entry.title || entry.body) && !byGuid.has(entry.guid)) byGuid.set(entry.guid, entry);
  }
  return {
    title: lineOf(feed.title),
    url: address,
    siteUrl,
    language: languageTag(feed.language),
    entries: [...byGuid.values()],
    warning,
  };
}

function rawFeed(text: string, subject: string): { readonly feed: RawFeed; readonly warning: string | null } {
  const bare = withoutDoctype(text, subject);
  try {
    return { feed: parseWhole(bare), warning: null };
  } catch (cause) {
    const salvaged = salvage(bare, parseWhole);
    if (salvaged) return salvaged;
    // The parser's own errors, and the stack it runs out of when elements are nested without end.
    throw new IntakeError('malformed', 'This is not a feed that can be read.', {
      subject,
      wayOut: 'Look at the address in a browser: it may have moved, or want a login.',
      cause,
    });
  }
}

function parseWhole(text: string): RawFeed {
  const parsed = parseAny(text);
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
  }
}

/**
 * Takes the document type off a feed in XML. No feed needs entities of its own; one that defines them (a "billion
 * laughs") is refused rather than half understood. References to the old HTML entity files are harmless and common.
 */
function withoutDoctype(text: string, subject: string): string {
  const root = /<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i.exec(text)?.index ?? 0;
  const prolog = text.slice(0, root);
  if (/<!ENTITY\s+(?!%)/i.test(prolog)) {
    throw new IntakeError(
      'malformed',
      'The feed defines entities of its own, which is how feeds attack their readers.',
      {
        subject,
        wayOut: 'Leave this feed alone.',
      },
    );
  }
  return prolog.includes('<!') ? text.slice(root) : text;
}

function entryOf(item: RawEntry, base: string): Entry {
  const url = item.links.map((link) => webLink(link, base)).find((link) => link !== null) ?? null;
  const title = lineOf(item.title);
  const body = item.content ?? item.summary ?? null;
  return {
    guid: cleanLine(item.guid ?? '') || url || shortHash(title ?? '', body?.value ?? ''),
    url,
    title,
    published: item.dates.map((date) => isoDate(date)).find((date) => date !== null) ?? null,
    authors: item.authors.map((author) => cleanLine(decodeHTML(author ?? ''))).filter((author) => author !== ''),
    language: languageTag(item.language),
    body,
    complete: url === null || isComplete(item),
  };
}

/** A summary that is this long and does not trail off is the whole article. */
const LONGEST_SUMMARY = 2000;

function isComplete(item: RawEntry): boolean {
  const text = wordsOf(item.content ?? item.summary);
  const trailsOff = /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\b(?:read|continue|more)\b[^.!?]{0,40}[»→>…]?)\s*$/i.test(
    text.slice(-80),
  );
  return !trailsOff && (item.content !== undefined ? text !== '' : text.length > LONGEST_SUMMARY);
}

function lineOf(body: EntryBody | undefined): string | null {
  return cleanLine(wordsOf(body)) || null;
}

/** Words without their tags. A `<` that opens no tag is a sign of its own. */
function wordsOf(body: EntryBody | undefined): string {
  if (!body) return '';
  return body.type === 'text'
    ? body.value
    : cleanText(decodeHTML(body.value.replace(/<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/gi, ' '))).trim();
}
