/** Deriving statements in the background, one article after the other: what is being read first, then the newest. */
import { setTimeout as pause } from 'node:timers/promises';
import { EXTRACTOR } from '../attribution/extractor.ts';
import { headingOfArticle } from '../library/articles.ts';
import type { Library } from '../library/open.ts';
import {
  countPending,
  isDerived,
  loadArticle,
  type Pending,
  pendingVersions,
  replaceDerived,
} from '../library/versions.ts';
import type { Article } from '../model/article.ts';
import { LibraryError } from '../model/errors.ts';
import type { Attributor } from './attributor.ts';
import { type News, problemMet } from './world.ts';

export interface Derivation {
  /** Whether an article's statements are still to be derived. */
  awaits(articleId: string): boolean;
  /** Takes an article before all others. */
  prefer(articleId: string): void;
  /** An article was stored without statements. */
  add(article: Article): void;
}

/** Versions looked up at a time. */
const BATCH = 1_000;

/** How long is waited where somebody else writes to the library, in milliseconds. */
const LOCKED_FOR = 500;

function libraryErrorOnly(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  throw error;
}

const nameOf = ({ id, hash }: Pending): string => `${id} ${hash}`;

/** Begins when `after` is fulfilled and goes on until nothing waits, or the signal is aborted. */
export function startDerivation(parts: {
  readonly library: Library;
  readonly attributor: Attributor;
  readonly news: News;
  readonly signal: AbortSignal;
  readonly after: Promise<void>;
  /** Called whenever nothing waits any more. */
  readonly onIdle?: () => void;
}): Derivation {
  const { library, attributor, news, signal, after, onIdle } = parts;
  /** What is next, one version an article. */
  const waiting = new Map<string, Pending>();
  /** What attribution fails on stays underived in the library, and is not looked up again. */
  const failed = new Set<string>();
  let preferred: string | null = null;
  let done = 0;
  /** How many there still are, waiting or to be looked up. */
  let left = 0;
  let running = false;

  const lookUp = (): void => {
    // The version on show comes before an article's older ones.
    for (const version of pendingVersions(library, EXTRACTOR, BATCH + failed.size)) {
      if (!waiting.has(version.id) && !failed.has(nameOf(version))) waiting.set(version.id, version);
    }
    left = Math.max(waiting.size, countPending(library, EXTRACTOR) - failed.size);
  };
  const next = (): Pending | undefined => {
    const first = preferred === null ? undefined : waiting.get(preferred);
    return first ?? waiting.values().next().value;
  };
  const derive = async (version: Pending): Promise<void> => {
    const loaded = loadArticle(library, version.id, version.hash);
    if (!loaded) return;
    try {
      const statements = await attributor.attribute(loaded.article);
      if (!signal.aborted) replaceDerived(library, version, statements, EXTRACTOR);
    } catch (error) {
      // A bug in attribution costs one article its statements, not the reader the evening.
      if (signal.aborted) return;
      if (error instanceof LibraryError) throw error;
      failed.add(nameOf(version));
      const message = `Its statements could not be derived: ${(error as Error).message}`;
      news.tell({ type: 'problem-met', problem: { subject: loaded.article.title, message, wayOut: null } });
    }
  };
  const deriveAll = async (): Promise<void> => {
    for (let version = next(); version && !signal.aborted; version = next()) {
      await derive(version);
      if (signal.aborted) return;
      waiting.delete(version.id);
      done++;
      left--;
      if (waiting.size === 0) lookUp();
      const seen = headingOfArticle(library, version.id)?.statements ?? 0;
      news.tell({ type: 'statements-derived', counts: [[version.id, seen]] });
      news.tell({ type: 'derivation-progressed', done, total: done + left });
    }
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    await after;
    let hindered: LibraryError | null;
    do {
      hindered = await deriveAll().then(() => null, libraryErrorOnly);
      // An idle thread with a language model in it is a hundred megabytes; it starts again when it is asked.
      await attributor.stop();
      if (hindered?.fault === 'locked') await pause(LOCKED_FOR, undefined, { signal, ref: false }).catch(() => {});
      else if (hindered) break;
    } while (waiting.size > 0 && !signal.aborted);
    running = false;
    if (hindered && !signal.aborted) news.tell(problemMet(hindered));
    if (!signal.aborted) onIdle?.();
  };

  lookUp();
  void run();
  return {
    awaits: (id) => waiting.has(id),
    prefer: (id) => {
      preferred = id;
    },
    add: (article) => {
      if (isDerived(library, article, EXTRACTOR)) return;
      if (!waiting.has(article.id)) left++;
      waiting.set(article.id, article);
      void run();
    },
  };
}
