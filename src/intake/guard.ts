import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { isPrivateAddress, withoutBrackets } from './addresses.ts';

/** A connection that was not made because it led where links from outside may not lead. */
export class PrivateAddress extends Error {
  readonly address: string;
  constructor(address: string) {
    super(`private address ${address}`);
    this.address = address;
  }
}

/** How a name becomes addresses: all of them, as `dns.lookup` gives them. */
export type Lookup = (
  name: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface GuardOptions {
  /** Hosts that may be private: `name`, or `name:port` for that port alone. */
  readonly allowHosts: readonly string[];
  /** Milliseconds until a connection stands. */
  readonly connectTimeout: number;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The system's by default. */
  readonly lookup?: Lookup;
}

/** Whether the user has said that a host may be private. */
export function isAllowed(host: string, port: string | number, allowHosts: readonly string[]): boolean {
  const bare = withoutBrackets(host).toLowerCase();
  return allowHosts.some((allowed) => [bare, `${bare}:${port}`, `[${bare}]:${port}`].includes(allowed.toLowerCase()));
}

/**
 * Connections that are checked when they are made, after the name was resolved: what was checked is what is connected
 * to, so a name that changes its address between check and use gains nothing. Proxies of the environment are used as
 * they are; they are the user's own, and what is behind one is looked up there.
 */
export function guardedDispatcher(options: GuardOptions): Dispatcher {
  const connector = (accept: (address: string) => boolean) => {
    const lookup = lookupOf(options.lookup ?? systemLookup, accept);
    return buildConnector({ timeout: options.connectTimeout, lookup } as buildConnector.BuildOptions);
  };
  const open = connector(() => true);
  const guarded = connector((address) => !isPrivateAddress(address));
  const { env } = options;
  return new EnvHttpProxyAgent({
    httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? '',
    httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? '',
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
    maxHeaderSize: 64 * 1024,
    connect: (connecting, callback) => {
      const host = withoutBrackets(connecting.hostname);
      const port = connecting.port || (connecting.protocol === 'https:' ? 443 : 80);
      if (isAllowed(host, port, options.allowHosts)) open(connecting, callback);
      // An address is never looked up, so it is checked here.
      else if (isPrivateAddress(host)) callback(new PrivateAddress(host), null);
      else guarded(connecting, callback);
    },
  });
}

/** A lookup for sockets that gives only addresses that are accepted, and fails when there are others only. */
const lookupOf =
  (lookup: Lookup, accept: (address: string) => boolean): LookupFunction =>
  (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const accepted = found.filter(({ address }) => accept(address));
      const [first] = accepted;
      if (!first) callback(new PrivateAddress(found[0]?.address ?? name), '', 0);
      else if (options.all) callback(null, accepted);
      else callback(null, first.address, first.family);
    });
  };
