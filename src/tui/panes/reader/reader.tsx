import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { ReaderState, Room } from './state.ts';
import { readerRows } from './view.ts';

interface Props {
  readonly state: ReaderState;
  readonly room: Room;
  readonly theme: Theme;
  /** Whether the words of the current statement are being chosen. */
  readonly isChoosing: boolean;
}

/** The article, with the statements in it marked. */
export function Reader({ state, room, theme, isChoosing }: Props) {
  return <Rows rows={readerRows(state, room, isChoosing)} columns={room.columns} theme={theme} />;
}
