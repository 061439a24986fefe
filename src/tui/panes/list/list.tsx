import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { ListState } from './state.ts';
import { type ListRoom, listRows } from './view.ts';

/** The articles of the library. */
export function List({ state, room, theme }: { state: ListState; room: ListRoom; theme: Theme }) {
  return <Rows rows={listRows(state, room)} columns={room.columns} theme={theme} />;
}
