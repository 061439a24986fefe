import { IntakeError, type IntakeFault } from '../model/errors.ts';

/** A server that cannot answer now and may have said when it can. */
export class Unavailable extends IntakeError {
  /** When to ask again, in milliseconds since 1970; null when the server did not say. */
  readonly retryAt: number | null;

  constructor(
    fault: IntakeFault,
    message: string,
    options: { subject: string; wayOut?: string | null; retryAt: number | null },
  ) {
    super(fault, message, options);
    this.retryAt = options.retryAt;
  }
}

/** When the server that gave this error wants to be asked again; milliseconds since 1970, or null. */
export const retryAt = (error: unknown): number | null => (error instanceof Unavailable ? error.retryAt : null);

/** Reads a Retry-After field (RFC 9110 §10.2.3): seconds, or a date. Never in the past, and at most a week away. */
export function parseRetryAfter(field: string | null, now: number): number | null {
  const text = field?.trim() ?? '';
  const at = /^\d+$/.test(text)
    ? now + Number(text) * 1000
    : /^[A-Z][a-z]{2},/.test(text)
      ? Date.parse(text)
      : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST_WAIT);
}

const LONGEST_WAIT = 7 * 24 * 60 * 60 * 1000;
