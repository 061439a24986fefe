/** Takes in what the reader names: a feed, a page, a page with feeds behind it, a file, a folder, a list of feeds, standard input. */
import { basename, resolve } from 'node:path';
import type { FeedLink } from '../intake/feed.ts';
import { readArticle } from '../intake/read.ts';
import { notWeb } from '../intake/web-link.ts';
import { whatIsAt } from '../intake/what-is-at.ts';
import { restoreArticles } from '../library/acts.ts';
import type { Outcome, Via } from '../library/arrivals.ts';
import { articleAt } from '../library/articles.ts';
import { addFeed } from '../library/feeds.ts';
import { loadArticle } from '../library/versions.ts';
import type { Article, Origin } from '../model/article.ts';
import { IntakeError } from '../model/errors.ts';
import { asVersionOf } from './as-version-of.ts';
import { type Ingesting, ingest } from './ingest.ts';
import type { Net } from './net.ts';
import { type Imported, importFeeds } from './subscriptions.ts';

export interface Adding extends Ingesting {
  readonly net: Net;
  readonly signal: AbortSignal;
  /** What relative paths are relative to. */
  readonly cwd: string;
}

export type Added =
  /** A feed or a folder, to be fetched next. */
  | { readonly what: 'feed'; readonly address: string; readonly title: string; readonly fresh: boolean }
  /** A list of feeds, to be fetched next; those at other addresses than http or https were refused. */
  | { readonly what: 'feeds'; readonly title: string; readonly list: Imported }
  /** An article, and the feeds that its page names. */
  | {
      readonly what: 'article';
      readonly id: string;
      readonly title: string;
      readonly outcome: Outcome;
      readonly feeds: readonly FeedLink[];
    }
  /** A page with several feeds behind it: which is for the reader to say. */
  | { readonly what: 'choice'; readonly address: string; readonly feeds: readonly FeedLink[] };

/**
 * Adds one thing. A page whose address looks like a story's is kept as an article, another one is taken for the feed
 * it names; `as` says which is meant, or that only a list of feeds is. Throws IntakeError.
 */
export async function add(adding: Adding, name: string, as?: 'page' | 'feed' | 'feeds'): Promise<Added> {
  if (name === '-') return keepFile(adding, { kind: 'stdin', address: '-' });
  const path = resolve(adding.cwd, name);
  const there = isWebAddress(name) ? null : await whatIsAt(path);
  if (there === 'feeds' || as === 'feeds') return keepFeeds(adding, path);
  if (there === 'folder') return keepFeed(adding, 'folder', { address: path, title: basename(path) });
  const address = there === null ? webAddress(name) : null;
  if (there === null && !address && /^[a-z][a-z\d+.-]*:\/\//i.test(name)) throw notWeb(name);
  return address ? addWeb(adding, address, as) : keepFile(adding, { kind: 'file', address: path });
}

const isWebAddress = (name: string): boolean => /^(?:https?|feed):\/\//i.test(name);

/** The address meant: as given, or a bare `example.org/news` with its scheme; null for what looks like a file. */
function webAddress(name: string): string | null {
  if (isWebAddress(name)) return URL.parse(name.replace(/^feed:/i, 'https:'))?.href ?? null;
  if (/\.(?:txt|md|markdown|html?|xml|opml)$/i.test(name)) return null;
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?:]|$)/i.test(name) ? (URL.parse(`https://${name}`)?.href ?? null) : null;
}

/** Whether an address looks like that of one story rather than of a site: it ends in a number or a headline. */
const isStory = (address: string): boolean =>
  /\d{4,}|(?:[^-_/]+[-_]){2,}/.test(new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? '');

async function addWeb(adding: Adding, address: string, as: 'page' | 'feed' | undefined): Promise<Added> {
  const found = await adding.net.look(address, adding.signal);
  if (found.kind === 'feed') return keepFeed(adding, 'feed', found.feed);
  const { article, feeds } = found;
  const page = as === 'page' || (as === undefined && (feeds.length === 0 || isStory(address)));
  if (page && article) return keepPage(adding, address, article, feeds);
  if (feeds.length === 0 || page) {
    throw new IntakeError('empty', page ? 'This page has no article.' : 'This page names no feed.', {
      subject: address,
      wayOut: page ? 'Look at it in a browser.' : 'Give the address of its feed, or --page for the page itself.',
    });
  }
  return feeds.length === 1 ? keepFeed(adding, 'feed', feeds[0]!) : { what: 'choice', address, feeds };
}

function keepFeed({ library, now }: Adding, kind: 'feed' | 'folder', seen: FeedLink): Added {
  const title = seen.title ?? seen.address;
  const fresh = addFeed(library, { kind, address: seen.address, title }, now());
  return { what: 'feed', address: seen.address, title, fresh };
}

const keepFeeds = async ({ library, now }: Adding, path: string): Promise<Added> => ({
  what: 'feeds',
  title: basename(path),
  list: await importFeeds(library, path, now()),
});

const keepFile = async (adding: Adding, origin: Origin): Promise<Added> =>
  keep(adding, await readArticle(origin), 'file', []);

function keepPage(adding: Adding, address: string, page: Article, feeds: readonly FeedLink[]): Promise<Added> {
  const { library, now } = adding;
  const id = articleAt(library, page.url ?? address) ?? articleAt(library, address);
  // Named by hand, it is wanted again even if it was removed.
  if (id) restoreArticles(library, [id], now());
  const known = id && loadArticle(library, id)?.article;
  return keep(adding, known ? asVersionOf(page, known) : page, 'page', feeds);
}

async function keep(adding: Adding, article: Article, via: Via, feeds: readonly FeedLink[]): Promise<Added> {
  restoreArticles(adding.library, [article.id], adding.now());
  const { outcome } = await ingest(adding, article, via);
  return { what: 'article', id: article.id, title: article.title, outcome, feeds };
}
