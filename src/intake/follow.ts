/** One address, followed to where it leads. */
import { type Dispatcher, request } from 'undici';
import { IntakeError } from '../model/errors.ts';
import { cleanLine } from '../text/clean.ts';
import { isPrivateHost } from './addresses.ts';
import { faultOfNetwork, faultOfStatus, privateFault } from './answers.ts';
import { collect, tooLarge, unpack } from './body.ts';
import type { Answered, Fetched, FetchOptions, Timeouts } from './fetch.ts';
import { isAllowed } from './guard.ts';
import { webLink } from './web-link.ts';

const MOST_REDIRECTS = 5;

const ACCEPT = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.6, */*;q=0.3',
  page: 'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, */*;q=0.3',
} as const;

/** What every request of a web shares. */
export interface Reach {
  readonly dispatcher: Dispatcher;
  readonly allowHosts: readonly string[];
  readonly timeouts: Timeouts;
  readonly maxBytes: number;
  readonly userAgent: string;
  readonly now: () => number;
}

export interface Wanted extends FetchOptions {
  /** As the caller named it: what errors are about. */
  readonly address: string;
  readonly url: string;
  readonly signal: AbortSignal;
}

type Answer = Dispatcher.ResponseData;

/** Asks, and follows redirects by hand: each hop is checked as the first address was. */
export async function follow(reach: Reach, wanted: Wanted): Promise<Fetched> {
  const total = AbortSignal.timeout(reach.timeouts.total);
  const signal = AbortSignal.any([wanted.signal, total]);
  const seen = new Set<string>();
  let url = wanted.url;
  // Where permanent redirects, and nothing else, have led so far.
  let movedTo: string | null = null;
  let allPermanent = true;
  try {
    for (;;) {
      if (seen.has(url)) throw lost(wanted.address, 'The address leads round in a circle.');
      if (seen.size > MOST_REDIRECTS)
        throw lost(wanted.address, `The address leads on more than ${MOST_REDIRECTS} times.`);
      seen.add(url);
      const answer = await ask(reach, wanted, url, signal);
      const next = redirectOf(answer, url, wanted.address);
      if (next === null) return { movedTo, ...(await read(reach, wanted, url, answer)) };
      await answer.body.dump({ limit: 16_384, signal }).catch(() => {});
      allPermanent &&= answer.statusCode === 301 || answer.statusCode === 308;
      if (allPermanent) movedTo = next;
      url = next;
    }
  } catch (error) {
    wanted.signal.throwIfAborted();
    if (total.aborted)
      throw new IntakeError('unreachable', 'The server took too long.', {
        subject: wanted.address,
        wayOut: 'Try again later.',
      });
    throw faultOfNetwork(error, wanted.address);
  }
}

const lost = (subject: string, message: string): IntakeError =>
  new IntakeError('unreachable', message, { subject, wayOut: 'Look for its new address in a browser.' });

async function ask(reach: Reach, wanted: Wanted, url: string, signal: AbortSignal): Promise<Answer> {
  const target = new URL(url);
  const port = target.port || (target.protocol === 'https:' ? 443 : 80);
  // Said before any connection, so that it holds behind a proxy too; the connection itself is checked by the guard.
  if (isPrivateHost(target.hostname) && !isAllowed(target.hostname, port, reach.allowHosts)) {
    throw privateFault(wanted.address, target.hostname);
  }
  const { etag, lastModified } = wanted.validators ?? { etag: null, lastModified: null };
  return request(`${target.origin}${target.pathname}${target.search}`, {
    dispatcher: reach.dispatcher,
    signal,
    headersTimeout: reach.timeouts.headers,
    bodyTimeout: reach.timeouts.body,
    headers: {
      'user-agent': reach.userAgent,
      accept: ACCEPT[wanted.want ?? 'feed'],
      'accept-encoding': 'gzip, br, deflate',
      ...(etag && { 'if-none-match': etag }),
      ...(lastModified && { 'if-modified-since': lastModified }),
      ...(target.username && { authorization: basic(target) }),
    },
  });
}

function basic(target: URL): string {
  const login = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
  return `Basic ${Buffer.from(login).toString('base64')}`;
}

function redirectOf(answer: Answer, from: string, subject: string): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.statusCode)) return null;
  const next = webLink(fieldOf(answer, 'location'), from);
  if (!next) {
    answer.body.destroy();
    throw new IntakeError('malformed', 'The server points to no web address.', { subject });
  }
  return next;
}

/** Media types that are certainly no text. Servers that do not know say `application/octet-stream`. */
const NO_TEXT = /^(?:image|audio|video|font|model)\/|^application\/(?:pdf|zip|gzip|vnd\.|x-(?:tar|7z|bzip|rar))/;

/** What an answer that is no redirect says. */
async function read(reach: Reach, wanted: Wanted, url: string, answer: Answer): Promise<Answered> {
  const refusal = refusalOf(reach, wanted, answer);
  if (refusal || answer.statusCode === 304) answer.body.on('error', () => {}).destroy();
  if (refusal) throw refusal;
  const given = { etag: fieldOf(answer, 'etag'), lastModified: fieldOf(answer, 'last-modified') };
  if (answer.statusCode === 304) {
    const { etag, lastModified } = wanted.validators!;
    return { changed: false, etag: given.etag ?? etag, lastModified: given.lastModified ?? lastModified };
  }

  const limits = { subject: wanted.address, maxBytes: reach.maxBytes };
  const body = await unpack(await collect(answer.body, limits), fieldOf(answer, 'content-encoding'), limits);
  if (body.length === 0) throw new IntakeError('empty', 'The server sent nothing.', { subject: wanted.address });
  const origin = { kind: 'web', address: withoutLogin(wanted.url) } as const;
  return { changed: true, ...given, raw: { origin, url: withoutLogin(url), ...contentType(answer), body } };
}

/** Why an answer is not even read, or null. */
function refusalOf(reach: Reach, wanted: Wanted, answer: Answer): IntakeError | null {
  const subject = wanted.address;
  const { statusCode } = answer;
  if (statusCode === 304) {
    return wanted.validators
      ? null
      : new IntakeError('malformed', 'The server says that nothing is new, but was not asked.', { subject });
  }
  if (statusCode < 200 || statusCode > 299) {
    return faultOfStatus(statusCode, fieldOf(answer, 'retry-after'), subject, reach.now());
  }
  const { mediaType } = contentType(answer);
  if (mediaType && NO_TEXT.test(mediaType)) {
    return new IntakeError('unsupported', `This is ${cleanLine(mediaType).slice(0, 60)}, not text.`, { subject });
  }
  const announced = Number(fieldOf(answer, 'content-length'));
  return announced > reach.maxBytes ? tooLarge({ subject, maxBytes: reach.maxBytes }) : null;
}

function contentType(answer: Answer): { mediaType: string | null; charset: string | null } {
  const field = fieldOf(answer, 'content-type') ?? '';
  const mediaType = /^\s*([^\s;,]+)/.exec(field)?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset: /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(field)?.[1] ?? null };
}

function withoutLogin(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

function fieldOf(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
