import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BINDINGS } from '../../src/tui/keymap.ts';
import { withKeys } from '../../src/tui/named-keys.ts';
import { rebind } from '../../src/tui/rebind.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { newsroom } from '../support/newsroom.ts';
import { openScreen } from '../support/screen.ts';

const TUI = join(import.meta.dirname, '../../src/tui');

/** The names of bindings that words in the source name. */
const named = readdirSync(TUI, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && path !== 'named-keys.ts')
  .flatMap((path) => [...readFileSync(join(TUI, path), 'utf8').matchAll(/‹([^›]*)›/g)].map(([, name]) => name!));

const rebound = (place: string, name: string, keys: readonly string[]) =>
  rebind(BINDINGS, [{ place, name, keys, from: 'keys.toml:1' }]).bindings;

describe('words that name keys', () => {
  it('name bindings that there are, each in one place or with one key everywhere', () => {
    expect(named.length).toBeGreaterThan(20);
    for (const name of new Set(named)) {
      const keys = new Set(BINDINGS.filter((each) => each.name === name).map((each) => each.keys[0]));
      expect([name, keys.size]).toEqual([name, 1]);
    }
  });

  it('say the key as it is bound, and how a command without one is run', () => {
    expect(withKeys('‹undo› undoes', BINDINGS)).toBe('U undoes');
    expect(withKeys('‹undo› undoes', rebound('everywhere', 'undo', ['ctrl-x u']))).toBe('Ctrl-Xu undoes');
    expect(withKeys('‹undo› undoes', rebound('everywhere', 'undo', []))).toBe(':undo undoes');
  });

  it('are shown so in the footer', async () => {
    const bindings = rebound('everywhere', 'undo', ['ctrl-x']);
    const screen = await openScreen(newsroom(), { bindings });
    await screen.press('+');
    expect(screen.footer()).toContain('Ctrl-X undoes');
  });

  it('are shown so over a transcript', async () => {
    const screen = await openScreen(newsroom(), { bindings: rebound('reader', 'view', ['ctrl-v']) });
    await screen.press('enter', 'ctrl-v');
    expect(screen.frame().join('\n')).toContain('Only what was said. Ctrl-V shows the text.');
  });

  it('are shown so in help and the palette, where something cannot be done', async () => {
    const screen = await openScreen(newsroom(), {
      columns: 160,
      bindings: rebound('reader', 'next-statement', ['ctrl-s']),
    });
    await screen.press('enter');
    for (const opens of ['?', ':'] as const) {
      await screen.press(opens, ...'compare');
      expect(screen.frame().join('\n')).toContain('(Choose a statement first: Ctrl-S)');
      await screen.press('esc');
    }
  });

  it('are shown so where there is nothing else', async () => {
    const screen = await openScreen(memoryWorld([]), { bindings: rebound('list', 'add', ['ctrl-a']) });
    expect(screen.frame().join('\n')).toContain('Ctrl-A adds a feed');
    await screen.press('W');
    expect(screen.frame().join('\n')).toContain('Ctrl-A adds articles and feeds.');
  });
});
