import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../src/intake/unavailable.ts';

const NOW = Date.UTC(2026, 2, 12, 8, 0, 0);

it.each([
  ['120', NOW + 120_000],
  ['Thu, 12 Mar 2026 09:00:00 GMT', NOW + 3_600_000],
  ['Wed, 11 Mar 2026 09:00:00 GMT', NOW],
  ['99999999999', NOW + 7 * 86_400_000],
  ['soon', null],
  ['-5', null],
  [null, null],
])('Retry-After: %s', (field, at) => expect(parseRetryAfter(field, NOW)).toBe(at));
