import { findFiles, readArticle } from '../intake/read.ts';
import { entriesOf, noteEntry } from '../library/entries.ts';
import { type Feed, noteLook } from '../library/feeds.ts';
import { IntakeError } from '../model/errors.ts';
import { ingest } from './ingest.ts';
import type { Look, Looked } from './refresh.ts';

/** Reads the files of a folder that are new or have changed. Files that are gone leave their articles behind. */
export async function refreshFolder(feed: Feed, look: Look): Promise<Looked | null> {
  const { library, now, signal } = look;
  const known = entriesOf(library, feed.key);
  const { files, faults } = await findFiles([feed.address]);
  const failed: IntakeError[] = [...faults];
  for (const path of files) {
    if (signal.aborted) return null;
    try {
      const article = await readArticle({ kind: 'file', address: path });
      const state = known.get(path);
      if (state && (state.hash === article.hash || state.articleId === null)) continue;
      const { key, outcome } = await ingest(look, article, 'file');
      noteEntry(library, { feed: feed.key, guid: path, article: key, hash: article.hash, page: 'none' }, now());
      if (outcome === 'new' || outcome === 'changed') look.stored(article, outcome);
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      failed.push(error);
    }
  }
  const first = failed[0];
  if (first && files.length === 0) {
    noteLook(library, feed, { ok: false, error: first.message, retryAt: null }, now());
    return { ok: false, message: first.message, wayOut: first.wayOut };
  }
  noteLook(library, feed, { ok: true, etag: null, lastModified: null }, now());
  return { ok: true, warning: first ? `${failed.length} could not be read: ${first.subject}: ${first.message}` : null };
}
