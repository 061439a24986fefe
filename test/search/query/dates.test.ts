import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOf } from '../../../src/search/index/days.ts';
import { mayBecomeDay, parseDay } from '../../../src/search/query/dates.ts';

// A Thursday.
const NOW = new Date(2026, 2, 12, 15, 30);
const meant = (text: string) => {
  const day = parseDay(text, NOW);
  return day === null ? null : dateOfDay(day);
};

describe('a date in a query', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['2026-1-3', '2026-01-03'],
    ['2026-01', '2026-01-01'],
    ['2025', '2025-01-01'],
    ['today', '2026-03-12'],
    ['Yesterday', '2026-03-11'],
    ['monday', '2026-03-09'],
    ['thursday', '2026-03-05'],
    ['last friday', '2026-03-06'],
    ['this week', '2026-03-09'],
    ['last week', '2026-03-02'],
    ['last month', '2026-02-01'],
    ['last  year', '2025-01-01'],
    ['3 days ago', '2026-03-09'],
    ['3d', '2026-03-09'],
    ['2w', '2026-02-26'],
    ['1m', '2026-02-12'],
    ['1 year ago', '2025-03-12'],
    ['12 Mar 2025', '2025-03-12'],
    ['Mar 12, 2025', '2025-03-12'],
    ['march 2025', '2025-03-01'],
    ['january', '2026-01-01'],
    ['december', '2025-12-01'],
    ['1 may', '2025-05-01'],
  ])('%s means %s', (text, date) => expect(meant(text)).toBe(date));

  it.each(['2026-02-30', '2026-13', 'soon', '31 foo', 'may be', '99999', '', '12 13 mar', '32 jan 2026'])(
    '%j means nothing',
    (text) => expect(meant(text)).toBeNull(),
  );

  it('a month before the 31st is the last day of the month', () => {
    expect(dateOfDay(parseDay('1m', new Date(2026, 2, 31))!)).toBe('2026-02-28');
  });

  it.each(['2026-0', '202', 'yester', 'last mo', 'febr', '3 da', '3'])('%j may become one', (text) =>
    expect(mayBecomeDay(text)).toBe(true),
  );
  it.each(['soon', 'yesterdays', '2026/01'])('%j never will', (text) => expect(mayBecomeDay(text)).toBe(false));
});

describe('the day of an article', () => {
  it('is as printed, whatever the time zone', () => {
    expect(dayOf('2026-03-12T23:59:00-11:00')).toBe(dayOf('2026-03-12'));
    expect(dayOf('1970-01-01')).toBe(1);
  });
  it('is 0 where there is none to read', () => {
    expect(dayOf(null)).toBe(0);
    expect(dayOf('the other day')).toBe(0);
  });
});
