import type { Io } from './command.ts';

/** Standard output for events that cannot wait for it: written in order, behind the back of whoever puts them in. */
export interface Outbox {
  put(text: string): void;
  /** Resolves when all is written; rejects as `Io.out` does. */
  end(): Promise<void>;
}

export function outbox(io: Pick<Io, 'out'>): Outbox {
  let written: Promise<void> = Promise.resolve();
  return {
    put: (text) => {
      written = written.then(() => io.out(text));
      // Whoever calls `end` hears of it.
      written.catch(() => {});
    },
    end: () => written,
  };
}
