/** What the statement card knows: which statement it is about, where else that is, and the row that is chosen there. */
import type { Elsewhere } from '../../world.ts';

export interface CardState {
  readonly statementId: string;
  /** Null while it is looked for. */
  readonly elsewhere: readonly Elsewhere[] | null;
  readonly selected: number;
  /** Whether what is chosen must show: it need not until somebody goes there. */
  readonly follows: boolean;
  /** The first row that shows. */
  readonly top: number;
}

export const cardOf = (statementId: string): CardState => ({
  statementId,
  elsewhere: null,
  selected: 0,
  follows: false,
  top: 0,
});
