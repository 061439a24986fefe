import type { Order } from '../../binding.ts';
import { editField, type Field, fieldOf, typeInto } from '../../field.ts';
import { type PaletteEntry, type PaletteState, picked, split } from './state.ts';

/** What the palette is made over: the commands, how many of them show, and what was run before, the newest first. */
export interface PaletteRoom {
  readonly entries: readonly PaletteEntry[];
  readonly shown: number;
  readonly history: readonly string[];
}

const typed = (state: PaletteState, field: Field): PaletteState =>
  field.text === state.field.text ? { ...state, field } : { field, selected: 0, top: 0, back: 0, paths: [] };

function select(state: PaletteState, to: number, { entries, shown }: PaletteRoom): PaletteState {
  const last = picked(entries, state).length - 1;
  const selected = Math.max(0, Math.min(last, to));
  return { ...state, selected, top: Math.max(Math.min(state.top, selected), selected - shown + 1) };
}

/** Older (1) or newer (-1) lines; at the newest end the field is empty again. */
function recall(state: PaletteState, by: number, history: readonly string[]): PaletteState {
  const back = Math.max(0, Math.min(history.length, state.back + by));
  return { ...state, back, field: fieldOf(back === 0 ? '' : history[back - 1]!), selected: 0, top: 0 };
}

/** The longest beginning that all have. */
function sharedStart(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  let length = first.length;
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** Completes the chosen name, or what follows it as far as it is clear. */
export function complete(state: PaletteState, entries: readonly PaletteEntry[]): PaletteState {
  const entry = picked(entries, state)[state.selected]?.entry;
  if (!entry) return state;
  const { name, argument } = split(state);
  if (argument === null || name !== entry.name)
    return typed(state, fieldOf(`${entry.name}${entry.argument ? ' ' : ''}`));
  const fitting = (entry.takesPath ? state.paths : entry.choices).filter((choice) => choice.startsWith(argument));
  const to = fitting.length > 0 ? sharedStart(fitting) : argument;
  return { ...state, field: fieldOf(`${name} ${to}`) };
}

/** The commands of the palette that change nothing but the palette. */
export function updatePalette(state: PaletteState, { command }: Order, room: PaletteRoom): PaletteState {
  switch (command.name) {
    case 'type':
      return typed(state, typeInto(state.field, command.text));
    case 'edit':
      return typed(state, editField(state.field, command.edit));
    case 'select':
      if (state.back > 0 || (state.field.text === '' && command.by < 0 && state.selected === 0))
        return recall(state, -command.by, room.history);
      return select(state, state.selected + command.by, room);
    default:
      return state;
  }
}
