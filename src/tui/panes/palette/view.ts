/** The command palette as rows: each command with its key, what it does, and why not now. */
import type { Span } from '../../../model/span.ts';
import { textWidth } from '../../../text/width.ts';
import { fieldRow } from '../../field.ts';
import { cutRow, fillHeight, fillRow, type Role, type Row, segment, withRoles } from '../../row.ts';
import { type PaletteEntry, type PaletteState, type PickedEntry, picked, split } from './state.ts';

const HEAD = 2;

/** Commands that fit. */
export const commandsShown = (height: number): number => Math.max(1, height - HEAD);

const labelOf = ({ name, argument }: PaletteEntry): string => (argument === '' ? name : `${name} ${argument}`);

/** The rows of the palette, `room.height` of them, none wider than `room.columns`. */
export function paletteRows(
  state: PaletteState,
  entries: readonly PaletteEntry[],
  room: { readonly columns: number; readonly height: number },
): Row[] {
  const found = picked(entries, state);
  const names = Math.min(
    Math.floor(room.columns / 2),
    Math.max(...entries.map((entry) => textWidth(labelOf(entry)))) + 2,
  );
  const keys = room.columns < 60 ? 0 : 12;
  const prompt: Row = [segment(' : ', 'strong'), ...fieldRow(state.field, Math.max(8, room.columns - 4))];
  const lines = found.slice(state.top, state.top + commandsShown(room.height)).map((each, index) => {
    const chosen = state.top + index === state.selected;
    const row = fillRow([segment(chosen ? ' ▌ ' : '   ', 'marker'), ...commandRow(each, names, keys)], room.columns);
    return chosen ? withRoles(row, 'chosen') : row;
  });
  const { argument } = split(state);
  const only = argument !== null && found.length === 1 ? found[0]!.entry : null;
  const below = only ? choicesRow(only, state, argument!, room.columns) : [];
  const none: Row[] = found.length === 0 ? [[segment('   No command is called that.', 'quiet')]] : [];
  return fillHeight([prompt, below, ...lines, ...none], room.height);
}

function commandRow({ entry, marks }: PickedEntry, names: number, keys: number): Row {
  const { name, help, why } = entry;
  const faint: Role[] = why === null ? [] : ['quiet'];
  const nameRow = [
    ...markedRow(name, marks, 0, why === null ? ['strong'] : faint),
    segment(entry.argument && ` ${entry.argument}`, 'quiet'),
  ];
  return [
    ...fillRow(nameRow, names),
    ...(keys > 0 ? fillRow([segment(entry.keys, 'key')], keys) : []),
    ...markedRow(help, marks, name.length + 1, faint),
    segment(why === null ? '' : `  (${why})`, 'quiet'),
  ];
}

/** The part of the searched text that starts at `from`, its marked letters in the role of a match. */
function markedRow(text: string, marks: readonly Span[], from: number, roles: readonly Role[]): Row {
  const row: Row[number][] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(at, mark.start - from);
    const end = Math.min(text.length, mark.end - from);
    if (end <= start) continue;
    row.push(segment(text.slice(at, start), ...roles), segment(text.slice(start, end), ...roles, 'match'));
    at = end;
  }
  return [...row, segment(text.slice(at), ...roles)];
}

/** What may follow the name, as far as it fits what is typed of it. */
function choicesRow(
  { choices, takesPath }: PaletteEntry,
  { paths }: PaletteState,
  argument: string,
  columns: number,
): Row {
  const fitting = (takesPath ? paths : choices).filter((choice) => choice.startsWith(argument));
  return cutRow([segment(`   ${fitting.join('  ')}`, 'quiet')], columns);
}
