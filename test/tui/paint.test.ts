import { expect, it } from 'vitest';
import { painted } from '../../src/tui/paint.ts';
import { THEMES, themeFor } from '../../src/tui/theme.ts';

const row = [
  { text: 'Ann', roles: ['speaker-0', 'strong'] },
  { text: ' said', roles: [] },
] as const;

it('opens the codes of each segment before its text and closes them after it, innermost first', () => {
  expect(painted(THEMES.terminal, row)).toBe('\u001b[36m\u001b[1mAnn\u001b[22m\u001b[39m said');
});

it('has shapes and no colours under NO_COLOR, and nothing on a terminal that can do nothing', () => {
  expect(painted(themeFor({ NO_COLOR: '1' }), row)).toBe('\u001b[1mAnn\u001b[22m said');
  expect(painted(themeFor({ TERM: 'dumb' }), row)).toBe('Ann said');
});

it('puts words that are being chosen between brackets where nothing can be painted, be it one word, and moves none', () => {
  const choosing = (...words: string[]) =>
    painted(themeFor({ TERM: 'dumb' }), [
      { text: '    We ', roles: [] },
      { text: '', roles: [] },
      ...words.map((text) => ({ text, roles: ['stretch'] as const })),
      { text: ' here.', roles: [] },
    ]);
  expect(choosing('stay')).toBe('    We[stay]here.');
  expect(choosing('will', ' stay')).toBe('    We[will_stay]here.');
});
