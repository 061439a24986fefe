import { ExpectedError } from '../model/errors.ts';

/** An option that must be a whole number from 1; null where it was not given. Throws ExpectedError. */
export function wholeNumber(value: unknown, flag: string): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new ExpectedError('this must be a whole number from 1.', { subject: `${flag} ${String(value)}` });
}
