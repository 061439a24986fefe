import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../src/text/grouped.ts';

it('groups as English does', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (count) => {
      expect(grouped(count)).toBe(count.toLocaleString('en'));
    }),
  );
});
