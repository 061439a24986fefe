import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { HelpEntry, HelpState } from './state.ts';
import { helpRows } from './view.ts';

interface Props {
  readonly state: HelpState;
  readonly entries: readonly HelpEntry[];
  readonly room: { readonly columns: number; readonly height: number };
  readonly theme: Theme;
}

/** What can be done here, and with which keys. */
export function Help({ state, entries, room, theme }: Props) {
  return <Rows rows={helpRows(state, entries, room)} columns={room.columns} theme={theme} />;
}
