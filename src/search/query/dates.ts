import { dayOf } from '../index/days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  d: 'day',
  w: 'week',
  m: 'month',
  y: 'year',
};

const DAY_MS = 86_400_000;
const dayFrom = (year: number, month: number, day: number): number => {
  const time = Date.UTC(year, month, day);
  return Number.isNaN(time) ? 0 : Math.min(Math.max(Math.floor(time / DAY_MS) + 1, 1), 0xffff);
};

/**
 * The day a date means, counted as `dayOf` does, or null. Understood: 2026, 2026-01, 2026-01-31, 31 Jan 2026,
 * jan 2026, january (the latest), today, yesterday, monday (the latest), this or last week, month or year (their first
 * day; weeks begin on Monday), 3 days ago, 3d, 2w, 6m, 1y. `now` is the reader's clock, read in local time.
 */
export function parseDay(text: string, now: Date): number | null {
  const asked = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (/^\d{4}(-\d{1,2}(-\d{1,2})?)?$/.test(asked)) return isoDay(asked);
  if (asked === 'today' || asked === 'now') return dayFrom(year, month, date);
  if (asked === 'yesterday') return dayFrom(year, month, date - 1);

  const back = /^(\d{1,4}) ?(d|w|m|y|days?|weeks?|months?|years?)( ago)?$/.exec(asked);
  if (back) return ago(Number(back[1]), UNITS[back[2]![0]!]!, now);

  const named = /^(this|last|past|previous) (day|week|month|year)$/.exec(asked);
  if (named) {
    const steps = named[1] === 'this' ? 0 : 1;
    if (named[2] === 'day') return dayFrom(year, month, date - steps);
    if (named[2] === 'week') return dayFrom(year, month, date - ((now.getDay() + 6) % 7) - 7 * steps);
    return named[2] === 'month' ? dayFrom(year, month - steps, 1) : dayFrom(year - steps, 0, 1);
  }

  const weekday = WEEKDAYS.indexOf(asked.replace(/^last /, ''));
  if (weekday >= 0) return dayFrom(year, month, date - (((now.getDay() - weekday + 6) % 7) + 1));
  return spelledDay(asked, now);
}

function isoDay(asked: string): number | null {
  const [year, month = 1, day = 1] = asked.split('-').map(Number) as [number, number?, number?];
  const exact = new Date(Date.UTC(year, month - 1, day));
  return exact.getUTCMonth() === month - 1 && exact.getUTCDate() === day ? dayOf(exact.toISOString()) : null;
}

function ago(count: number, unit: 'day' | 'week' | 'month' | 'year', now: Date): number {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === 'day') return dayFrom(year, month, date - count);
  if (unit === 'week') return dayFrom(year, month, date - 7 * count);
  const months = unit === 'month' ? count : 12 * count;
  // A month before the 31st is the last day of the month before.
  const lastOfMonth = new Date(Date.UTC(year, month - months + 1, 0)).getUTCDate();
  return dayFrom(year, month - months, Math.min(date, lastOfMonth));
}

/** "12 mar 2026", "mar 12, 2026", "march 2026", "12 mar", "march". */
function spelledDay(asked: string, now: Date): number | null {
  const parts = asked.replace(',', ' ').split(' ').filter(Boolean);
  const at = parts.findIndex((part) => part.length >= 3 && monthOf(part) >= 0);
  if (at < 0 || parts.length > 3) return null;
  const month = monthOf(parts[at]!);
  const numbers = parts.filter((_, index) => index !== at);
  if (!numbers.every((part) => /^\d{1,2}$|^\d{4}$/.test(part))) return null;
  const day = numbers.find((part) => part.length <= 2);
  const year = numbers.find((part) => part.length === 4);
  if (numbers.length > (day === undefined ? 0 : 1) + (year === undefined ? 0 : 1)) return null;
  if (year !== undefined) return isoDay(`${year}-${month + 1}-${day ?? 1}`);
  const thisYear = dayFrom(now.getFullYear(), month, Number(day ?? 1));
  const today = dayFrom(now.getFullYear(), now.getMonth(), now.getDate());
  return thisYear <= today ? thisYear : dayFrom(now.getFullYear() - 1, month, Number(day ?? 1));
}

const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ');

const monthOf = (part: string): number =>
  MONTHS.findIndex((short, month) => part === short || part === FULL_MONTHS[month] || (part === 'sept' && month === 8));

const RELATIVE = [
  'today',
  'yesterday',
  ...WEEKDAYS,
  ...FULL_MONTHS,
  ...['this', 'last', 'past', 'previous'].flatMap((which) =>
    ['day', 'week', 'month', 'year'].map((unit) => `${which} ${unit}`),
  ),
];

/** Whether a date that means nothing yet may do so when more is typed. */
export function mayBecomeDay(text: string): boolean {
  const asked = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return (
    /^\d{0,4}(-\d{0,2}){0,2}$/.test(asked) ||
    /^\d+ ?[a-z]*( a?g?)?$/.test(asked) ||
    RELATIVE.some((known) => known.startsWith(asked))
  );
}
