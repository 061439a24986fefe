import { expect, it } from 'vitest';
import type { Effect } from '../../src/tui/effects.ts';
import { start } from '../../src/tui/program.ts';

it('asks another thread before it draws, and does all else after', () => {
  const done: string[] = [];
  const wanted: readonly Effect[] = [
    { type: 'recall-queries' },
    { type: 'find', request: 1, words: 'w', scope: 'all', limit: 50, offset: 0 },
    { type: 'complete', words: 'w', cursor: 1 },
  ];
  const program = start<number>([0, []], {
    update: (model) => [model + 1, wanted],
    changed: () => done.push('drawn'),
    perform: ({ type }) => done.push(type),
  });
  program.dispatch({ type: 'search-outdated' });
  expect(done).toEqual(['find', 'complete', 'drawn', 'recall-queries']);
});
