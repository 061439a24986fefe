/** Notices what others write into the library while somebody reads: another dixit in another terminal, or a cron job. */
import type { Library } from '../library/open.ts';
import type { News } from './world.ts';

/** How often is looked, in milliseconds. A look reads one number that is in memory. */
const EVERY = 1_000;

/** Tells when somebody else has written since the last look; returns how to stop. What we write ourselves does not count. */
export function noticeOthers(library: Pick<Library, 'get'>, news: Pick<News, 'tell'>, every = EVERY): () => void {
  // https://sqlite.org/pragma.html#pragma_data_version
  const version = (): unknown => library.get('PRAGMA data_version')?.data_version;
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    news.tell({ type: 'library-changed' });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
