/**
 * One look at one web feed. What the feed says is kept, and where that is a summary the page behind it too. An entry is
 * noted only once its article is stored, and the feed's validators only once all its entries are: whenever this is cut
 * off, the next look fetches again what is missing and finds the rest as it was.
 */
import { type EntryState, entriesOf, noteEntry, notePage, pageDue } from '../library/entries.ts';
import { type Feed, noteLook } from '../library/feeds.ts';
import { isReadFromPage, loadArticle } from '../library/versions.ts';
import { IntakeError, LibraryError } from '../model/errors.ts';
import { inParallel } from './in-parallel.ts';
import { ingest } from './ingest.ts';
import type { FeedAnswer, FeedEntry } from './net.ts';
import { type PageReader, pageReader } from './page-reader.ts';
import type { Look, Looked } from './refresh.ts';

/** Pages of one feed read side by side. */
const PAGES_AT_ONCE = 4;

/** Looks at a feed. Null when it was aborted: nothing is noted about the feed then. */
export async function refreshFeed(feed: Feed, look: Look): Promise<Looked | null> {
  const { library, net, now, signal } = look;
  const pages = pageReader(look);
  try {
    const answer = await net.readFeed(feed.address, feed, signal);
    await takeAnswer(feed, look, pages, answer);
    if (signal.aborted) return null;
    const broken = answer.changed ? answer.warning : null;
    // One that is broken may have been cut off on its way, and is asked for whole the next time.
    const { etag, lastModified } = broken === null ? answer : NO_VALIDATORS;
    const news = answer.changed ? { title: answer.title, site: answer.site, movedTo: answer.movedTo } : {};
    noteLook(library, feed, { ok: true, etag, lastModified, ...news }, now());
    return { ok: true, warning: [broken, pages.warning()].filter((each) => each !== null).join(' ') || null };
  } catch (error) {
    if (signal.aborted && !(error instanceof LibraryError)) return null;
    if (!(error instanceof IntakeError)) throw error;
    const { message, wayOut } = error;
    noteLook(library, feed, { ok: false, error: message, retryAt: net.retryAt(error) }, now());
    return { ok: false, message, wayOut };
  }
}

async function takeAnswer(feed: Feed, look: Look, pages: PageReader, answer: FeedAnswer): Promise<void> {
  const { library, net, now, signal, again } = look;
  const known = entriesOf(library, feed.key);
  const entries = answer.changed ? answer.entries : [];
  await inParallel(entries, { limit: PAGES_AT_ONCE, signal }, (entry) =>
    takeEntry(feed, look, pages, entry, known.get(entry.guid)),
  );
  const states = [...entriesOf(library, feed.key).values()];
  const due = net.readsPages ? states.filter((state) => pageDue(state, now())) : [];
  // What was stored in this very look is not read again.
  const readAgain = states.filter((state) => again !== null && pageReadBefore(state, known) && state.datedAt! >= again);
  await inParallel([...due, ...readAgain], { limit: PAGES_AT_ONCE, signal }, (state) =>
    takePage(feed, look, pages, state),
  );
}

const pageReadBefore = ({ guid, page, hash, articleId }: EntryState, known: ReadonlyMap<string, EntryState>): boolean =>
  articleId !== null && page === 'stored' && known.get(guid)?.page === 'stored' && known.get(guid)?.hash === hash;

const NO_VALIDATORS = { etag: null, lastModified: null };

/** Takes in an entry that is new, or that says something else than last time. */
async function takeEntry(
  feed: Feed,
  look: Look,
  pages: PageReader,
  entry: FeedEntry,
  state: EntryState | undefined,
): Promise<void> {
  const { guid, url, hash, complete } = entry;
  const purged = state?.articleId === null;
  if (purged || state?.hash === hash) return;
  const { library, now, signal } = look;
  const article = entry.read();
  // Two feeds of one outlet often have the same story.
  const fromAnother = !state && isReadFromPage(library, article.id);
  const page =
    complete || !url || !look.net.readsPages
      ? 'none'
      : fromAnother
        ? 'stored'
        : await pages.read(url, article, { atLeast: article.text.length, validators: NO_VALIDATORS });
  if (signal.aborted) return;
  const at = { feed: feed.key, guid, hash };
  const isPage = typeof page !== 'string';
  // The page first: it is what is shown, and beside it the feed's words are kept without being attributed.
  const { key, outcome } = isPage ? await ingest(look, page.article, 'page') : await ingest(look, article, 'feed');
  if (isPage) await ingest(look, article, 'feed');
  noteEntry(library, { ...at, article: key, page: page === 'none' ? 'none' : 'wanted' }, now());
  if (isPage) notePage(library, at, { page: 'stored', ...page }, now());
  else if (page === 'failed' || page === 'stored') notePage(library, at, { page, ...NO_VALIDATORS }, now());
  if (outcome === 'new' || outcome === 'changed') look.stored(article, outcome);
}

/** Reads the page of an entry whose words are stored already. */
async function takePage(feed: Feed, look: Look, pages: PageReader, state: EntryState): Promise<void> {
  const { library, now, signal } = look;
  const stored = state.articleId === null ? undefined : loadArticle(library, state.articleId)?.article;
  if (!stored?.url) return;
  const again = state.page === 'stored';
  const page = await pages.read(stored.url, stored, { atLeast: again ? 1 : stored.text.length, validators: state });
  if (signal.aborted || page === 'wanted') return;
  const at = { feed: feed.key, guid: state.guid };
  if (typeof page !== 'string') {
    const { outcome } = await ingest(look, page.article, 'page');
    notePage(library, at, { page: 'stored', ...page }, now());
    if (outcome === 'changed') look.stored(page.article, 'changed');
  } else if (!again) notePage(library, at, { page, ...NO_VALIDATORS }, now());
}
