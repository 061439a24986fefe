import type { Span } from './span.ts';
import type { StatementClass, StatementKind } from './statement.ts';

export const SCOPES = ['all', 'quotes', 'speakers', 'headlines'] as const;
/** What a search shows: everything, statements, speakers (one row each), or headlines. */
export type Scope = (typeof SCOPES)[number];

/** A text and the ordered, disjoint spans of it that answer the query. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Span[];
}

interface InArticle {
  readonly articleId: string;
  readonly outlet: string | null;
  /** As printed, or null. */
  readonly published: string | null;
  readonly read: boolean;
  readonly kept: boolean;
  /** Only where it was asked for. */
  readonly explanation: Explanation | null;
}

/** A statement that answers. */
export interface StatementHit extends InArticle {
  readonly type: 'statement';
  /** The statement's row: grows with time, unique in the library. */
  readonly row: number;
  /** The statement's id, unique in its article. */
  readonly statementId: string;
  readonly kind: StatementKind;
  readonly class: StatementClass;
  readonly speakerId: string | null;
  readonly speaker: Marked | null;
  /** Another name of the speaker, where it was that one that answered. */
  readonly alias: Marked | null;
  readonly content: Marked;
  readonly cue: Marked;
  readonly title: Marked;
}

/** A headline that answers. */
export interface HeadlineHit extends InArticle {
  readonly type: 'headline';
  readonly row: number;
  readonly title: Marked;
}

/** A speaker whose name answers, with all statements under that name that the query lets through. */
export interface SpeakerHit {
  readonly type: 'speaker';
  readonly name: Marked;
  readonly alias: Marked | null;
  /** The id of the speaker of the latest statement. */
  readonly speakerId: string | null;
  readonly count: number;
  /** The statement that came last. */
  readonly latest: StatementHit;
}

export type Hit = StatementHit | HeadlineHit | SpeakerHit;

/** Why a hit stands where it stands. */
export interface Explanation {
  readonly score: number;
  /** How many words were found only by a guess: rows with fewer stand above all with more. */
  readonly guesses: number;
  readonly words: readonly {
    readonly asked: string;
    readonly found: string;
    readonly how: string;
    readonly field: string;
    readonly weight: number;
    readonly rarity: number;
  }[];
  /** Factors on the sum of the words. */
  readonly kind: number;
  readonly size: number;
  /** Shares added to it. */
  readonly closeness: number;
  readonly capitals: number;
  readonly recency: number;
}

/** Something in the query that could not be understood. The rest of it was. */
export interface QueryProblem {
  /** Where in the query's text. */
  readonly span: Span;
  /** `unfinished`: it may yet become right as typing goes on. */
  readonly severity: 'wrong' | 'unfinished';
  readonly message: string;
}

/** A piece of the query as it was understood. */
export interface Chip {
  readonly span: Span;
  readonly role: 'word' | 'phrase' | 'filter' | 'problem';
  /** "not said: denied", "after 2026-01-01". */
  readonly label: string;
}

/** What else could be asked. */
export interface QuerySuggestion {
  /** "did you mean Lavrov (14)?" */
  readonly label: string;
  /** The whole query to ask instead. */
  readonly query: string;
  readonly count: number;
}

/** A value or operator that could stand where the cursor is. */
export interface Completion {
  /** What of the query's text it replaces. */
  readonly span: Span;
  readonly text: string;
  readonly label: string;
  readonly count: number | null;
}

/** The answer to a query. */
export interface Found {
  readonly query: string;
  readonly scope: Scope;
  readonly offset: number;
  readonly hits: readonly Hit[];
  readonly counts: Readonly<Record<Scope, number>>;
  /** False where a phrase would have to be looked for in too many texts: the counts are then of its words. */
  readonly exact: boolean;
  readonly chips: readonly Chip[];
  readonly problems: readonly QueryProblem[];
  /** What to relax where nothing was found. */
  readonly suggestions: readonly QuerySuggestion[];
  /** Milliseconds the search took. */
  readonly elapsed: number;
  /** While the index is being made: how many of the library's documents it has. */
  readonly indexing: { readonly done: number; readonly total: number } | null;
}
