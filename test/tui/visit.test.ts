import { setImmediate } from 'node:timers/promises';
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

/** Until what was asked has been answered, and a turn later the answers have been told. */
const answers = async (): Promise<void> => {
  await setImmediate();
  await setImmediate();
};

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
    await answers();
    pass();
    expect(heard).toEqual([]);
  });

  it('hears of answers that arrive together at once', async () => {
    const { visit, heard } = visiting();
    visit.perform({ type: 'list-problems' });
    visit.perform({ type: 'list-problems' });
    await answers();
    expect(heard.map((messages) => messages.map(({ type }) => type))).toEqual([['problems-listed', 'problems-listed']]);
  });
});
