import { dateOfDay } from '../search/index/days.ts';
import { parseDay } from '../search/query/dates.ts';

/**
 * When a date begins that somebody typed, as queries understand it ("2026-03-01", "last week"), in milliseconds since
 * 1970; null for what is no date.
 */
export function beginningOf(date: string, now: Date): number | null {
  if (/^\d{4}-\d\d-\d\dT/.test(date)) return Date.parse(date) || null;
  const day = parseDay(date, now);
  return day === null ? null : Date.parse(dateOfDay(day));
}
