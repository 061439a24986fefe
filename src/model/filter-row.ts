import type { StatementClass, StatementKind } from './statement.ts';

/**
 * All that a query may ask of a statement, or of an article without one (then kind, class and speaker are null, content
 * and cue empty).
 */
export interface FilterRow {
  readonly kind: StatementKind | null;
  readonly class: StatementClass | null;
  readonly speaker: string | null;
  readonly aliases: readonly string[];
  readonly content: string;
  readonly cue: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly read: boolean;
  readonly kept: boolean;
  readonly tags: readonly string[];
}
