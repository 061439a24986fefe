import { expect, it } from 'vitest';
import { plainLine } from '../../src/tui/plain.ts';
import { segment } from '../../src/tui/row.ts';

it.each([
  [
    [segment('▌', 'marker', 'chosen'), segment('• Mayor resigns', 'chosen'), segment(' “12” ')],
    'chosen: unread, Mayor resigns 12 statements',
  ],
  [[segment('Ann Smith · direct · 1/3')], 'Ann Smith, direct, 1/3'],
  [[segment('────┬────', 'rule')], ''],
  [[segment('  │ “I am done,” she said.')], '“I am done,” she said.'],
])('%j is read as %j', (row, line) => {
  expect(plainLine(row)).toBe(line);
});
