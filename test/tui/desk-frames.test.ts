import { describe, it } from 'vitest';
import { expectAsReviewed, SIZES } from '../support/frames.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { COUNCIL, FERRY, RATES } from '../support/newsroom.ts';
import { openScreen, type Screen } from '../support/screen.ts';

/** Stories up to a page, each by its keys. */
const PAGES: Record<string, (screen: Screen) => Promise<void>> = {
  'search-operators': async (screen) => {
    await screen.press('"');
    await screen.type('is:direct lagarde spe');
  },
  'search-results': async (screen) => {
    await screen.press('"');
    await screen.type('speaker:lagarde');
    await screen.press('esc', 'j');
  },
  'all-speakers': (screen) => screen.press('W', 'j'),
  'speaker-page': (screen) => screen.press('W', 'enter', 'j'),
  'two-speakers': (screen) => screen.press('W', 'c', 'j', 'c', 'j'),
  comparison: (screen) => screen.press('enter', 's', 'c', 'j'),
  timeline: (screen) => screen.press('enter', 's', 'T', 'enter'),
  check: async (screen) => {
    await screen.press('g', 'c');
    await screen.type('draft.md');
    await screen.press('enter', 'j');
  },
  'printed-by-several': (screen) => screen.press('g', 'p'),
  versions: (screen) => screen.press('enter', 'g', 'v', 'j'),
  version: (screen) => screen.press('enter', 'g', 'v', 'j', 'enter', 'j'),
  changes: (screen) => screen.press('g', 'e', 'j'),
  'who-is-heard': (screen) => screen.press('g', 'h', 'j'),
  add: (screen) => screen.press('a'),
};

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  it.each(Object.keys(PAGES))('the %s page is drawn as reviewed', async (name) => {
    const screen = await openScreen(memoryWorld([RATES, { ...FERRY, edited: true }, COUNCIL]), { columns, rows });
    await screen.pass(100);
    await PAGES[name]!(screen);
    await expectAsReviewed(screen.frame(), [columns, rows], name);
  });
});
