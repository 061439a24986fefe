/** The other side of the search worker: questions as promises, a worker that died replaced. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LibraryError } from '../model/errors.ts';
import type { Completion, Found } from '../model/hit.ts';
import { packageRoot } from '../model/package-root.ts';
import type { FindOptions } from './engine.ts';
import { ASKERS, type Question, type Request, type Response, type WorkerData } from './protocol.ts';

export interface SearchClient {
  /**
   * Answers a query; null where a newer question by the same asker overtook it. Rejects with LibraryError `missing`
   * where there is no library. `asker`, 0 to 7, is 0 unless said: give each part of the screen that asks its own.
   */
  find(query: string, options?: FindOptions & { readonly asker?: number }): Promise<Found | null>;
  /** Ids of the articles that hold what a query asks for, in headline or statements. */
  articles(query: string): Promise<readonly string[]>;
  /** What could be typed at the cursor, in UTF-16 code units from the start. */
  complete(query: string, cursor: number): Promise<readonly Completion[]>;
  /** Says that somebody will ask soon. */
  warm(): void;
  /** Keeps the index for the next start and ends the worker. Questions not answered yet are rejected. */
  close(): Promise<void>;
}

interface Pending {
  readonly request: Request;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

// What a query leaves behind is garbage at once. With room to let it lie, V8 would take 50 MB more for no time saved.
const LIMITS = { maxYoungGenerationSizeMb: 6 };

/** A worker that dies more often than this over one question is not started again for it. */
const MOST_DEATHS = 2;

/** Starts searching a library: `libraryPath` is its file, `indexPath` where the index is kept between runs. */
export function openSearch(libraryPath: string, indexPath: string, clock: () => Date = () => new Date()): SearchClient {
  const newest = new SharedArrayBuffer(4 * ASKERS);
  const newestOf = new Int32Array(newest);
  const pending = new Map<number, Pending>();
  let questions = 0;
  let deaths = 0;
  let closed = false;
  let worker = start();

  function start(): Worker {
    const data: WorkerData = { libraryPath, indexPath, newest };
    const started = new Worker(workerUrl(), { workerData: data, execArgv: [], resourceLimits: LIMITS });
    started.on('message', settle);
    let cause: unknown = null;
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => replace(cause));
    return started;
  }

  function settle(response: Response): void {
    deaths = 0;
    const asked = pending.get(response.number);
    pending.delete(response.number);
    if (pending.size === 0) worker.unref();
    if ('answer' in response) asked?.resolve(response.answer);
    else if ('expected' in response) {
      const { fault, message, subject, wayOut } = response.expected;
      asked?.reject(new LibraryError(fault, message, { subject, wayOut }));
    } else asked?.reject(new Error(`the search worker failed: ${response.bug}`));
  }

  function replace(cause: unknown): void {
    if (closed) return;
    if (++deaths > MOST_DEATHS) {
      for (const { reject } of pending.values()) reject(new Error('the search worker keeps ending', { cause }));
      pending.clear();
    }
    worker = start();
    if (pending.size === 0) worker.unref();
    for (const { request } of pending.values()) worker.postMessage(request);
  }

  function ask<Answer>(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('the search is closed'));
        return;
      }
      const request = { ...question, number: ++questions };
      if (request.type === 'find') Atomics.store(newestOf, request.asker, request.number);
      pending.set(request.number, { request, resolve: resolve as (answer: unknown) => void, reject });
      worker.ref();
      worker.postMessage(request);
    });
  }

  worker.unref();
  return {
    find: async (query, { asker = 0, ...options } = {}) => {
      const answer = await ask<Found | 'overtaken'>({
        type: 'find',
        query,
        options: { now: clock(), ...options },
        asker,
      });
      return answer === 'overtaken' ? null : answer;
    },
    articles: (query) => ask({ type: 'articles', query, now: clock() }),
    complete: (query, cursor) => ask({ type: 'complete', query, cursor }),
    // Where that fails, the question that follows says why.
    warm: () => void ask({ type: 'warm' }).catch(() => {}),
    close: async () => {
      if (closed) return;
      const ended = ask({ type: 'close' });
      closed = true;
      await Promise.race([ended, new Promise((resolve) => worker.once('exit', resolve))]);
      for (const { reject } of pending.values()) reject(new Error('the search is closed'));
      pending.clear();
      await worker.terminate();
    },
  };
}

// Bundled, the client lies in some chunk, and the worker in the folder above all chunks.
function workerUrl(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./search-worker.ts', import.meta.url)
    : pathToFileURL(join(packageRoot, 'dist/search-worker.mjs'));
}
