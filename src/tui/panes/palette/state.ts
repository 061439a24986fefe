/** What the command palette knows: what is typed, which command is chosen, and what was typed before. */
import type { Span } from '../../../model/span.ts';
import { fuzzyPick } from '../../../workflows/find.ts';
import { EMPTY, type Field } from '../../field.ts';

export interface PaletteState {
  readonly field: Field;
  readonly selected: number;
  readonly top: number;
  /** How far back in the history the field is; 0 for what is being typed. */
  readonly back: number;
  /** The end of a path that is being looked up. */
  readonly paths: readonly string[];
}

export const PALETTE: PaletteState = { field: EMPTY, selected: 0, top: 0, back: 0, paths: [] };

/** A command as the palette shows it. */
export interface PaletteEntry {
  readonly name: string;
  /** What has to follow the name, in capitals, or "". */
  readonly argument: string;
  readonly keys: string;
  readonly help: string;
  /** Why it cannot be done now, or null. */
  readonly why: string | null;
  /** What may follow, where that is a short list. */
  readonly choices: readonly string[];
  /** Whether a path follows. */
  readonly takesPath: boolean;
}

export interface PickedEntry {
  readonly entry: PaletteEntry;
  /** The letters that answer, in name and help joined by a space. */
  readonly marks: readonly Span[];
}

/** The name and what follows it, as typed. */
export function split({ field: { text } }: Pick<PaletteState, 'field'>): { name: string; argument: string | null } {
  const [, name = '', argument] = /^\s*(\S*)(?:\s+(.*))?$/.exec(text) ?? [];
  return { name, argument: argument ?? null };
}

/** The commands that answer what is typed, best first: that alone whose whole name is followed by an argument. */
export function picked(entries: readonly PaletteEntry[], state: PaletteState): readonly PickedEntry[] {
  const { name, argument } = split(state);
  const exact = entries.find((entry) => entry.name === name && (argument === null || entry.argument !== ''));
  if (exact && argument !== null) return [{ entry: exact, marks: [] }];
  const { text } = state.field;
  const byName = fuzzyPick(entries, text, (entry) => entry.name);
  const named = new Set(byName.map(({ item }) => item));
  const byHelp = fuzzyPick(
    entries.filter((entry) => !named.has(entry)),
    text,
    (entry) => `${entry.name} ${entry.help}`,
  );
  const found = [...byName, ...byHelp].map(({ item, marks }): PickedEntry => ({ entry: item, marks }));
  // A name that is typed out is meant, whatever else is like it.
  return exact
    ? [...found.filter(({ entry }) => entry === exact), ...found.filter(({ entry }) => entry !== exact)]
    : found;
}
