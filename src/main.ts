import type { Io } from './commands/command.ts';
import { run } from './commands/run.ts';

/** The process as commands may touch it. */
function processIo(): Io {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  // A closed pipe arrives both as a rejected write and as an event; the write is the one that is answered.
  process.stdout.on('error', () => {});
  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    err: (text) => process.stderr.write(text),
    stdin: process.stdin,
    isTerminal: {
      stdin: process.stdin.isTTY === true,
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
    },
    // A terminal that knows no size says 0.
    columns: process.stdout.columns || 80,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    signal: stop.signal,
  };
}

process.exitCode = await run(process.argv.slice(2), processIo());
