import { Worker } from 'node:worker_threads';
import type { Article } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { workerFile } from '../model/worker-file.ts';

export interface Question {
  readonly request: number;
  readonly article: Article;
}

export type Answer =
  | { readonly request: number; readonly statements: readonly Statement[] }
  | { readonly request: number; readonly stack: string };

/** Attribution in a worker thread. */
export interface Attributor {
  /** Who said what in an article. Rejects only for a bug, with the worker's stack. */
  attribute(article: Article): Promise<readonly Statement[]>;
  /** Ends the thread; what was still asked is rejected. */
  stop(): Promise<void>;
}

interface Asked {
  readonly resolve: (statements: readonly Statement[]) => void;
  readonly reject: (error: Error) => void;
}

const ENDED = 'the attribution thread has ended';

/** So many milliseconds an article may still take when everything is to stop: nearly all take less, and are kept. */
const GRACE = 2_000;

/**
 * Starts no thread before it is first asked; an idle thread does not keep the process alive. A while after the signal
 * is aborted the thread is ended in whatever it is at, for a huge article could take it minutes.
 */
export function startAttributor(signal?: AbortSignal, grace = GRACE): Attributor {
  const asked = new Map<number, Asked>();
  let worker: Worker | null = null;
  let request = 0;

  const settle = (of: number, how: (asked: Asked) => void): void => {
    const waiting = asked.get(of);
    asked.delete(of);
    if (asked.size === 0) worker?.unref();
    if (waiting) how(waiting);
  };
  const fail = (error: Error): void => {
    worker = null;
    for (const of of [...asked.keys()]) settle(of, ({ reject }) => reject(error));
  };
  const start = (): Worker => {
    const started = new Worker(workerFile('workflows', 'attribute-worker'));
    started.on('message', (answer: Answer) =>
      settle(answer.request, ({ resolve, reject }) =>
        'statements' in answer ? resolve(answer.statements) : reject(workerError(answer.stack)),
      ),
    );
    started.on('error', fail);
    started.on('exit', () => fail(new Error(ENDED)));
    return started;
  };

  let stopped = false;
  const stop = async () => {
    stopped = true;
    await worker?.terminate();
  };
  signal?.addEventListener('abort', () => setTimeout(stop, grace).unref(), { once: true });

  return {
    attribute: (article) =>
      new Promise((resolve, reject) => {
        if (stopped) throw new Error(ENDED);
        request++;
        asked.set(request, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage({ request, article } satisfies Question);
      }),
    stop,
  };
}

function workerError(stack: string): Error {
  const error = new Error(stack.split('\n', 1)[0]);
  error.stack = stack;
  return error;
}
