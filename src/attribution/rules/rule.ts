import type { Span } from '../../model/span.ts';
import type { StatementClass, StatementKind } from '../../model/statement.ts';
import { kindOf, NARRATOR, type Range, spanOf } from '../reading/layout.ts';
import type { Reading, Saying } from '../reading/sayings.ts';
import type { Attribution } from '../types.ts';
import type { Accepted } from './accepted.ts';

/** A sentence the rule reads, as printed, with what it finds in it; a test runs it. */
interface Example {
  readonly text: string;
  readonly kind: StatementKind;
  readonly contents: readonly string[];
  readonly cue: readonly string[];
  readonly source: string | null;
}

/** One pattern of attribution. */
export interface Rule {
  /** In the field's words; every statement names the rule that found it. */
  readonly name: string;
  readonly example: Example;
  /** What the rule finds. `accepted` is what the rules above it in the table have found already. Pure. */
  readonly propose: (reading: Reading, accepted: Accepted) => Iterable<Proposal>;
}

/** An attribution before it is known what it is nested in. */
export interface Proposal extends Omit<Attribution, 'rule' | 'nestedIn'> {
  /** The quotation whose words these are, or `NARRATOR`. */
  readonly level: number;
}

/** What a proposal says beyond its contents. */
export interface ProposalOptions {
  readonly confidence: number;
  readonly class?: StatementClass;
  readonly kind?: StatementKind;
  readonly cue?: readonly Span[];
  readonly source?: Range | null;
  readonly negated?: boolean;
}

/** A proposal for a saying: its cue and source, unless told otherwise, and the kind that the quotation marks show. */
export function propose(
  reading: Reading,
  saying: Saying,
  contents: readonly Span[],
  options: ProposalOptions,
): Proposal {
  const source = options.source === undefined ? saying.source : options.source;
  return {
    kind: options.kind ?? kindOf(reading, contents, saying.level),
    class: options.class ?? saying.verb.class,
    contents,
    cue: options.cue ?? [spanOf(reading, saying.cue)],
    source: source === null ? null : spanOf(reading, source),
    confidence: options.confidence * saying.verb.strength,
    negated: options.negated ?? saying.negated,
    level: saying.level,
  };
}

/** A proposal that no verb of saying carries. */
export function proposeBare(
  reading: Reading,
  contents: readonly Span[],
  options: ProposalOptions & { readonly level?: number },
): Proposal {
  const level = options.level ?? NARRATOR;
  return {
    kind: options.kind ?? kindOf(reading, contents, level),
    class: options.class ?? 'speech',
    contents,
    cue: options.cue ?? [],
    source: options.source === undefined || options.source === null ? null : spanOf(reading, options.source),
    confidence: options.confidence,
    negated: options.negated ?? false,
    level,
  };
}
