import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { PaletteEntry, PaletteState } from './state.ts';
import { paletteRows } from './view.ts';

interface Props {
  readonly state: PaletteState;
  readonly entries: readonly PaletteEntry[];
  readonly room: { readonly columns: number; readonly height: number };
  readonly theme: Theme;
}

/** All commands by name. */
export function Palette({ state, entries, room, theme }: Props) {
  return <Rows rows={paletteRows(state, entries, room)} columns={room.columns} theme={theme} />;
}
