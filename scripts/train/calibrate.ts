/** Fits how sure the tagger may be (src/attribution/tagger/confidence.ts) on articles it has not learnt from. */
import { evidenceOf } from '../../src/attribution/tagger/confidence.ts';
import { labelTokens } from '../../src/attribution/tagger/decode.ts';
import { type Run, runsOf } from '../../src/attribution/tagger/labels.ts';
import { type Linked, linkRuns } from '../../src/attribution/tagger/link.ts';
import { readWeights } from '../../src/attribution/tagger/weights.ts';
import type { Annotated } from '../../src/attribution/types.ts';
import type { Span } from '../../src/model/span.ts';
import type { GoldAttribution, Specimen } from './corpus.ts';

const ROUNDS = 2000;
const RATE = 0.5;
const RIDGE = 1e-4;

/** The weights of the evidence, by logistic regression. */
export function calibrate(weightsFile: Uint8Array, specimens: readonly Specimen[]): number[] {
  const weights = readWeights(weightsFile);
  const examples: { evidence: number[]; right: number }[] = [];
  for (const { annotated, attributions } of specimens) {
    const labelled = labelTokens(weights, annotated);
    for (const [from, to] of labelled.sequences) {
      const runs = runsOf(labelled.labels, from, to);
      for (const linked of linkRuns({ tokens: annotated.tokens, quote: labelled.columns.quote, runs })) {
        const right = attributions.some((gold) => isRight(annotated, linked, gold)) ? 1 : 0;
        examples.push({ evidence: evidenceOf(labelled, linked), right });
      }
    }
  }
  const fitted = new Array<number>(examples[0]?.evidence.length ?? 0).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = fitted.map((weight) => -RIDGE * weight);
    for (const { evidence, right } of examples) {
      const score = evidence.reduce((sum, value, i) => sum + value * fitted[i]!, 0);
      const error = right - 1 / (1 + Math.exp(-score));
      evidence.forEach((value, i) => {
        gradient[i]! += (error * value) / examples.length;
      });
    }
    gradient.forEach((step, i) => {
      fitted[i]! += RATE * step;
    });
  }
  return fitted;
}

/** Half of the content in common, and the same source (or none in both). */
function isRight({ tokens }: Annotated, { contents, source }: Linked, gold: GoldAttribution): boolean {
  const covers = (span: Span, at: number) => tokens[at]!.start >= span.start && tokens[at]!.start < span.end;
  const spanOf = ({ first, last }: Run): Span => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end });
  let shared = 0;
  let mine = 0;
  for (const { first, last } of contents) {
    for (let i = first; i < last; i++) {
      mine++;
      if (gold.contents.some((span) => covers(span, i))) shared++;
    }
  }
  if (shared === 0) return false;
  let theirs = 0;
  for (const span of gold.contents)
    for (const token of tokens) if (token.start >= span.start && token.start < span.end) theirs++;
  if (shared / (mine + theirs - shared) < 0.5) return false;
  if (source === null) return gold.source.length === 0;
  const { start, end } = spanOf(source);
  return gold.source.some((span) => span.start < end && start < span.end);
}
