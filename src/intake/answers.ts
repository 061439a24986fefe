import { IntakeError, type IntakeFault } from '../model/errors.ts';
import { PrivateAddress } from './guard.ts';
import { parseRetryAfter, Unavailable } from './unavailable.ts';

const LATER = 'Try again later.';

/** What a status that is no success means, in words. */
export function faultOfStatus(status: number, retryAfter: string | null, subject: string, now: number): IntakeError {
  const retryAt = parseRetryAfter(retryAfter, now);
  if (status === 404)
    return new IntakeError('not-found', 'There is nothing at this address (404).', {
      subject,
      wayOut: 'Check the address.',
    });
  if (status === 410)
    return new IntakeError('not-found', 'It is gone for good (410).', {
      subject,
      wayOut: 'If it is one of your feeds, "dixit remove" forgets it.',
    });
  if (status === 401)
    return new IntakeError('refused', 'The server wants a login (401).', {
      subject,
      wayOut: 'Add it with the login in its address: https://name:password@host/…',
    });
  if (status === 407)
    return new IntakeError('refused', 'The proxy wants a login (407).', {
      subject,
      wayOut: 'Put it into HTTPS_PROXY: http://name:password@proxy/',
    });
  if (status === 429)
    return new Unavailable('refused', 'The server was asked too often (429).', { subject, wayOut: LATER, retryAt });
  if (status >= 500)
    return new Unavailable('unreachable', `The server has a problem (${status}).`, { subject, wayOut: LATER, retryAt });
  return new IntakeError('refused', `The server does not give it out (${status}).`, {
    subject,
    wayOut: 'See whether it opens in a browser.',
  });
}

type Saying = readonly [IntakeFault, string, string | null];

// What the network and the server do, by the code of the error.
const SAYINGS: Readonly<Record<string, Saying>> = {
  ENOTFOUND: ['unreachable', 'There is no such host.', 'Check the address, or your connection.'],
  EAI_AGAIN: ['unreachable', 'The host’s name could not be looked up.', 'Check your connection.'],
  ECONNREFUSED: ['unreachable', 'The host does not answer there.', LATER],
  ECONNRESET: ['unreachable', 'The connection broke.', LATER],
  EPIPE: ['unreachable', 'The connection broke.', LATER],
  UND_ERR_SOCKET: ['unreachable', 'The connection broke.', LATER],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['malformed', 'It arrived cut short.', LATER],
  ETIMEDOUT: ['unreachable', 'The host does not answer.', LATER],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'The host does not answer.', LATER],
  UND_ERR_HEADERS_TIMEOUT: ['unreachable', 'The server took too long to answer.', LATER],
  UND_ERR_BODY_TIMEOUT: ['unreachable', 'The server stopped in the middle.', LATER],
  UND_ERR_HEADERS_OVERFLOW: ['malformed', 'The server’s answer has too much before the text.', null],
  EHOSTUNREACH: ['unreachable', 'There is no way to the host.', 'Check your connection.'],
  ENETUNREACH: ['unreachable', 'There is no way to the host.', 'Check your connection.'],
};

/**
 * What went wrong between here and the server, in words.
 * @throws the error itself when it is none the network is known to give: that is a bug.
 */
export function faultOfNetwork(error: unknown, subject: string): IntakeError {
  if (error instanceof IntakeError) return error;
  const privateAddress = findPrivateAddress(error);
  if (privateAddress !== null) return privateFault(subject, privateAddress);
  if (error instanceof Error && error.name === 'HTTPParserError') {
    return new IntakeError('malformed', 'The server does not speak HTTP as it should.', { subject, cause: error });
  }
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code } = error;
  const [fault, words, wayOut] = SAYINGS[code] ?? sayingOfFamily(code);
  return new IntakeError(fault, words, { subject, wayOut, cause: error });
}

function sayingOfFamily(code: string): Saying {
  if (/CERT|TLS|SSL|SELF_SIGNED|ISSUER/.test(code)) {
    return ['refused', `The server’s certificate is not to be trusted (${code}).`, 'See what a browser says.'];
  }
  return ['unreachable', `The connection failed (${code}).`, LATER];
}

export const privateFault = (subject: string, address: string): IntakeError =>
  new IntakeError('refused', `The address leads into a private network (${address}).`, {
    subject,
    wayOut: 'If the host is yours, name it in allow_hosts of config.toml or in DIXIT_ALLOW_HOSTS.',
  });

function findPrivateAddress(error: unknown): string | null {
  if (error instanceof PrivateAddress) return error.address;
  return error instanceof Error && error.cause !== undefined ? findPrivateAddress(error.cause) : null;
}
