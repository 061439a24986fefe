import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../library/open.ts';
import { ExpectedError } from '../model/errors.ts';
import { answerer } from './answer-desk.ts';
import type { DeskRequest, DeskResponse } from './desk-client.ts';

const { libraryPath } = workerData as { readonly libraryPath: string };
const answer = answerer(openLibrary(libraryPath), () => new Date());
const say = (response: DeskResponse): void => parentPort!.postMessage(response);

parentPort!.on('message', async ({ number, question }: DeskRequest) => {
  try {
    say({ number, answer: await answer(question) });
  } catch (error) {
    if (error instanceof ExpectedError) {
      const { message, subject, wayOut } = error;
      say({ number, expected: { message, subject, wayOut } });
    } else say({ number, stack: (error as Error).stack ?? String(error) });
  }
});
