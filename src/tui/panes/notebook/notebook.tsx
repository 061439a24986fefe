import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { NotebookState } from './state.ts';
import { type NotebookRoom, notebookRows } from './view.ts';

/** The kept statements. */
export function Notebook({ state, room, theme }: { state: NotebookState; room: NotebookRoom; theme: Theme }) {
  return <Rows rows={notebookRows(state, room)} columns={room.columns} theme={theme} />;
}
