import { Text, useStdout } from 'ink';
import { useEffect } from 'react';
import { wrap } from '../../text/wrap.ts';
import type { Message } from '../messages.ts';
import { useKeys } from '../use-keys.ts';
import type { Said } from './say.ts';

interface Props {
  readonly said: Said;
  /** Of the terminal. */
  readonly columns: number;
  dispatch(...messages: readonly Message[]): void;
}

/** The screen line by line: what is said stays above, and only the last line changes in place. */
export function Plain({ said, columns, dispatch }: Props) {
  const { write } = useStdout();
  useKeys(dispatch, () => false);
  useEffect(() => {
    const lines = said.fresh.flatMap((line) =>
      wrap(line, { start: 0, end: line.length }, columns).map(({ start, end }) => `${line.slice(start, end)}\n`),
    );
    if (lines.length > 0) write(lines.join(''));
  }, [said, columns, write]);
  return <Text wrap="truncate">{said.screen.live || ' '}</Text>;
}
