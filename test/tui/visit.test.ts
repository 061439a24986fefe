import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/tui/messages.ts';
import { visitTo } from '../../src/tui/visit.ts';
import { newsroom } from '../support/newsroom.ts';

function visiting() {
  const world = newsroom();
  const heard: (readonly Message[])[] = [];
  const waiting: (() => void)[] = [];
  const visit = visitTo(world, {
    terminal: {} as never,
    dispatch: (...messages) => heard.push(messages),
    later: (_, act) => waiting.push(act),
  });
  const pass = (): void => {
    for (const act of waiting.splice(0)) act();
  };
  return { world, visit, heard, pass };
}

const FACT = { type: 'articles-changed' } as const;

describe('a visit to a world', () => {
  it('hears of facts that arrive close together at once', () => {
    const { world, heard, pass } = visiting();
    world.tell(FACT);
    world.tell(FACT);
    expect(heard).toEqual([]);
    pass();
    expect(heard).toEqual([[FACT, FACT]]);
  });

  it('hears nothing after it was left: no answer, no fact, and none that was on its way', async () => {
    const { world, visit, heard, pass } = visiting();
    world.tell(FACT);
    visit.perform({ type: 'list-problems' });
    visit.leave();
    world.tell(FACT);
    await world.problems();
    pass();
    expect(heard).toEqual([]);
  });
});
