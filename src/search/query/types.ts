import type { Chip, QueryProblem } from '../../model/hit.ts';
import type { Span } from '../../model/span.ts';
import type { StatementClass, StatementKind } from '../../model/statement.ts';

/** One condition; values that were divided by `|` are alternatives. */
export type Condition =
  /** A word, or what looks like one: `text` may hold several (health-care). `open`: still being typed. */
  | { readonly type: 'word'; readonly text: string; readonly loose: boolean; readonly open: boolean }
  | { readonly type: 'phrase'; readonly text: string; readonly open: boolean }
  | { readonly type: 'speaker' | 'said' | 'about'; readonly anyOf: readonly string[] }
  | { readonly type: 'outlet' | 'tag'; readonly anyOf: readonly string[] }
  | { readonly type: 'kind'; readonly anyOf: readonly StatementKind[] }
  | { readonly type: 'class'; readonly anyOf: readonly StatementClass[] }
  /** `day` as counted by `dayOf`; `asked` as typed. After is from that day on, before is up to the day before it. */
  | { readonly type: 'after' | 'before'; readonly day: number; readonly asked: string }
  | { readonly type: 'kept' | 'unread' };

export type Clause = Condition & { readonly span: Span; readonly negated: boolean };

/** All clauses must hold. */
export interface Query {
  readonly clauses: readonly Clause[];
}

/** A query text as it was understood: always an answer, never an exception. */
export interface Parsed {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
  readonly chips: readonly Chip[];
}
