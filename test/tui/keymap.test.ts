import { describe, expect, it } from 'vitest';
import { BINDINGS, meaningOf } from '../../src/tui/keymap.ts';
import { PLACES, type Place } from '../../src/tui/places.ts';

const places = Object.keys(PLACES) as Place[];

describe('the keymap', () => {
  it('gives every key at a place one meaning', () => {
    const seen = BINDINGS.flatMap(({ place, keys }) => keys.map((key) => `${place}: ${key}`));
    expect(seen.filter((each, index) => seen.indexOf(each) !== index)).toEqual([]);
  });

  it('gives every binding at a place its own name', () => {
    const seen = BINDINGS.map(({ place, name }) => `${place}: ${name}`);
    expect(seen.filter((each, index) => seen.indexOf(each) !== index)).toEqual([]);
  });

  it('has bindings at every place, and a way out of each that lies over the panes', () => {
    for (const place of places) expect(BINDINGS.some((binding) => binding.place === place)).toBe(true);
    for (const place of ['search', 'results', 'find', 'help', 'menu'] as const) {
      expect(meaningOf(['esc'], [place], BINDINGS).binding?.command).toEqual({ name: 'cancel' });
    }
  });

  it('leaves terminals and multiplexers their keys', () => {
    const theirs = ['ctrl-s', 'ctrl-q', 'ctrl-\\'];
    expect(BINDINGS.filter(({ keys }) => keys.some((key) => theirs.includes(key)))).toEqual([]);
  });

  it('binds nothing to keys that arrive as others do', () => {
    // Ctrl-I is Tab, Ctrl-M is Enter, Ctrl-[ is Esc; Ctrl-H and Ctrl-J are bound only where that is harmless.
    const lost = ['ctrl-i', 'ctrl-m', 'ctrl-['];
    expect(BINDINGS.filter(({ keys }) => keys.some((key) => lost.includes(key)))).toEqual([]);
  });

  it('lets no printable key act where one types', () => {
    const acting = BINDINGS.filter(({ place }) => PLACES[place].typing).flatMap(({ keys }) => keys);
    expect(acting.filter((key) => key.length === 1)).toEqual([]);
  });

  it('asks places in order', () => {
    expect(meaningOf(['/'], ['list', 'everywhere'], BINDINGS).binding?.command).toEqual({ name: 'search' });
    expect(meaningOf(['/'], ['reader', 'everywhere'], BINDINGS).binding?.command).toEqual({ name: 'find' });
    expect(meaningOf(['l'], ['list', 'everywhere'], BINDINGS).binding?.name).toBe('open');
    expect(meaningOf(['l'], ['reader', 'everywhere'], BINDINGS).binding?.name).toBe('pane-right');
  });

  it('knows what may follow a prefix', () => {
    const { binding, longer } = meaningOf(['g'], ['reader', 'everywhere'], BINDINGS);
    expect(binding?.name).toBe('top');
    expect(longer.map(({ name }) => name)).toContain('first-statement');
  });
});
