import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/text/width.ts';
import { BINDINGS } from '../../src/tui/keymap.ts';
import { say } from '../../src/tui/plain/say.ts';
import { newsroom } from '../support/newsroom.ts';
import { openScreen } from '../support/screen.ts';

const LEAVING = new Set(['q', 'Q', 'ctrl-c', 'backspace']);
const keys = [...new Set(BINDINGS.flatMap(({ keys }) => keys.flatMap((sequence) => sequence.split(' '))))];
const key = fc.constantFrom(...keys.filter((each) => !LEAVING.has(each)), 'e', 'é', '日', '0', '7');
const size = fc.constantFrom([39, 7], [40, 8], [60, 16], [80, 24], [100, 30], [160, 50]) as fc.Arbitrary<
  [number, number]
>;
const happening = fc.oneof(
  { weight: 12, arbitrary: key },
  { weight: 1, arbitrary: size },
  { weight: 1, arbitrary: fc.constant(800) },
);

// DIXIT_STORMS=5000 is the long proof; the short one is for every day.
const STORMS = Number(process.env.DIXIT_STORMS ?? 150);

it(
  'whatever is pressed, the frame fits, the selection exists, and Ctrl-C leaves',
  async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.array(happening, { maxLength: 40 }), async ([columns, rows], happenings) => {
        const screen = await openScreen(newsroom(), { columns, rows });
        for (const each of happenings) {
          if (typeof each === 'string') await screen.press(each);
          else if (typeof each === 'number') await screen.pass(each);
          else await screen.resize(...each);
        }
        const { size: now, list } = screen.model();
        const frame = screen.frame();
        expect(frame).toHaveLength(now.rows);
        for (const line of frame) expect(textWidth(line)).toBeLessThanOrEqual(now.columns);
        expect(list.selected.index).toBeLessThan(Math.max(1, list.total));
        expect(list.selected.index).toBeGreaterThanOrEqual(0);
        expect(screen.exited()).toBeNull();
        // Read aloud, it says something, too.
        expect(say(null, screen.model()).fresh.join('')).not.toBe('');
        await screen.press('ctrl-c');
        expect(screen.exited()).toBe(0);
      }),
      { numRuns: STORMS },
    );
  },
  60_000 + STORMS * 200,
);
