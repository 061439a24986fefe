/** What is fetched and added while somebody reads: one errand at a time, told of as facts. */
import type { Library } from '../library/open.ts';
import { ExpectedError } from '../model/errors.ts';
import { type Errand, runErrand, type UnderWay } from './background.ts';
import type { Progress } from './refresh.ts';
import { type News, problemMet } from './world.ts';

export type ErrandFact =
  | { readonly type: 'errand-progressed'; readonly progress: Progress }
  | {
      readonly type: 'errand-ended';
      readonly progress: Progress;
      /** What was added by name, or null. */
      readonly added: string | null;
      /** Why nothing came of it at all, or null. */
      readonly refused: string | null;
      /** Whether it went into the reader's own library, which is not the one on the screen. */
      readonly elsewhere: boolean;
    }
  /** A page has several feeds behind it: which is for the reader to say. */
  | { readonly type: 'feeds-offered'; readonly feeds: readonly { readonly address: string; readonly title: string }[] };

export interface Errands {
  /** Says whether it began: one at a time. */
  run(errand: Errand): boolean;
  /** Stops what is under way; what arrived is kept. */
  stop(): void;
}

/** How often the list is told of new articles while they come, in milliseconds. */
const TELL_EVERY = 500;

/** Errands for the library on the screen; for one made for the moment they go into the reader's own, at `ownPath`. */
export function openErrands(parts: {
  readonly library: Pick<Library, 'path' | 'temporary'>;
  readonly ownPath: string;
  readonly news: News;
}): Errands {
  const { library, ownPath, news } = parts;
  let underWay: UnderWay | null = null;

  const run = async (errand: Errand): Promise<void> => {
    let added: string | null = null;
    let offered = false;
    let told = performance.now();
    underWay = runErrand(library.temporary ? ownPath : library.path, errand, (come) => {
      if (come.type === 'added') {
        if (come.added.what === 'choice') {
          offered = true;
          const feeds = come.added.feeds.map(({ address, title }) => ({ address, title: title ?? address }));
          news.tell({ type: 'feeds-offered', feeds });
        } else added = come.added.title;
        return;
      }
      const { event, progress } = come;
      news.tell({ type: 'errand-progressed', progress });
      if (event.type === 'failed') {
        // Under the same name as the library keeps it, lest it be there twice.
        const { feed, message, wayOut } = event;
        news.tell({ type: 'problem-met', problem: { subject: feed, message, wayOut } });
      }
      if (event.type === 'stored' && performance.now() - told > TELL_EVERY) {
        told = performance.now();
        news.tell({ type: 'articles-changed' });
      }
    });
    const progress = await underWay.ended;
    // It goes on with what is chosen.
    if (offered) return;
    news.tell({ type: 'errand-ended', progress, added, refused: null, elsewhere: library.temporary });
    news.tell({ type: 'articles-changed' });
  };

  return {
    run: (errand) => {
      if (underWay) return false;
      run(errand)
        .catch((error: unknown) => {
          if (!(error instanceof ExpectedError)) throw error;
          const { subject, message, wayOut } = error;
          news.tell(problemMet(error));
          const refused = [`${subject}: ${message}`, wayOut].filter(Boolean).join(' ');
          news.tell({ type: 'errand-ended', progress: NOTHING, added: null, refused, elsewhere: false });
        })
        .finally(() => {
          underWay = null;
        });
      return true;
    },
    stop: () => underWay?.stop(),
  };
}

const NOTHING: Progress = { done: 0, total: 0, fresh: 0, changed: 0, failed: 0, extracting: 0 };
