const DAY = 86_400_000;
const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/**
 * The day of a date as it was printed (its own time zone, not ours), counted so that 1970-01-01 is 1 and days before
 * are 1 too; a year or a month means its first day; 0 where there is no date to read.
 */
export function dayOf(published: string | null): number {
  if (published === null) return 0;
  const iso = ISO.exec(published);
  const time = iso ? Date.UTC(Number(iso[1]), Number(iso[2] ?? 1) - 1, Number(iso[3] ?? 1)) : Date.parse(published);
  return Number.isNaN(time) ? 0 : Math.min(Math.max(Math.floor(time / DAY) + 1, 1), 0xffff);
}

/** `YYYY-MM-DD` of a day counted by `dayOf`. */
export const dateOfDay = (day: number): string => new Date((day - 1) * DAY).toISOString().slice(0, 10);
