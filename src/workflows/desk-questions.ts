/** What a screen asks of the desk, and the answers: plain values, made in a thread of their own and ready to be shown. */
import type { Difference } from '../desk/differences.ts';
import type { Hygiene } from '../desk/hygiene.ts';
import type { Piece } from '../desk/mark-differences.ts';
import type { Month } from '../desk/timeline.ts';
import type { Verdict } from '../desk/verdict.ts';
import type { Via } from '../library/arrivals.ts';
import type { SpeakerHeading, SpeakerSort } from '../library/speakers.ts';
import type { StatementKind } from '../model/statement.ts';
import type { Elsewhere } from './elsewhere.ts';

export type DeskQuestion =
  /** All speakers of the library, or those whose names answer a filter. */
  | { readonly about: 'speakers'; readonly sort: SpeakerSort; readonly filter: string }
  | { readonly about: 'speaker'; readonly id: string }
  /** One speaker on one topic; everything for an empty topic. */
  | { readonly about: 'timeline'; readonly id: string; readonly topic: string }
  /** Two speakers, by their ids, beside each other. */
  | { readonly about: 'pair'; readonly ids: readonly [string, string] }
  /** The same quotation elsewhere. */
  | { readonly about: 'comparison'; readonly articleId: string; readonly statementId: string }
  /** Every quotation that several articles print. */
  | { readonly about: 'clusters' }
  /** What became of quotations in articles that were fetched again. */
  | { readonly about: 'changes' }
  /** Every version of an article, and one of them whole, by its number. */
  | { readonly about: 'versions'; readonly articleId: string }
  | { readonly about: 'version'; readonly articleId: string; readonly number: number }
  /** Every quotation of a draft, by its path. */
  | { readonly about: 'check'; readonly path: string }
  | { readonly about: 'stats' }
  /** Standing searches, and how much is new in each. */
  | { readonly about: 'searches' };

/** What the card of a statement asks: where else that is. */
export interface ElsewhereQuestion {
  readonly about: 'elsewhere';
  readonly articleId: string;
  readonly statementId: string;
}

export interface ElsewhereAnswer {
  readonly about: 'elsewhere';
  readonly places: readonly Elsewhere[];
}

/** What fills a page of its own. */
export type About = DeskQuestion['about'];
export type QuestionAbout<A extends About> = Extract<DeskQuestion, { about: A }>;

