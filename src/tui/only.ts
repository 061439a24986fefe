/** Showing only some of an article's statements. */
import type { Model } from './model.ts';
import type { Only } from './panes/reader/only.ts';

/** A current statement that does not show any more is let go. */
export const filterStatements = (model: Model, only: Only | null): Model => ({
  ...model,
  reader: { ...model.reader, only },
});
