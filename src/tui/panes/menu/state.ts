/** A menu: a short list of choices, and which of them is highlighted. */
import type { MenuName } from '../../commands.ts';
import type { Export } from '../../keeping/effects.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface MenuState {
  readonly name: MenuName;
  readonly title: string;
  /** At most nine, so that each has a digit. */
  readonly choices: readonly Choice[];
  readonly highlighted: string;
  /** Goes up when the model, not the widget, has moved the highlight: then the widget is made anew. */
  readonly generation: number;
  /** The file that is asked about, in the menu that asks. */
  readonly replacing?: Export;
}

export const highlightedIndex = ({ choices, highlighted }: MenuState): number =>
  Math.max(
    0,
    choices.findIndex(({ value }) => value === highlighted),
  );

/** Moves the highlight, round both ends as the widget does. */
export function moveHighlight(menu: MenuState, by: number): MenuState {
  const { length } = menu.choices;
  const index = (((highlightedIndex(menu) + by) % length) + length) % length;
  return { ...menu, highlighted: menu.choices[index]!.value, generation: menu.generation + 1 };
}
