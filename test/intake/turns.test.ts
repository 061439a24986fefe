import { expect, it } from 'vitest';
import { createTurns } from '../../src/intake/turns.ts';

const never = new AbortController().signal;

/** Asks for turns and notes who has one; `settle` lets everything that can happen happen. */
function crowd(limits: { total: number; perHost: number }) {
  const turns = createTurns(limits);
  const on: string[] = [];
  const releases = new Map<string, () => void>();
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const ask = (name: string, host: string, signal = never) =>
    turns.take(host, signal).then((release) => {
      on.push(name);
      releases.set(name, release);
    });
  return { on, settle, ask, release: (name: string) => releases.get(name)!() };
}

it('no more than the total, and no more than allowed for a host, are under way', async () => {
  const { on, settle, ask, release } = crowd({ total: 3, perHost: 2 });
  for (const [name, host] of [
    ['a1', 'a'],
    ['a2', 'a'],
    ['a3', 'a'],
    ['b1', 'b'],
    ['c1', 'c'],
  ] as const)
    void ask(name, host);
  await settle();
  expect(on).toEqual(['a1', 'a2', 'b1']);
  release('b1');
  await settle();
  expect(on).toEqual(['a1', 'a2', 'b1', 'c1']);
  release('a1');
  await settle();
  expect(on.at(-1)).toBe('a3');
});

it('a turn given back twice is given back once', async () => {
  const { on, settle, ask, release } = crowd({ total: 1, perHost: 1 });
  for (const name of ['1', '2', '3']) void ask(name, 'a');
  await settle();
  release('1');
  release('1');
  await settle();
  expect(on).toEqual(['1', '2']);
});

it('who leaves while waiting does not hold up the others', async () => {
  const { on, settle, ask, release } = crowd({ total: 1, perHost: 1 });
  const leaving = new AbortController();
  void ask('1', 'a');
  const gone = ask('2', 'a', leaving.signal);
  void ask('3', 'a');
  leaving.abort();
  await expect(gone).rejects.toThrow(/abort/i);
  release('1');
  await settle();
  expect(on).toEqual(['1', '3']);
});
