/** What the notebook page knows: the kept statements and which of them is chosen. */
import type { NotebookEntry } from '../../world.ts';

export interface NotebookState {
  /** Null until the first answer. */
  readonly entries: readonly NotebookEntry[] | null;
  readonly selected: number;
  readonly top: number;
}

export const NOTEBOOK: NotebookState = { entries: null, selected: 0, top: 0 };

export const chosenEntry = ({ entries, selected }: NotebookState): NotebookEntry | null => entries?.[selected] ?? null;
