import { useInput, usePaste } from 'ink';
import { type Key, keysOf } from './key.ts';
import type { Message } from './messages.ts';

/** Hears keys and what is pasted. A lone key that a widget hears itself is left to it; of several in one read it hears none. */
export function useKeys(dispatch: (...messages: readonly Message[]) => void, isOwned: (key: Key) => boolean): void {
  useInput((input, key) => {
    const keys = keysOf(input, key);
    if (keys.length === 1 && isOwned(keys[0]!)) return;
    dispatch(...keys.map((pressed): Message => ({ type: 'key-pressed', key: pressed })));
  });
  usePaste((text) => dispatch({ type: 'text-pasted', text }));
}
