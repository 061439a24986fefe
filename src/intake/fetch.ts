/** The only reader of the network. */
import { follow, type Reach } from './follow.ts';
import { guardedDispatcher, type Lookup } from './guard.ts';
import type { Raw } from './raw.ts';
import { DEFAULT_MAX_BYTES } from './read.ts';
import { createTurns, type TurnLimits } from './turns.ts';
import { notWeb, webLink } from './web-link.ts';

/** What a server gave last time, to ask whether anything is new. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchOptions {
  /** From the answer before; then `changed: false` may come back. */
  readonly validators?: Validators;
  /** What is wanted; feeds by default. */
  readonly want?: 'feed' | 'page';
  readonly signal?: AbortSignal;
}

/** An answer: that nothing is new, or what there is. */
export type Answered = Validators & ({ readonly changed: false } | { readonly changed: true; readonly raw: Raw });

export type Fetched = Answered & {
  /** Where it has moved for good, or null. */
  readonly movedTo: string | null;
};

/** Milliseconds. */
export interface Timeouts {
  readonly connect: number;
  /** From the request to the head of the answer. */
  readonly headers: number;
  /** Between two pieces of the body. */
  readonly body: number;
  /** All of it, redirects too; a server that sends a byte at a time ends here. */
  readonly total: number;
}

export interface WebOptions {
  /** Hosts that may be on a private network: `name`, or `name:port`. None by default. */
  readonly allowHosts?: readonly string[];
  /** Largest body in bytes, as sent and as unpacked; 10 MB by default. */
  readonly maxBytes?: number;
  readonly timeouts?: Partial<Timeouts>;
  readonly limits?: Partial<TurnLimits>;
  /** Where proxies are read from; the process's environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly userAgent?: string;
  /** How names are looked up; the system's way by default. */
  readonly lookup?: Lookup;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface Web {
  /**
   * Fetches one address; many may be asked for at once, and wait their turn.
   * @throws IntakeError for all that the world does (`Unavailable` where the server says when to come back), and the
   *   signal's reason when it was aborted.
   */
  fetch(address: string, options?: FetchOptions): Promise<Fetched>;
  /** Ends what is under way and closes all connections. */
  close(): Promise<void>;
}

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 15_000, body: 15_000, total: 60_000 };
const LIMITS: TurnLimits = { total: 12, perHost: 2 };
/** Opens the web: http and https only, and no host on a private network but those allowed. Close it when done. */
export function openWeb(options: WebOptions = {}): Web {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const allowHosts = options.allowHosts ?? [];
  const dispatcher = guardedDispatcher({
    allowHosts,
    connectTimeout: timeouts.connect,
    env: options.env ?? process.env,
    ...(options.lookup && { lookup: options.lookup }),
  });
  const turns = createTurns({ ...LIMITS, ...options.limits });
  const closing = new AbortController();
  const reach: Reach = {
    dispatcher,
    allowHosts,
    timeouts,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    userAgent: options.userAgent ?? 'dixit',
    now: options.now ?? Date.now,
  };

  return {
    fetch: async (address, wanted = {}) => {
      const url = webLink(address);
      if (!url) throw notWeb(address);
      const abort = AbortSignal.any([closing.signal, ...(wanted.signal ? [wanted.signal] : [])]);
      const release = await turns.take(new URL(url).host, abort);
      try {
        return await follow(reach, { ...wanted, address, url, signal: abort });
      } finally {
        release();
      }
    },
    close: async () => {
      closing.abort();
      await dispatcher.destroy();
    },
  };
}
