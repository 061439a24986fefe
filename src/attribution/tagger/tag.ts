/**
 * The learned tagger: finds attributions by what it has learnt, above all indirect speech and cues that no rule knows.
 * It labels tokens (decode.ts), joins the labelled runs (link.ts), and describes what comes out (describe.ts).
 */
import { spanOf } from '../reading/layout.ts';
import type { Annotated, Attribution } from '../types.ts';
import { confidenceOf } from './confidence.ts';
import { labelTokens } from './decode.ts';
import { classOf, isNegated, kindOf } from './describe.ts';
import { type Run, runsOf } from './labels.ts';
import type { Leanings } from './leanings.ts';
import { linkRuns } from './link.ts';
import { loadWeights } from './load.ts';
import type { Weights } from './weights.ts';

/** What is less likely to be right than this is not worth comparing with what the rules found. */
const LEAST_CONFIDENCE = 0.1;

/** What the tagger makes of an article. */
export interface Tagged {
  /** In the order of the text, none nested. */
  readonly attributions: readonly Attribution[];
  readonly leanings: Leanings;
}

/** Tags an article; null where there are no weights to tag with. Never throws on text; linear in its length. */
export function tag(annotated: Annotated, weights: Weights | null = loadWeights()): Tagged | null {
  if (weights === null) return null;
  const { tokens } = annotated;
  const labelled = labelTokens(weights, annotated);
  const { quote } = labelled.columns;
  const found: Attribution[] = [];
  for (const [from, to] of labelled.sequences) {
    for (const linked of linkRuns({ tokens, quote, runs: runsOf(labelled.labels, from, to) })) {
      const confidence = confidenceOf(labelled, linked);
      if (confidence < LEAST_CONFIDENCE) continue;
      const { contents, cue, source } = linked;
      const span = (run: Run) => spanOf(annotated, run);
      found.push({
        rule: 'tagger',
        kind: kindOf(tokens, labelled.columns, contents),
        class: classOf(tokens, cue, tokens[contents[0]!.first]!),
        contents: contents.map(span),
        cue: cue.map(span),
        source: source && span(source),
        confidence,
        negated: isNegated(tokens, cue),
        nestedIn: null,
      });
    }
  }
  return { attributions: found, leanings: labelled.leanings };
}
