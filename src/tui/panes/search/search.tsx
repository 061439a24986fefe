import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { SearchState } from './state.ts';
import { type SearchRoom, searchRows } from './view.ts';

/** Search in everything the library holds. */
export function Search({ state, room, theme }: { state: SearchState; room: SearchRoom; theme: Theme }) {
  return <Rows rows={searchRows(state, room)} columns={room.columns} theme={theme} />;
}
