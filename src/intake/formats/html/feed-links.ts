import { cleanLine } from '../../../text/clean.ts';
import { declaredCharset, decode } from '../../charset.ts';
import type { FeedLink } from '../../feed.ts';
import type { Raw } from '../../raw.ts';
import { webLink } from '../../web-link.ts';
import { isMaze, parseDocument } from './dom.ts';

const FEED_TYPE = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)|text\/xml)\b/i;
/** A page names its feeds in its head; no head is longer. */
const HEAD_BYTES = 500_000;

/** The feeds a page names in its head, in its order and each once. */
export function feedLinks(raw: Raw): FeedLink[] {
  const head = raw.body.subarray(0, HEAD_BYTES);
  const html = decode(head, [raw.charset, declaredCharset(head)]).text;
  if (isMaze(html)) return [];
  const document = parseDocument(html);
  const base = webLink(document.querySelector('base[href]')?.getAttribute('href'), raw.url) ?? raw.url;
  const feeds = new Map<string, FeedLink>();
  for (const link of document.querySelectorAll('link[rel][type][href]')) {
    const isAlternate = /(?:^|\s)alternate(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    const address = webLink(link.getAttribute('href'), base);
    if (!address || !isAlternate || !FEED_TYPE.test(link.getAttribute('type')?.trim() ?? '')) continue;
    if (!feeds.has(address))
      feeds.set(address, { address, title: cleanLine(link.getAttribute('title') ?? '') || null });
  }
  return [...feeds.values()];
}
