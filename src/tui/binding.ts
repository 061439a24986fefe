import type { Command } from './commands.ts';
import type { Model } from './model.ts';
import type { Place } from './places.ts';

/** A key binding as a record: what help, hints, routing and keys.toml all read. */
export interface Binding {
  /** The word for it in keys.toml and the palette. */
  readonly name: string;
  /** Key sequences, the first of them the one that is shown. */
  readonly keys: readonly string[];
  readonly place: Place;
  readonly command: Command;
  readonly help: string;
  /** The word for the footer, where there is room for few. */
  readonly hint?: string;
  /** The reason why it cannot be done now, or null. */
  readonly whyNot?: (model: Model) => string | null;
  /** A key that the focused choice list hears by itself when it comes alone. */
  readonly ownedByChoices?: boolean;
}

/** A command to obey, and the count typed before it. */
export interface Order {
  readonly command: Command;
  readonly count: number | null;
}

type Rest = Pick<Binding, 'hint' | 'whyNot' | 'ownedByChoices'>;

/** Makes the rows of one place, so that a table of them reads as a table. */
export const bindingsIn =
  (place: Place) =>
  (name: string, keys: readonly string[], command: Command, help: string, rest: Rest = {}): Binding => ({
    name,
    keys,
    place,
    command,
    help,
    ...rest,
  });
