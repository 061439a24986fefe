/**
 * A reader's process, as far as search goes: the client and nothing else on the main thread, so that what holds its
 * loop is the search and not the garbage of a benchmark. Types queries through the worker, a key every 40 ms, and
 * prints as JSON what each took, by the clock and of the cores (all threads, garbage included). Arguments: the library, its index, and the queries as JSON.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openSearch } from '../../src/search/client.ts';

const [, , libraryPath, indexPath, asked] = process.argv;
const KEY_EVERY = 40;

/** A worker that does nothing but answer: what any worker takes on this machine at this moment. */
const echo = new Worker(
  "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (it) => parentPort.postMessage(it));",
  { eval: true },
);
const echoed = (message) =>
  new Promise((resolve) => {
    echo.once('message', resolve);
    echo.postMessage(message);
  });

const timed = async (act) => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

const LOOK_EVERY = 5;

/** The longest this loop was held while `act` ran, in milliseconds: by the clock, and by its own work alone. */
async function heldWhile(act) {
  const held = { clock: 0, work: 0 };
  let [last, worked] = [performance.now(), workOf()];
  const watch = setInterval(() => {
    const [now, work] = [performance.now(), workOf()];
    held.clock = Math.max(held.clock, now - last - LOOK_EVERY);
    held.work = Math.max(held.work, work - worked);
    [last, worked] = [now, work];
  }, LOOK_EVERY);
  await act();
  clearInterval(watch);
  return held;
}

/** Milliseconds of a core that this thread has had. */
function workOf() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const client = openSearch(libraryPath, indexPath);
const first = await client.find('a');
await echoed(first);
await sleep(1_000);
const idle = await heldWhile(() => sleep(1_000));
const [keys, work, echoes] = [[], [], []];
const held = await heldWhile(async () => {
  for (const query of JSON.parse(asked)) {
    let found;
    const before = process.cpuUsage();
    keys.push(
      await timed(async () => {
        found = await client.find(query);
      }),
    );
    await sleep(KEY_EVERY / 2);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
    echoes.push(await timed(() => echoed(found)));
    await sleep(KEY_EVERY / 2);
  }
});
await client.close();
await echo.terminate();
console.log(JSON.stringify({ keys, work, echoes, held, idle }));
