/** Search in a thread of its own, so that no key press ever waits for it. Between questions it looks after the index. */
import { parentPort, workerData } from 'node:worker_threads';
import { LibraryError } from '../model/errors.ts';
import { SearchEngine } from './engine.ts';
import type { Request, Response, WorkerData } from './protocol.ts';

const { libraryPath, indexPath, newest } = workerData as WorkerData;
const newestOf = new Int32Array(newest);
const port = parentPort!;

let engine: SearchEngine | null = null;
const opened = (): SearchEngine => {
  engine ??= new SearchEngine(libraryPath, indexPath);
  return engine;
};

let responses: Response[] = [];

port.on('message', async (request: Request) => {
  responses.push(await respond(request));
  if (request.type === 'close') {
    send();
    process.exit(0);
  }
  if (responses.length === 1) setImmediate(send);
  tendSoon();
});

/** What is asked while a question is answered is answered with it, and so comes to the screen in one frame. */
function send(): void {
  for (const response of responses) port.postMessage(response);
  responses = [];
}

async function respond(request: Request): Promise<Response> {
  const { number } = request;
  try {
    return { number, answer: await answer(request) };
  } catch (error) {
    if (error instanceof LibraryError) {
      const { fault, message, subject, wayOut } = error;
      return { number, expected: { fault, message, subject, wayOut } };
    }
    return { number, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function answer(request: Request) {
  switch (request.type) {
    case 'find':
      // Keys typed while an answer was on its way have made this question old.
      if (Atomics.load(newestOf, request.asker) > request.number) return 'overtaken';
      return opened().find(request.query, request.options);
    case 'articles':
      return opened().articles(request.query, request.now);
    case 'complete':
      return opened().complete(request.query, request.cursor);
    case 'warm':
      rehearsed = Math.min(rehearsed, AGAIN_FROM);
      return 'warm';
    case 'close':
      await engine?.save();
      engine?.close();
      return 'closed';
  }
}

/** Looks for changes so often while nothing happens, in milliseconds. */
const LOOK_EVERY = 400;
let waiting: NodeJS.Immediate | null = null;
let sleeping: NodeJS.Timeout | null = null;

function tendSoon(): void {
  if (sleeping) clearTimeout(sleeping);
  sleeping = null;
  if (waiting === null) waiting = setImmediate(tend);
}

// Each step ends in the event loop, where questions come first.
function tend(): void {
  waiting = null;
  try {
    if (opened().tend(performance.now()) || warmUp()) {
      tendSoon();
      return;
    }
    void opened().save();
  } catch {
    // The library is not there yet or is being written to just now; a question would say so, and time may heal it.
  }
  sleeping = setTimeout(tendSoon, LOOK_EVERY);
}

/** What is asked first is compiled slowly; so it is asked here before anybody does. */
const REHEARSAL = [
  ...['a', 'th', 'said', 'presidnet says', '"of the"', 'speaker:a is:direct', 'ministe', 'the'],
  ...['s', 'str', 'govrenment of', 'to be', 'in the', 'co', 'said:told re', 'nothng', 'ma', 'anna wi', 'elect', 'x1z'],
];
/** From here on it is asked again when somebody is about to. */
const AGAIN_FROM = 8;
let rehearsed = 0;

function warmUp(): boolean {
  const query = REHEARSAL[rehearsed];
  if (query === undefined) return false;
  rehearsed++;
  opened().find(query);
  return true;
}

tendSoon();
