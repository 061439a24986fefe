/** What the help overlay knows: the words it is filtered by and the row that is chosen. */
import { EMPTY, type Field } from '../../field.ts';

export interface HelpState {
  readonly field: Field;
  readonly selected: number;
  readonly top: number;
}

export const HELP: HelpState = { field: EMPTY, selected: 0, top: 0 };

/** A line of help: which keys do what, and why not now if so. */
export interface HelpEntry {
  readonly group: string;
  readonly keys: string;
  readonly help: string;
  readonly why: string | null;
  /** The name of the binding, for running it. */
  readonly name: string;
}

/** The entries that contain every typed word. */
export function filtered(entries: readonly HelpEntry[], { field }: HelpState): readonly HelpEntry[] {
  const words = field.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ group, keys, help, name }) => {
    const text = `${group} ${keys} ${help} ${name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
