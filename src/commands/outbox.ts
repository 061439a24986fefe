import type { Io } from './command.ts';

/** Standard output for events that cannot wait for it: they are written behind the back of whoever puts them in. */
export interface Outbox {
  /** Begins to write at once, so that on a terminal it stands before what is put on standard error next. */
  put(text: string): void;
  /** Resolves when all is written; rejects as `Io.out` does. */
  end(): Promise<void>;
}

export function outbox(io: Pick<Io, 'out'>): Outbox {
  let written: Promise<unknown> = Promise.resolve();
  return {
    put: (text) => {
      written = Promise.all([written, io.out(text)]);
      // Whoever calls `end` hears of it.
      written.catch(() => {});
    },
    end: async () => {
      await written;
    },
  };
}
