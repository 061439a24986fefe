/** What the next start would have to do about news, done by whoever brought them and has the time. */
import { searchIndexPath } from '../library/home.ts';
import type { Library } from '../library/open.ts';
import { SearchEngine } from '../search/engine.ts';
import { fileNewStatementsInTurns } from './filing.ts';

/** Articles that search takes in on its own before anybody can type. */
const FEW = 100;

/** Files the quotations that came, and brings the search index up to date where many `articles` came. Stops when aborted. */
export async function fileAhead(library: Library, articles: number, signal: AbortSignal): Promise<void> {
  await fileNewStatementsInTurns(library, signal);
  if (articles > FEW && !signal.aborted) await index(library, signal);
}

async function index(library: Library, signal: AbortSignal): Promise<void> {
  const engine = new SearchEngine(library.path, searchIndexPath(library.path));
  try {
    while (!signal.aborted && engine.tend(performance.now())) await new Promise((resolve) => setImmediate(resolve));
    await engine.save();
  } finally {
    engine.close();
  }
}
