import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { EntryBody } from '../../feed.ts';

/**
 * An entry as its format has it, under one set of names. What the format says nothing of is undefined; nothing is
 * cleaned, resolved or judged yet.
 */
export interface RawEntry {
  readonly guid?: string | undefined;
  readonly links: readonly (string | undefined)[];
  readonly title?: EntryBody | undefined;
  readonly dates: readonly (string | undefined)[];
  readonly authors: readonly (string | undefined)[];
  readonly language?: string | undefined;
  /** The whole text, where the format has a place for it. */
  readonly content?: EntryBody | undefined;
  readonly summary?: EntryBody | undefined;
}

/** A feed under the same names. */
export interface RawFeed {
  readonly title?: EntryBody | undefined;
  readonly site?: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly RawEntry[];
}

const html = (value: string | undefined): EntryBody | undefined => (value ? { type: 'html', value } : undefined);
const plain = (value: string | undefined): EntryBody | undefined => (value ? { type: 'text', value } : undefined);

export function fromRss(feed: RssFeed.Feed<string>): RawFeed {
  return {
    title: html(feed.title),
    site: feed.link,
    language: feed.language ?? feed.dc?.languages?.[0],
    entries: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value,
      links: [item.link, item.atom?.links?.[0]?.href, item.guid?.isPermaLink === false ? undefined : item.guid?.value],
      title: html(item.title ?? item.dc?.titles?.[0]),
      dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.created?.[0], item.atom?.published, item.atom?.updated],
      authors: item.authors?.map((author) => author.name ?? author.email) ?? item.dc?.creators ?? [],
      language: item.dc?.languages?.[0],
      content: html(item.content?.encoded),
      summary: html(item.description ?? item.dc?.descriptions?.[0]),
    })),
  };
}

export function fromRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    title: html(feed.title),
    site: feed.link,
    language: feed.dc?.languages?.[0],
    entries: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about,
      links: [item.link, item.rdf?.about],
      title: html(item.title),
      dates: [item.dc?.dates?.[0], item.dcterms?.created?.[0]],
      authors: item.dc?.creators ?? [],
      language: item.dc?.languages?.[0],
      content: html(item.content?.encoded),
      summary: html(item.description ?? item.dc?.descriptions?.[0]),
    })),
  };
}

export function fromAtom(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    title: atomText(feed.title),
    site: alternate(feed.links),
    language: feed.xml?.lang,
    entries: (feed.entries ?? []).map((entry) => ({
      guid: entry.id,
      links: [alternate(entry.links)],
      title: atomText(entry.title),
      dates: [entry.published, entry.updated],
      authors: (entry.authors ?? entry.source?.authors ?? feed.authors ?? []).map((author) => author.name),
      language: entry.xml?.lang ?? entry.content?.xml?.lang,
      content: atomText(entry.content),
      summary: atomText(entry.summary),
    })),
  };
}

/** The `text` of a type Atom defines; anything else in it (an image, a file by reference) is no words. */
function atomText(text: { readonly value?: string; readonly type?: string } | undefined): EntryBody | undefined {
  const type = text?.type?.toLowerCase() ?? 'text';
  if (type === 'text' || type === 'text/plain') return plain(text?.value);
  return /html/.test(type) ? html(text?.value) : undefined;
}

function alternate(links: readonly { href?: string; rel?: string; type?: string }[] | undefined): string | undefined {
  const candidates = (links ?? []).filter((link) => (link.rel ?? 'alternate') === 'alternate');
  return (candidates.find((link) => link.type?.includes('html')) ?? candidates[0])?.href;
}

export function fromJson(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: plain(feed.title),
    site: feed.home_page_url,
    language: feed.language,
    entries: (feed.items ?? []).map((item) => ({
      guid: item.id,
      links: [item.url, item.external_url],
      title: plain(item.title),
      dates: [item.date_published, item.date_modified],
      authors: (item.authors ?? feed.authors ?? []).map((author) => author.name),
      language: item.language,
      content: html(item.content_html) ?? plain(item.content_text),
      summary: plain(item.summary),
    })),
  };
}
