/** Fetching and adding while somebody reads: in a thread of its own, with its own connection to the library. */
import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../model/errors.ts';
import { workerFile } from '../model/worker-file.ts';
import type { Added } from './add.ts';
import type { Progress, RefreshEvent } from './refresh.ts';

/** What is to be done: refresh feeds (all, or those named), or add something and fetch what it brings. */
export type Errand =
  | { readonly kind: 'refresh'; readonly names: readonly string[] }
  | { readonly kind: 'add'; readonly name: string; readonly as?: 'page' | 'feed' | 'feeds'; readonly cwd: string };

export type ErrandNews =
  | { readonly type: 'event'; readonly event: RefreshEvent; readonly progress: Progress }
  | { readonly type: 'added'; readonly added: Added };

export interface ErrandData {
  readonly libraryPath: string;
  readonly errand: Errand;
}

/** What the thread says. */
export type Said =
  | ErrandNews
  | { readonly type: 'ended'; readonly progress: Progress }
  | { readonly type: 'failed'; readonly message: string; readonly subject: string; readonly wayOut: string | null };

/** An errand under way. */
export interface UnderWay {
  /** How far it came. Rejects with an ExpectedError, or for a bug. */
  readonly ended: Promise<Progress>;
  /** Stops it cleanly; what arrived is kept. */
  stop(): void;
}

/** Runs an errand on the library at a path; `onNews` hears what happens as it happens. */
export function runErrand(libraryPath: string, errand: Errand, onNews: (news: ErrandNews) => void): UnderWay {
  const worker = new Worker(workerFile('workflows', 'background-worker'), {
    workerData: { libraryPath, errand } satisfies ErrandData,
  });
  const ended = new Promise<Progress>((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if (said.type === 'ended') resolve(said.progress);
      else if (said.type === 'failed') reject(new ExpectedError(said.message, said));
      else onNews(said);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the fetching thread has ended')));
  });
  return { ended, stop: () => worker.postMessage('stop') };
}
