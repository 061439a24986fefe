import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { DeskRoom } from './entry.ts';
import type { DeskState } from './state.ts';
import { deskRows } from './view.ts';

/** What was asked of the desk, and what it found. */
export function Desk({ state, room, theme }: { state: DeskState; room: DeskRoom; theme: Theme }) {
  return <Rows rows={deskRows(state, room)} columns={room.columns} theme={theme} />;
}
