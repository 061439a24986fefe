import type { Binding } from '../../binding.ts';
import { Framed } from '../../components/framed.tsx';
import { sequenceLabel } from '../../key.ts';
import { bindingsAt } from '../../keymap.ts';
import { type Row, segment } from '../../row.ts';
import type { Theme } from '../../theme.ts';

/** What a stranger has to know: bindings by place and name, and what they are good for. */
const STEPS = [
  ['list', 'open', 'opens the article; its statements are marked'],
  ['reader', 'next-statement', 'goes from statement to statement'],
  ['everywhere', 'search', 'searches all that was ever said, near is enough'],
  ['everywhere', 'help', 'shows what can be done, anywhere'],
  ['everywhere', 'back', 'goes back, and from here it quits'],
] as const;

export const TOUR_COLUMNS = 58;

/** Five lines, with the keys as they are bound. */
export function tourRows(bindings: readonly Binding[]): Row[] {
  return STEPS.map(([place, name, does]) => {
    const keys = bindingsAt([place], bindings).find((binding) => binding.name === name)?.keys[0];
    return [segment((keys === undefined ? '' : sequenceLabel(keys)).padEnd(7), 'key'), segment(does)];
  });
}

interface Props {
  readonly bindings: readonly Binding[];
  readonly room: { readonly columns: number; readonly rows: number };
  readonly theme: Theme;
}

/** The first-run tour: any key closes it and does what it always does. */
export function Tour({ bindings, room, theme }: Props) {
  const columns = Math.min(TOUR_COLUMNS, room.columns - 6);
  return (
    <Framed
      title="Who said what, in five keys (any key closes this)"
      rows={tourRows(bindings)}
      columns={columns}
      room={room}
      theme={theme}
    />
  );
}
