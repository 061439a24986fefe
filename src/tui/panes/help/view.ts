/** The help overlay as rows: every binding of where you are, filtered by what is typed. */
import { textWidth } from '../../../text/width.ts';
import { fieldRow } from '../../field.ts';
import { fillHeight, fillRow, type Row, segment, withRoles } from '../../row.ts';
import { filtered, type HelpEntry, type HelpState } from './state.ts';

const HEAD = 2;

/** Entries that fit. */
export const entriesShown = (height: number): number => Math.max(1, height - HEAD);

/** The rows of the overlay, `room.height` of them, none wider than `room.columns`. */
export function helpRows(
  state: HelpState,
  entries: readonly HelpEntry[],
  room: { readonly columns: number; readonly height: number },
): Row[] {
  const shown = filtered(entries, state);
  const keys = Math.min(16, Math.max(6, ...entries.map((entry) => textWidth(entry.keys))));
  const group = room.columns < 70 ? 0 : 14;
  const prompt: Row = [segment(' ? ', 'strong'), ...fieldRow(state.field, Math.max(8, room.columns - 4))];
  const lines = shown.slice(state.top, state.top + entriesShown(room.height)).map((entry, index) => {
    const chosen = state.top + index === state.selected;
    const first = shown[state.top + index - 1]?.group !== entry.group || index === 0;
    const row = fillRow(
      [
        segment(chosen ? ' ▌ ' : '   ', 'marker'),
        ...(group > 0 ? fillRow([segment(first ? entry.group : '', 'quiet')], group) : []),
        ...fillRow([segment(entry.keys, 'key')], keys + 2),
        segment(entry.help, ...(entry.why ? (['quiet'] as const) : [])),
        segment(entry.why ? `  (${entry.why})` : '', 'quiet'),
      ],
      room.columns,
    );
    return chosen ? withRoles(row, 'chosen') : row;
  });
  const none: Row[] = shown.length === 0 ? [[segment('   No key does that.', 'quiet')]] : [];
  return fillHeight([prompt, [], ...lines, ...none], room.height);
}
