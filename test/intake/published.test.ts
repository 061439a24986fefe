import { expect, it } from 'vitest';
import { isoDate } from '../../src/intake/published.ts';

it.each([
  ['2026', '2026'],
  ['2026-03', '2026-03'],
  ['2026-03-12', '2026-03-12'],
  [' 2026-03-12T08:30:00Z ', '2026-03-12T08:30:00Z'],
  ['2026-03-12T08:30:00.123+0100', '2026-03-12T08:30:00+01:00'],
  ['2026-03-12 08:30', '2026-03-12T08:30'],
  ['Thu, 12 Mar 2026 08:30:00 GMT', '2026-03-12T08:30:00Z'],
  ['Thu, 12 Mar 2026 08:30:00 +0200', '2026-03-12T06:30:00Z'],
  ['12 March 2026', '2026-03-12'],
  ['March 12th, 2026', '2026-03-12'],
  ['12 March 2026 08:30', '2026-03-12T08:30:00'],
  ['2026-13-40', null],
  ['soon', null],
  ['42', null],
  ['Page 12 of 2026 pages about nothing in particular at all', null],
  ['', null],
  [null, null],
])('%s is %s', (printed, iso) => expect(isoDate(printed)).toBe(iso));
