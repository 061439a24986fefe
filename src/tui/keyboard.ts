import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { ExpectedError } from '../model/errors.ts';

/** Keys come from standard input, or from the terminal itself where standard input is a pipe. */
export function keyboard(): ReadStream {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (cause) {
    throw new ExpectedError('There is no keyboard to read', {
      subject: 'standard input',
      wayOut: 'dixit --help lists what works without one',
      cause,
    });
  }
}
