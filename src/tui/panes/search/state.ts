/** What the search overlay knows: the words, the scope, the answer and the row that is chosen in it. */

import type { Found, Scope } from '../../../model/hit.ts';
import { EMPTY, type Field } from '../../field.ts';

export interface SearchState {
  readonly field: Field;
  readonly scope: Scope;
  readonly request: number;
  /** The last answer. */
  readonly found: Found | null;
  /** Whether an answer is still to come. */
  readonly waiting: boolean;
  readonly selected: number;
  readonly top: number;
}

export const SEARCH: SearchState = {
  field: EMPTY,
  scope: 'all',
  request: 0,
  found: null,
  waiting: false,
  selected: 0,
  top: 0,
};