/** A statement with what must be known to show it and to go to it. */
export interface Said {
  readonly articleId: string;
  readonly statementId: string;
  readonly kind: StatementKind;
  readonly speaker: string | null;
  /** The words as printed, or those in quotation marks where words are compared. */
  readonly words: string;
  readonly cue: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** A printing held against another one. */
export interface HeldAgainst {
  readonly said: Said;
  /** One laid over the other; empty where there is no difference. */
  readonly pieces: readonly Piece[];
  readonly differences: readonly Difference['kind'][];
  readonly otherSpeaker: boolean;
  /** Whether this one prints more than the first, which is then laid over this. */
  readonly fuller: boolean;
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

export interface SpeakersAnswer {
  readonly about: 'speakers';
  /** How many there are; the rows are the first of them. */
  readonly total: number;
  readonly rows: readonly SpeakerHeading[];
}

export interface SpeakerAnswer {
  readonly about: 'speaker';
  /** Null for one who says nothing any more: merged into another, or gone with the articles. */
  readonly heading: SpeakerHeading | null;
  readonly roles: readonly string[];
  /** Speakers that the reader made one with this one. */
  readonly merged: readonly { readonly id: string; readonly name: string }[];
  readonly months: readonly Month[];
  readonly outlets: readonly Counted[];
  readonly cues: readonly Counted[];
  /** Who is quoted in the same articles. */
  readonly beside: readonly (Counted & { readonly id: string })[];
  /** Newest first. */
  readonly statements: readonly Said[];
}

export interface TimelineAnswer {
  readonly about: 'timeline';
  readonly name: string;
  readonly months: readonly Month[];
  /** Oldest first. */
  readonly statements: readonly Said[];
}

/** One of two speakers who are laid beside each other. */
export interface Side extends SpeakerHeading {
  /** How many of the statements are in quotation marks from end to end. */
  readonly direct: number;
  readonly cues: readonly Counted[];
}

export interface PairAnswer {
  readonly about: 'pair';
  /** Null where one of them says nothing any more. */
  readonly sides: readonly [Side, Side] | null;
  /** In how many articles both are heard. */
  readonly together: number;
  /** What both speak of. */
  readonly words: readonly string[];
  /** Those of articles in which both are heard first, then the others; the newest article first. */
  readonly statements: readonly (Said & { readonly side: 0 | 1; readonly together: boolean })[];
}

export interface ComparisonAnswer {
  readonly about: 'comparison';
  /** The earliest printing, or the statement itself where it is told without quotation marks; null where it is gone. */
  readonly first: Said | null;
  readonly others: readonly HeldAgainst[];
  /** Who only reports it. */
  readonly reports: readonly Said[];
  /** Who quotes what the first only tells. */
  readonly quoted: readonly Said[];
}

/** Quotations that several articles print, those with the latest news first. */
export interface ClustersAnswer {
  readonly about: 'clusters';
  readonly clusters: readonly {
    readonly first: Said;
    readonly printings: number;
    readonly outlets: number;
    /** What any later printing has otherwise than the first. */
    readonly differences: readonly Difference['kind'][];
    readonly otherSpeaker: boolean;
  }[];
  /** Whether there are older ones, which did not come along. */
  readonly more: boolean;
}

/** One version of an article. */
export interface VersionHeading {
  /** From 1, oldest first. */
  readonly number: number;
  /** Milliseconds since 1970: when it was fetched. */
  readonly at: number;
  readonly via: Via;
  /** Whether it is the one on show. */
  readonly current: boolean;
  /** Quotations edited since the version before that came the same way; null for the first. */
  readonly edits: number | null;
}

export interface VersionsAnswer {
  readonly about: 'versions';
  readonly articleId: string;
  readonly title: string | null;
  /** Newest first. */
  readonly versions: readonly VersionHeading[];
}

export interface VersionAnswer {
  readonly about: 'version';
  /** Null, with nothing else, where it is not there. */
  readonly title: string | null;
  readonly heading: VersionHeading | null;
  /** The text, and whether another version prints a quotation of a paragraph otherwise. */
  readonly paragraphs: readonly { readonly text: string; readonly edited: boolean }[];
}

/** A quotation that changed between two versions of an article. */
export interface Edited {
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  /** Milliseconds since 1970: when the later version was fetched. */
  readonly at: number;
  readonly kind: 'disappeared' | 'appeared' | 'changed' | 'reattributed';
  readonly before: Pick<Said, 'speaker' | 'words'> | null;
  readonly after: Pick<Said, 'speaker' | 'words' | 'statementId'> | null;
  /** What is printed now laid over what was printed before. */
  readonly pieces: readonly Piece[];
  readonly differences: readonly Difference['kind'][];
}

export interface ChangesAnswer {
  readonly about: 'changes';
  readonly edits: readonly Edited[];
}

/** A quotation of a draft and what became of looking it up. */
export interface CheckedQuotation {
  readonly verdict: Verdict;
  /** In the draft's file, from 1. */
  readonly line: number;
  readonly column: number;
  readonly speaker: string | null;
  readonly words: string;
  /** The printing that decided, or the nearest where none did. */
  readonly match: HeldAgainst | null;
  /** Where none did: what else comes near. */
  readonly near: readonly Said[];
}

export interface CheckAnswer {
  readonly about: 'check';
  readonly checked: readonly CheckedQuotation[];
}

export interface StatsAnswer {
  readonly about: 'stats';
  readonly total: Hygiene;
  /** The articles with a single source, or in which nobody who is heard has a name. */
  readonly doubtful: readonly {
    readonly articleId: string;
    readonly title: string;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly why: 'single source' | 'nobody has a name';
    readonly source: string;
    readonly statements: number;
  }[];
}

export interface SearchesAnswer {
  readonly about: 'searches';
  readonly searches: readonly { readonly name: string; readonly query: string; readonly news: number }[];
}

export type DeskAnswer =
  | SpeakersAnswer
  | SpeakerAnswer
  | TimelineAnswer
  | PairAnswer
  | ComparisonAnswer
  | ClustersAnswer
  | ChangesAnswer
  | VersionsAnswer
  | VersionAnswer
  | CheckAnswer
  | StatsAnswer
  | SearchesAnswer;

export type AnswerAbout<A extends About> = Extract<DeskAnswer, { about: A }>;
