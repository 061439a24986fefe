import { describe, it } from 'vitest';
import { expectAsReviewed, SIZES } from '../support/frames.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { newsroom } from '../support/newsroom.ts';
import { openScreen, type Screen, type ScreenOptions } from '../support/screen.ts';

interface Story {
  readonly options?: ScreenOptions;
  readonly isEmpty?: boolean;
  tell?(screen: Screen): Promise<void>;
}

const PROBLEM = {
  subject: 'https://example.org/feed.xml',
  message: 'The server says that there is no such page (404).',
  wayOut: 'Look the address up again, or remove the feed.',
};

/** Stories up to what lies over the panes, each by its keys. */
const STORIES: Record<string, Story> = {
  tour: { options: { tour: true } },
  'empty-list': { isEmpty: true },
  palette: {
    async tell(screen) {
      await screen.press('enter', ':');
      await screen.type('spe');
      await screen.press('down');
    },
  },
  'palette-argument': {
    async tell(screen) {
      await screen.press(':');
      await screen.type('sort ');
    },
  },
  problems: {
    async tell(screen) {
      const other = { ...PROBLEM, subject: '/news/broken.html', message: 'This is no text.', wayOut: null };
      await screen.tell({ type: 'problem-met', problem: PROBLEM }, { type: 'problem-met', problem: other });
      await screen.press('!', 'j');
    },
  },
  'which-key': {
    async tell(screen) {
      await screen.press('enter', 'g');
      await screen.pass(300);
    },
  },
  marks: { tell: (screen) => screen.press('enter', 'm', 'A', 'J', "'") },
  'moving-the-ends': {
    async tell(screen) {
      await screen.press('enter', 's', 'x');
      await screen.tell({ type: 'choice-made', value: 'bounds' });
      await screen.press('2', 'h');
    },
  },
  'marking-a-statement': { tell: (screen) => screen.press('enter', 'X', 'j', '2', 'h') },
  'who-said-it': { tell: (screen) => screen.press('enter', 'X', 'enter', 'j') },
  'copy-as': { tell: (screen) => screen.press('enter', 's', 'Y', 'j') },
  export: { tell: (screen) => screen.press('enter', 's', 'E') },
  'standing-searches': {
    async tell(screen) {
      await screen.press('"');
      await screen.type('speaker:lagarde');
      await screen.press('esc', '+', 'q', 'g', 'w');
    },
  },
  fetching: {
    async tell(screen) {
      await screen.press('R');
      const progress = { done: 12, total: 40, fresh: 3, changed: 0, failed: 1, extracting: 8 };
      await screen.tell({ type: 'errand-progressed', progress });
    },
  },
};

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  it.each(Object.keys(STORIES))('%s is drawn as reviewed', async (name) => {
    const { options, isEmpty, tell } = STORIES[name]!;
    const screen = await openScreen(isEmpty ? memoryWorld([]) : newsroom(), { columns, rows, ...options });
    await screen.pass(100);
    await tell?.(screen);
    await expectAsReviewed(screen.frame(), [columns, rows], name);
  });
});
