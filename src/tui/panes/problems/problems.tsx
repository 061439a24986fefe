import { Rows } from '../../components/rows.tsx';
import type { Theme } from '../../theme.ts';
import type { Problem } from '../../world.ts';
import { problemsRows } from './view.ts';

interface Props {
  readonly problems: readonly Problem[];
  readonly selected: number;
  readonly room: { readonly columns: number; readonly height: number };
  readonly theme: Theme;
}

/** What went wrong in the background. */
export function Problems({ problems, selected, room, theme }: Props) {
  return <Rows rows={problemsRows(problems, selected, room)} columns={room.columns} theme={theme} />;
}
