/** The desk in a thread of its own: what it is asked may take in the whole library, and no key press waits for that. */
import { Worker } from 'node:worker_threads';
import { ExpectedError } from '../model/errors.ts';
import { workerFile } from '../model/worker-file.ts';
import type { DeskAnswer, DeskQuestion, ElsewhereAnswer, ElsewhereQuestion } from './desk-questions.ts';
import type { Elsewhere } from './elsewhere.ts';

export interface DeskClient {
  /** Rejects with an ExpectedError, for a draft that cannot be read or a library that is in the way. */
  ask(question: DeskQuestion): Promise<DeskAnswer>;
  /** Where else in the library a statement is, earliest first. */
  elsewhere(articleId: string, statementId: string): Promise<readonly Elsewhere[]>;
  /**
   * Files what came to the library, so that the first question does not wait for that. A thread that was started for
   * this alone ends with it.
   */
  prepare(): void;
  /** Ends the thread; what was still asked is rejected. */
  close(): Promise<void>;
}

type Question = DeskQuestion | ElsewhereQuestion;
type Answer = DeskAnswer | ElsewhereAnswer;

export interface DeskRequest {
  readonly number: number;
  /** Null: nothing is asked, what is new is to be filed. */
  readonly question: Question | null;
}

export type DeskResponse = { readonly number: number } & (
  | { readonly answer: Answer | null }
  | { readonly expected: Pick<ExpectedError, 'message' | 'subject' | 'wayOut'> }
  | { readonly stack: string }
);

interface Asked {
  readonly resolve: (answer: Answer | null) => void;
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
  const fail = (of: Worker, error: Error): void => {
    // One that was ended for having nothing to do says so when another may be at work already.
    if (worker !== null && worker !== of) return;
    worker = null;
    for (const one of [...asked.keys()]) settle(one, ({ reject }) => reject(error));
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
    started.on('error', (error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('the desk has ended')));
    return started;
  };

  const post = (question: Question | null, whenDone: Asked): void => {
    number++;
    asked.set(number, whenDone);
    worker ??= start();
    worker.ref();
    worker.postMessage({ number, question } satisfies DeskRequest);
  };
  const close = async (): Promise<void> => {
    const closing = worker;
    worker = null;
    await closing?.terminate();
  };
  let isNeeded = false;
  let isClosed = false;
  const answerTo = (question: Question): Promise<Answer | null> => {
    isNeeded = true;
    return new Promise((resolve, reject) => post(question, { resolve, reject }));
  };

  return {
    // An answer is about what was asked.
    ask: async (question) => (await answerTo(question)) as DeskAnswer,
    elsewhere: async (articleId, statementId) =>
      ((await answerTo({ about: 'elsewhere', articleId, statementId })) as ElsewhereAnswer).places,
    prepare: () =>
      post(null, {
        resolve: () => {
          if (!isNeeded && asked.size === 0) void close();
        },
        // A library that is in the way now is filed when it is asked about.
        reject: (error) => {
          if (!isClosed && !(error instanceof ExpectedError)) throw error;
        },
      }),
    close: () => {
      isClosed = true;
      return close();
    },
  };
}
