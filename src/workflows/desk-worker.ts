import { parentPort, workerData } from 'node:worker_threads';
import { openAsAllowed } from '../library/open.ts';
import { ExpectedError } from '../model/errors.ts';
import { answerer } from './answer-desk.ts';
import type { DeskRequest, DeskResponse } from './desk-client.ts';
import { fileNewStatementsInTurns } from './filing.ts';

const { libraryPath } = workerData as { readonly libraryPath: string };
const library = openAsAllowed(libraryPath);
const answer = answerer(library, () => new Date());
const say = (response: DeskResponse): void => parentPort!.postMessage(response);

parentPort!.on('message', async ({ number, question }: DeskRequest) => {
  try {
    if (question) return say({ number, answer: await answer(question) });
    await fileNewStatementsInTurns(library);
    say({ number, answer: null });
  } catch (error) {
    if (error instanceof ExpectedError) {
      const { message, subject, wayOut } = error;
      say({ number, expected: { message, subject, wayOut } });
    } else say({ number, stack: (error as Error).stack ?? String(error) });
  }
});
