/** argv in, exit code out: the one place that prints errors. */
import { BUG, ExpectedError } from '../model/errors.ts';
import type { Io } from './command.ts';
import { warn } from './printer.ts';
import { read } from './read.ts';

/** Whatever standard output leads to may be full or gone, which is no bug. */
async function write(io: Io, text: string): Promise<void> {
  try {
    await io.out(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || code === 'EPIPE') throw error;
    // "ENOSPC: no space left on device, write"
    const why = message.replace(/^\w+: |, \w+$/g, '');
    throw new ExpectedError(`it could not be written: ${why}.`, { subject: 'standard output', cause: error });
  }
}

const HANGUP = 141; // 128 + SIGPIPE: nobody reads any more, which is no error of ours

/** Runs one command line and returns its exit code; prints expected errors in one line and bugs with their stack. */
export async function run(argv: readonly string[], process: Io): Promise<number> {
  const io: Io = { ...process, out: (text) => write(process, text) };
  try {
    // Without a word there is nothing to parse, and the screen is up before a parser would be made.
    if (argv.length === 0) return await read.run([], {}, io);
    const { parseAndRun } = await import('./parser.ts');
    return await parseAndRun(argv, io);
  } catch (error) {
    if (error instanceof ExpectedError) {
      io.err(warn(error));
      return error.exitCode;
    }
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return HANGUP;
    if (io.signal.aborted) return 130;
    io.err(`dixit: this is a bug in dixit, please report it\n${(error as Error).stack ?? String(error)}\n`);
    return BUG;
  }
}
