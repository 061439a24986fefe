/** Dates as a reader of news wants them: short, and with the year only where it is not this one. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "12 Mar" within `thisYear`, "12 Mar 2024" outside it, "2024" or "Mar 2024" where no more is known; "" for nonsense. */
export function shortDate(iso: string | null, thisYear: number): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '') ?? [];
  if (!year) return '';
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  if (!day) return `${name} ${year}`;
  return `${Number(day)} ${name}${Number(year) === thisYear ? '' : ` ${year}`}`;
}

/** The columns `columnDate` needs. */
export const DATE_COLUMNS = 8;

/** A date for a narrow column: "12 Mar" within `thisYear`, "Mar 2024" outside it. */
export function columnDate(iso: string | null, thisYear: number): string {
  const short = shortDate(iso, thisYear);
  return short.length > DATE_COLUMNS ? short.replace(/^\d+ /, '') : short;
}
