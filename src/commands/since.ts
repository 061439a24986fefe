import { ExpectedError } from '../model/errors.ts';

/** `--since` as milliseconds since 1970; the beginning of time where it is not given. Throws ExpectedError. */
export function sinceOf(given: string | undefined): number {
  if (given === undefined) return Number.MIN_SAFE_INTEGER;
  const at = Date.parse(given);
  if (Number.isNaN(at))
    throw new ExpectedError('is not a date.', { subject: `--since ${given}`, wayOut: 'Write it as 2026-03-01.' });
  return at;
}
