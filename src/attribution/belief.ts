/**
 * How far to believe an attribution: its own confidence, and whether the other of rules and tagger read the same there.
 * The two err differently, so their agreement says more than either. The numbers are log-odds, fitted by logistic
 * regression on articles the tagger has not learnt from (scripts/fit-belief.mjs).
 */
import { overlaps, type Span } from '../model/span.ts';
import type { Attribution } from './types.ts';

/** What the other one made of it: the same; the same source or content only; something else; or nothing. */
export type Agreement = 'same' | 'source' | 'content' | 'neither' | 'alone';

interface Fit {
  readonly bias: number;
  /** Weight of the log-odds of its own confidence. */
  readonly own: number;
  readonly agreement: Readonly<Record<Agreement, number>>;
  readonly noSource: number;
}

const RULES: Fit = {
  bias: -0.81,
  own: 0.75,
  agreement: { same: 1.69, source: 0.44, content: 0.19, neither: -0.33, alone: 0 },
  noSource: -0.59,
};

const TAGGER: Fit = {
  bias: -0.05,
  own: 0.66,
  agreement: { same: 1.37, source: -0.13, content: -0.36, neither: -0.76, alone: 0 },
  noSource: -0.61,
};

/** The chance that content and source are right. */
export function beliefIn(attribution: Attribution, agreement: Agreement): number {
  const fit = attribution.rule === 'tagger' ? TAGGER : RULES;
  const missing = attribution.source === null ? fit.noSource : 0;
  return chance(fit.bias + fit.own * logOddsOf(attribution.confidence) + fit.agreement[agreement] + missing);
}

/** A chance as log-odds, of which 2 % and 98 % are the most. */
export const logOddsOf = (chance: number): number => Math.log(Math.max(chance, 0.02) / Math.max(1 - chance, 0.02));

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** How two attributions of one passage compare. */
export function agreementOf(a: Attribution, b: Attribution): Agreement {
  const content = likeness(a.contents, b.contents) >= 0.8;
  const source = sameSource(a.source, b.source);
  return content ? (source ? 'same' : 'content') : source ? 'source' : 'neither';
}

/** How much two lists of spans have in common, as a share of all they cover: 0 to 1. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a) {
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return common / Math.max(1, lengthOf(a) + lengthOf(b) - common);
}

/** The characters that a list of spans covers. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function sameSource(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return a === b;
  return likeness([a], [b]) >= 0.5 || (overlaps(a, b) && a.end === b.end);
}
