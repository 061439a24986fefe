import { expect, it } from 'vitest';
import { beginningOf } from '../../src/workflows/since.ts';

const now = new Date('2026-03-12T12:00:00Z');

it.each([
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2026-03', '2026-03-01T00:00:00.000Z'],
  ['yesterday', '2026-03-11T00:00:00.000Z'],
  ['last month', '2026-02-01T00:00:00.000Z'],
  ['2026-03-01T12:30', new Date('2026-03-01T12:30').toISOString()],
])('%s begins when a query says it does', (date, at) => {
  expect(new Date(beginningOf(date, now)!).toISOString()).toBe(at);
});

it.each(['soon', 'soon 2', '', '2026-13-01', '2026-03-01T99'])('“%s” is no date', (date) => {
  expect(beginningOf(date, now)).toBeNull();
});
