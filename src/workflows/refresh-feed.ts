/**
 * One look at one web feed. What the feed says is kept, and where that is a summary the page behind it too. An entry is
 * noted only once its article is stored, and the feed's validators only once all its entries are: whenever this is cut
 * off, the next look fetches again what is missing and finds the rest as it was.
 */
import { type EntryState, entriesOf, noteEntry, notePage, pageDue } from '../library/entries.ts';
import { type Feed, noteLook } from '../library/feeds.ts';
import { reportProblem, settleProblem } from '../library/problems.ts';
import { loadArticle } from '../library/versions.ts';
import type { Article } from '../model/article.ts';
import { IntakeError, LibraryError } from '../model/errors.ts';
import { asVersionOf } from './as-version-of.ts';
import { inParallel } from './in-parallel.ts';
import { ingest } from './ingest.ts';
import type { FeedAnswer, FeedEntry } from './net.ts';
import type { Look, Looked } from './refresh.ts';

/** Pages of one feed read side by side, and the most of them in one look; the rest wait for the next. */
const PAGES_AT_ONCE = 4;
const PAGES_A_LOOK = 100;

/** Looks at a feed. Null when it was aborted: nothing is noted about the feed then. */
export async function refreshFeed(feed: Feed, look: Look): Promise<Looked | null> {
  const { library, net, now, signal } = look;
  const pages = pageReader(look);
  try {
    const answer = await net.readFeed(feed.address, feed, signal);
    await takeAnswer(feed, look, pages, answer);
    if (signal.aborted) return null;
    const { etag, lastModified } = answer;
    const news = answer.changed ? { title: answer.title, site: answer.site, movedTo: answer.movedTo } : {};
    noteLook(library, feed, { ok: true, etag, lastModified, ...news }, now());
  } catch (error) {
    if (signal.aborted && !(error instanceof LibraryError)) return null;
    if (!(error instanceof IntakeError)) throw error;
    const { message, wayOut } = error;
    noteLook(library, feed, { ok: false, error: message, retryAt: net.retryAt(error) }, now());
    reportProblem(library, { subject: feed.address, message, wayOut }, now());
    return { ok: false, message, wayOut };
  }
  const warning = pages.warning();
  if (warning) reportProblem(library, { subject: feed.address, message: warning, wayOut: null }, now());
  else settleProblem(library, feed.address);
  return { ok: true, warning };
}

async function takeAnswer(feed: Feed, look: Look, pages: PageReader, answer: FeedAnswer): Promise<void> {
  const { library, now, signal } = look;
  const known = entriesOf(library, feed.key);
  const entries = answer.changed ? answer.entries : [];
  await inParallel(entries, { limit: PAGES_AT_ONCE, signal }, (entry) =>
    takeEntry(feed, look, pages, entry, known.get(entry.guid)),
  );
  const listed = new Set(entries.map(({ guid }) => guid));
  const due = [...known.values()].filter((state) => !listed.has(state.guid) && pageDue(state, now()));
  await inParallel(due, { limit: PAGES_AT_ONCE, signal }, (state) => takePage(feed, look, pages, state));
}

/** Takes in an entry that is new, that says something else than last time, or whose page is still wanted. */
async function takeEntry(
  feed: Feed,
  look: Look,
  pages: PageReader,
  entry: FeedEntry,
  state: EntryState | undefined,
): Promise<void> {
  const { guid, url, hash, complete } = entry;
  const purged = state?.articleId === null;
  if (purged) return;
  if (state && state.hash === hash) {
    if (pageDue(state, look.now())) await takePage(feed, look, pages, state);
    return;
  }
  const article = entry.read();
  const page = complete || !url ? 'none' : await pages.read(url, article);
  if (look.signal.aborted) return;
  const at = { feed: feed.key, guid, hash };
  // The page first: it is what is shown, and beside it the feed's words are kept without being attributed.
  const { key, outcome } =
    typeof page === 'string' ? await ingest(look, article, 'feed') : await ingest(look, page, 'page');
  if (typeof page !== 'string') await ingest(look, article, 'feed');
  noteEntry(look.library, { ...at, article: key, page: typeof page === 'string' ? page : 'stored' }, look.now());
  if (page === 'failed') notePage(look.library, { ...at, failures: 0 }, 'failed', look.now());
  if (outcome === 'new' || outcome === 'changed') look.stored(article, outcome);
}

/** Reads the page of an entry whose words are stored already. */
async function takePage(feed: Feed, look: Look, pages: PageReader, state: EntryState): Promise<void> {
  const stored = state.articleId === null ? undefined : loadArticle(look.library, state.articleId)?.article;
  if (!stored?.url) return;
  const page = await pages.read(stored.url, stored);
  if (look.signal.aborted || page === 'wanted') return;
  const at = { feed: feed.key, guid: state.guid, failures: state.failures };
  if (typeof page === 'string') return notePage(look.library, at, page, look.now());
  const { outcome } = await ingest(look, page, 'page');
  notePage(look.library, at, 'stored', look.now());
  if (outcome === 'changed') look.stored(page, 'changed');
}

interface PageReader {
  /**
   * The page of an entry as a version of its article, or what the page is instead: `none` where it says less than the
   * feed does, `failed`, or `wanted` still where this look has read enough of them.
   */
  read(url: string, of: Article): Promise<Article | 'none' | 'failed' | 'wanted'>;
  /** What could not be had, in a line, or null. */
  warning(): string | null;
}

function pageReader({ net, signal, extracting }: Look): PageReader {
  let asked = 0;
  const failed: IntakeError[] = [];
  return {
    read: async (url, of) => {
      if (asked >= PAGES_A_LOOK || signal.aborted) return 'wanted';
      asked++;
      extracting(1);
      try {
        const page = await net.readPage(url, signal);
        return page.text.length < of.text.length ? 'none' : asVersionOf(page, of);
      } catch (error) {
        if (signal.aborted) return 'wanted';
        if (!(error instanceof IntakeError)) throw error;
        failed.push(error);
        return 'failed';
      } finally {
        extracting(-1);
      }
    },
    warning: () => {
      const first = failed[0];
      return first
        ? `${failed.length} of ${asked} pages could not be read, first ${first.subject}: ${first.message}`
        : null;
    },
  };
}
