import { ExpectedError } from '../model/errors.ts';
import { beginningOf } from '../workflows/since.ts';

/** `--since` as milliseconds since 1970; the beginning of time where it is not given. Throws ExpectedError. */
export function sinceOf(given: string | undefined, now: Date): number {
  if (given === undefined) return Number.MIN_SAFE_INTEGER;
  const at = beginningOf(given, now);
  if (at === null)
    throw new ExpectedError('is not a date.', {
      subject: `--since ${given}`,
      wayOut: 'Write it as 2026-03-01, yesterday or "last week".',
    });
  return at;
}
