import { Readable } from 'node:stream';
import type { Io } from '../../src/commands/command.ts';

/** An `Io` that keeps what is written, for running commands in tests. */
export function recordingIo(
  given: Partial<Io> & { input?: string } = {},
): Io & { stdout: () => string; stderr: () => string } {
  let out = '';
  let err = '';
  return {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: Readable.from([given.input ?? '']),
    isTerminal: { stdin: false, stdout: false, stderr: false },
    columns: 80,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date('2026-03-12T09:00:00Z'),
    signal: new AbortController().signal,
    ...given,
    stdout: () => out,
    stderr: () => err,
  };
}
