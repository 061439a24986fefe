/** The desk in a thread of its own: what it is asked may take in the whole library, and no key press waits for that. */
import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../model/errors.ts';
import { workerFile } from '../model/worker-file.ts';
import type { DeskAnswer, DeskQuestion } from './desk-questions.ts';

export interface DeskClient {
  /** Rejects with an ExpectedError, for a draft that cannot be read or a library that is in the way. */
  ask(question: DeskQuestion): Promise<DeskAnswer>;
  /** Ends the thread; what was still asked is rejected. */
  close(): Promise<void>;
}

export interface DeskRequest {
  readonly number: number;
  readonly question: DeskQuestion;
}

export type DeskResponse = { readonly number: number } & (
  | { readonly answer: DeskAnswer }
  | { readonly expected: Pick<ExpectedError, 'message' | 'subject' | 'wayOut'> }
  | { readonly stack: string }
);

interface Asked {
  readonly resolve: (answer: DeskAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts no thread before it is first asked; an idle thread does not keep the process alive. */
export function openDesk(libraryPath: string): DeskClient {
  const asked = new Map<number, Asked>();
  let worker: Worker | null = null;
  let number = 0;

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
    const started = new Worker(workerFile('workflows', 'desk-worker'), { workerData: { libraryPath } });
    started.on('message', (response: DeskResponse) =>
      settle(response.number, ({ resolve, reject }) => {
        if ('answer' in response) resolve(response.answer);
        else if ('expected' in response) reject(new ExpectedError(response.expected.message, response.expected));
        else reject(new Error(`the desk failed: ${response.stack}`));
      }),
    );
    started.on('error', fail);
    started.on('exit', () => fail(new Error('the desk has ended')));
    return started;
  };

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        number++;
        asked.set(number, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage({ number, question } satisfies DeskRequest);
      }),
    close: async () => {
      const closing = worker;
      worker = null;
      await closing?.terminate();
    },
  };
}
