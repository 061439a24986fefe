/** Attribution in a thread of its own: it takes tens of milliseconds an article, and no key press waits for it. */
import { parentPort } from 'node:worker_threads';
import { attribute } from '../attribution/attribute.ts';
import type { Answer, Question } from './attributor.ts';

parentPort!.on('message', ({ request, article }: Question) => {
  let answer: Answer;
  try {
    answer = { request, statements: attribute(article) };
  } catch (error) {
    answer = { request, stack: (error as Error).stack ?? String(error) };
  }
  parentPort!.postMessage(answer);
});
