/**
 * The learned tagger: finds attributions that no rule has, above all indirect speech. It labels tokens (decode.ts) with
 * what the rules found as given, joins the labelled runs (link.ts), and describes what comes out (describe.ts).
 */
import type { Span } from '../../model/span.ts';
import type { Annotated, Attribution, Token } from '../types.ts';
import { FREE, labelTokens } from './decode.ts';
import { classOf, isNegated, kindOf, spanOf } from './describe.ts';
import { beginOf, CONTENT, CUE, insideOf, type Role, runsOf, SOURCE } from './labels.ts';
import { linkRuns } from './link.ts';
import { loadWeights } from './load.ts';

/** The belief of an attribution before it is calibrated. */
const CONFIDENCE = 0.6;

/**
 * Attributions beside the `fixed` ones, whose spans are taken as given. Never throws on text; linear in its length.
 * A new content may share the cue and source of a fixed attribution: whether the two are one is the caller's choice.
 */
export function tag(annotated: Annotated, fixed: readonly Attribution[]): Attribution[] {
  const { article, tokens } = annotated;
  const given = layGiven(annotated, fixed);
  const { columns, sequences, labels } = labelTokens(loadWeights(), annotated, given);
  const found: Attribution[] = [];
  for (const [from, to] of sequences) {
    for (const { contents, cue, source } of linkRuns(tokens, runsOf(labels, from, to))) {
      const fresh = contents.filter(({ first }) => given[first] === FREE);
      if (fresh.length === 0) continue;
      const span = (run: (typeof fresh)[number]) => spanOf(article.text, tokens, run);
      found.push({
        rule: 'tagger',
        kind: kindOf(tokens, columns, fresh),
        class: classOf(tokens, cue, tokens[fresh[0]!.first]!),
        contents: fresh.map(span),
        cue: cue.map(span),
        source: source && span(source),
        confidence: CONFIDENCE,
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
    for (let i = firstTokenAfter(tokens, span.start); i < tokens.length && tokens[i]!.start < span.end; i++) {
      given[i] = begun && tokens[i]!.paragraph === paragraph ? insideOf(role) : beginOf(role);
      paragraph = tokens[i]!.paragraph;
      begun = true;
    }
  };
  const outermost = paragraphs.length === 0 ? [] : fixed.filter(({ nestedIn }) => nestedIn === null);
  for (const { contents } of outermost) for (const span of contents) lay(span, CONTENT);
  for (const { source } of outermost) if (source) lay(source, SOURCE);
  for (const { cue } of outermost) for (const span of cue) lay(span, CUE);
  return mendBreaks(given);
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

/** Index of the first token that ends after `offset`. */
function firstTokenAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
