import { cleanLine } from '../../../text/clean.ts';
import type { Draft } from '../../compose.ts';
import { languageTag } from '../../language.ts';
import { isoDate } from '../../published.ts';
import { webLink } from '../../web-link.ts';
import type { HtmlDocument } from './dom.ts';
import { readLinkedData } from './json-ld.ts';

export type Metadata = Pick<Draft, 'title' | 'outlet' | 'byline' | 'published' | 'language' | 'url'>;

/** Names of `<meta>` in the order they are believed, as `property`, `name` or `itemprop`. */
const METAS = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline', 'parsely-title'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher'],
  byline: ['author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author', 'twitter:creator'],
  published: [
    'article:published_time',
    'datepublished',
    'og:published_time',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'date',
  ],
  language: ['og:locale', 'content-language', 'dc.language'],
} as const;

/**
 * What a page says of itself: JSON-LD first, then `<meta>`, then what is printed. `from` is the address it was read
 * at; a canonical address on another host is the page's own claim, so where it was read wins.
 */
export function readMetadata(document: HtmlDocument, from: string | null): Metadata {
  const linked = readLinkedData(document);
  const metas = metaValues(document);
  const meta = (field: keyof typeof METAS) => METAS[field].map((name) => metas.get(name)).find(Boolean) ?? null;
  const text = (selector: string) => cleanLine(document.querySelector(selector)?.textContent ?? '') || null;
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null;

  const published = [
    linked?.published,
    meta('published'),
    attribute('[itemprop="datePublished"]', 'datetime'),
    attribute('time[pubdate]', 'datetime'),
    attribute('article time[datetime]', 'datetime') ?? attribute('time[datetime]', 'datetime'),
  ];
  const outlet = meta('outlet') ?? linked?.outlet ?? null;
  const title = linked?.title ?? meta('title') ?? printedTitle(document, text('title'));
  const canonical = webLink(attribute('link[rel="canonical"]', 'href') ?? metas.get('og:url') ?? null, from);
  return {
    title: title !== null && outlet !== null ? withoutOutlet(title, cleanLine(outlet)) : title,
    outlet,
    byline: withoutBy(
      linked?.byline ?? nameOnly(meta('byline')) ?? text('[rel="author"]') ?? text('[itemprop="author"]'),
    ),
    published: published.map((date) => isoDate(date)).find((date) => date !== null) ?? null,
    language:
      languageTag(document.documentElement.getAttribute('lang')) ??
      languageTag(meta('language')) ??
      linked?.language ??
      null,
    url: from === null || (canonical && sameHost(canonical, from)) ? canonical : from,
  };
}

function metaValues(document: HtmlDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) => element.getAttribute(attribute));
    const value = element.getAttribute('content')?.trim() ?? '';
    for (const name of names) {
      if (name && value !== '' && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), value);
    }
  }
  return values;
}

/** `<title>` mostly carries the outlet's name too; a heading it contains is the headline without it. */
function printedTitle(document: HtmlDocument, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1, h2')].map((heading) => cleanLine(heading.textContent ?? ''));
  if (title !== null) return headings.find((words) => words.length > 10 && title.includes(words)) ?? title;
  return document.querySelector('h1') === null ? null : (headings[0] ?? null);
}

/** "Rates held - The Harbour Post": the outlet is named beside every headline already. */
function withoutOutlet(title: string, outlet: string): string {
  const rest = title.toLowerCase().endsWith(outlet.toLowerCase()) ? title.slice(0, -outlet.length) : '';
  return /\S\s+[-–—|·]\s+$/.test(rest) ? rest.replace(/\s+[-–—|·]\s+$/, '') : title;
}

const nameOnly = (byline: string | null): string | null => (byline && /^(?:https?:|@)/.test(byline) ? null : byline);
const withoutBy = (byline: string | null): string | null => byline?.replace(/^\s*by\s+/i, '') ?? null;
const sameHost = (a: string, b: string): boolean => hostOf(a) === hostOf(b);
const hostOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m|amp)\./, '');
