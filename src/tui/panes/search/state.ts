/** What the search overlay knows: the words, the scope, the answer and the row that is chosen in it. */
import { EMPTY, type Field } from '../../field.ts';
import type { FoundPage, Scope } from '../../world.ts';

export interface SearchState {
  readonly field: Field;
  readonly scope: Scope;
  readonly request: number;
  /** The answer to the last request that was answered, and the words it is about. */
  readonly page: FoundPage | null;
  /** Whether an answer is still to come. */
  readonly waiting: boolean;
  readonly selected: number;
  readonly top: number;
}

export const SEARCH: SearchState = {
  field: EMPTY,
  scope: 'all',
  request: 0,
  page: null,
  waiting: false,
  selected: 0,
  top: 0,
};
