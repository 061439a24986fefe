/**
 * The learned tagger: finds attributions that no rule has, above all indirect speech. It labels tokens (decode.ts) with
 * what the rules found as given, joins the labelled runs (link.ts), and describes what comes out (describe.ts).
 */
import type { Span } from '../../model/span.ts';
import { tokenAt } from '../reading/layout.ts';
import type { Annotated, Attribution } from '../types.ts';
import { confidenceOf } from './confidence.ts';
import { FREE, labelTokens } from './decode.ts';
import { classOf, isNegated, kindOf, spanOf } from './describe.ts';
import { beginOf, CONTENT, CUE, insideOf, type Role, runsOf, SOURCE } from './labels.ts';
import { linkRuns } from './link.ts';
import { loadWeights } from './load.ts';

/** What is less likely to be right than this is not worth a reader's time. */
const LEAST_CONFIDENCE = 0.2;

/**
 * Attributions beside the `fixed` ones, whose spans are taken as given. Never throws on text; linear in its length.
 * A new content may share the cue and source of a fixed attribution: whether the two are one is the caller's choice.
 */
export function tag(annotated: Annotated, fixed: readonly Attribution[]): Attribution[] {
  const { article, tokens } = annotated;
  const given = layGiven(annotated, fixed);
  const labelled = labelTokens(loadWeights(), annotated, given);
  const { columns, sequences, labels } = labelled;
  const found: Attribution[] = [];
  for (const [from, to] of sequences) {
    for (const linked of linkRuns(tokens, runsOf(labels, from, to))) {
      const { contents, cue, source } = linked;
      const fresh = contents.filter(({ first }) => given[first] === FREE);
      if (fresh.length === 0) continue;
      const confidence = confidenceOf(labelled, linked);
      if (confidence < LEAST_CONFIDENCE) continue;
      const span = (run: (typeof fresh)[number]) => spanOf(article.text, tokens, run);
      found.push({
        rule: 'tagger',
        kind: kindOf(tokens, columns, fresh),
        class: classOf(tokens, cue, tokens[fresh[0]!.first]!),
        contents: fresh.map(span),
        cue: cue.map(span),
        source: source && span(source),
        confidence,
        negated: isNegated(tokens, cue),
        nestedIn: null,
      });
    }
  }
  return found;
}

/** A label per token under the outermost fixed attributions, `FREE` elsewhere. */
function layGiven({ tokens, paragraphs }: Annotated, fixed: readonly Attribution[]): Uint8Array {
  const given = new Uint8Array(tokens.length).fill(FREE);
  const lay = (span: Span, role: Role) => {
    let begun = false;
    let paragraph = -1;
    for (let i = tokenAt(tokens, span.start); i < tokens.length && tokens[i]!.start < span.end; i++) {
      given[i] = begun && tokens[i]!.paragraph === paragraph ? insideOf(role) : beginOf(role);
      paragraph = tokens[i]!.paragraph;
      begun = true;
    }
  };
  const outermost = paragraphs.length === 0 ? [] : fixed.filter(({ nestedIn }) => nestedIn === null);
  for (const { contents } of outermost) {
    for (const span of contents) lay(withThat(tokens, span), CONTENT);
  }
  for (const { source } of outermost) if (source) lay(source, SOURCE);
  for (const { cue } of outermost) for (const span of cue) lay(span, CUE);
  return mendBreaks(given);
}

/** The rules leave a "that" outside; what the tagger learnt from has it inside. */
function withThat(tokens: Annotated['tokens'], span: Span): Span {
  const before = tokens[tokenAt(tokens, span.start) - 1];
  return before?.lower === 'that' ? { start: before.start, end: span.end } : span;
}

/** Where given spans overlapped, a run may have lost its beginning. */
function mendBreaks(given: Uint8Array): Uint8Array {
  for (let i = 0; i < given.length; i++) {
    const label = given[i]!;
    if (label === FREE || label === 0 || label % 2 === 1) continue;
    const before = i === 0 ? FREE : given[i - 1]!;
    if (before !== label && before !== label - 1) given[i] = label - 1;
  }
  return given;
}
