import { shortHash } from './hash.ts';
import type { Span } from './span.ts';

export const STATEMENT_KINDS = ['direct', 'mixed', 'indirect'] as const;
/** direct: all of the content is in quotation marks (or verbatim by layout); mixed: some; indirect: none. */
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const STATEMENT_CLASSES = [
  'speech',
  'question',
  'refusal',
  'decree',
  'document',
  'thought',
  'intent',
  'attitude',
  'expectation',
] as const;
/**
 * What sort of attribution it is. `speech`, `question`, `refusal`, `decree` and `document` (a poll, report or law
 * says so) are things uttered or printed; `thought`, `intent`, `attitude`, `expectation` are reported states of mind.
 */
export type StatementClass = (typeof STATEMENT_CLASSES)[number];

/** The classes a reader sees unless more is asked for: what was uttered or printed. */
export const UTTERED: ReadonlySet<StatementClass> = new Set(['speech', 'question', 'refusal', 'decree', 'document']);

export const SPEAKER_TYPES = ['person', 'group', 'document', 'unnamed', 'author', 'unknown'] as const;
/** `group` is an organisation or several people; `unnamed` someone real the text does not name. */
export type SpeakerType = (typeof SPEAKER_TYPES)[number];

/** Whom a source resolves to, within one article. */
export interface Speaker {
  /**
   * Equal ids mean the same speaker. For a full name (or a named body) it depends on the name alone, so it joins
   * articles; for a bare surname, a role or an unnamed person it also depends on the article's text, so it cannot.
   */
  readonly id: string;
  readonly name: string;
  readonly type: SpeakerType;
  /** The role as printed at or near the name ("finance director"), or null. */
  readonly role: string | null;
  /** Other ways this article names the speaker. */
  readonly aliases: readonly string[];
}

/** What a reader collects: contents and their attribution. */
export interface Statement {
  /** From the words of content and source (and an ordinal among equals): stable on every machine and under edits elsewhere. Unique within an article only. */
  readonly id: string;
  readonly articleId: string;
  readonly kind: StatementKind;
  readonly class: StatementClass;
  /** Ordered, disjoint, at least one. Quotation marks inside. */
  readonly contents: readonly Span[];
  /** Ordered, disjoint; empty for a quotation that stands alone. */
  readonly cue: readonly Span[];
  readonly source: Span | null;
  readonly speaker: Speaker | null;
  /** Calibrated chance, 0 to 1, that content and speaker are both right. */
  readonly confidence: number;
  /** The rule (or `tagger`) that found it. */
  readonly rule: string;
  /** "did not say", "denied": the source withholds or negates. */
  readonly negated: boolean;
  /** Id of the statement inside whose content this one is reported, or null. */
  readonly nestedIn: string | null;
  /** One line: rule, cue, and how the speaker was resolved. */
  readonly why: string;
}

/** Below this a statement is marked as doubtful. */
const DOUBTFUL = 0.5;

/** Whether a statement is likelier wrong, in its words or its speaker, than right. */
export const isDoubtful = ({ confidence }: Statement): boolean => confidence < DOUBTFUL;

/** The id of a statement that the reader marks, from the text it stands in and the place of its words. */
export const idOfMarked = (articleHash: string, contents: readonly Span[]): string =>
  shortHash('marked', articleHash, ...contents.map(({ start, end }) => `${start}-${end}`));
