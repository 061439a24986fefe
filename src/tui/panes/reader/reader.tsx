import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { ReaderState, Room } from './state.ts';
import { readerRows } from './view.ts';

/** The article, with the statements in it marked. */
export function Reader({ state, room, theme }: { state: ReaderState; room: Room; theme: Theme }) {
  return <Rows rows={readerRows(state, room)} columns={room.columns} theme={theme} />;
}
