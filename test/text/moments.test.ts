import { expect, it } from 'vitest';
import { isoDay, isoMinute } from '../../src/text/moments.ts';

it('a moment is printed in UTC, whatever the time zone of the machine', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    const at = Date.UTC(2026, 2, 1, 23, 5, 59);
    expect([isoDay(at), isoMinute(at)]).toEqual(['2026-03-01', '2026-03-01 23:05']);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
