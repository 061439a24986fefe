import { parentPort, workerData } from 'node:worker_threads';
import { attribute } from '../attribution/attribute.ts';
import { type Library, openLibrary } from '../library/open.ts';
import { ExpectedError } from '../model/errors.ts';
import { add } from './add.ts';
import type { Attributor } from './attributor.ts';
import type { ErrandData, Said } from './background.ts';
import { readFetching } from './config.ts';
import { fileNewStatementsInTurns } from './filing.ts';
import { openNet } from './net.ts';
import { chooseFeeds, type Progress, refreshFeeds } from './refresh.ts';

const { libraryPath, errand } = workerData as ErrandData;
const say = (said: Said): void => parentPort!.postMessage(said);
const stop = new AbortController();
parentPort!.on('message', () => stop.abort());

/** This thread is nobody's input path: it attributes by itself. */
const attributor: Attributor = { attribute: async (article) => attribute(article), stop: async () => {} };
const NOTHING: Progress = { done: 0, total: 0, fresh: 0, changed: 0, failed: 0, extracting: 0 };

async function run(library: Library): Promise<Progress> {
  const net = openNet(await readFetching(process.env), process.env);
  const hands = { library, attributor, net, now: () => new Date(), signal: stop.signal };
  try {
    let names: readonly string[] = errand.kind === 'refresh' ? errand.names : [];
    if (errand.kind === 'add') {
      const added = await add({ ...hands, cwd: errand.cwd }, errand.name, errand.as);
      say({ type: 'added', added });
      names = added.what === 'feed' ? [added.address] : added.what === 'feeds' ? added.list.feeds : [];
      if (names.length === 0) return NOTHING;
    }
    return await refreshFeeds(
      chooseFeeds(library, names),
      { ...hands, onEvent: (event, progress) => say({ type: 'event', event, progress }) },
      { insist: names.length > 0 },
    );
  } finally {
    await net.close();
  }
}

async function runAndFile(): Promise<void> {
  const library = openLibrary(libraryPath);
  try {
    say({ type: 'ended', progress: await run(library) });
    // Nobody waits for this; whoever compares or checks next would.
    await fileNewStatementsInTurns(library, stop.signal);
  } finally {
    library.close();
  }
}

try {
  await runAndFile();
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  const { message, subject, wayOut } = error;
  say({ type: 'failed', message, subject, wayOut });
} finally {
  parentPort!.close();
}
