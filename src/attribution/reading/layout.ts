/**
 * Tokens and quotations laid over each other: which quotation every token is in, and steps from token to token that treat
 * a quotation as one thing.
 */
import type { Span } from '../../model/span.ts';
import type { StatementKind } from '../../model/statement.ts';
import type { Annotated, Token } from '../types.ts';

/** Tokens `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** No sentence is read further than this from a verb, so that a text without full stops still takes linear time. */
export const REACH = 300;

/** Level of text outside all quotation marks. */
export const NARRATOR = -1;

/** Tokens with the quotations they are in. */
export interface Layout extends Annotated {
  /** For each token the index of the innermost quotation it is in, or `NARRATOR`. */
  readonly level: Int32Array;
  /** The tokens that rules look for by their words, in order. */
  readonly sought: readonly number[];
  /** For each quotation the tokens of each of its fragments. */
  readonly fragments: readonly (readonly Range[])[];
}

/** Lays tokens and quotations over each other. Linear: quotations are ordered and nest a few deep at most. */
export function layOut(annotated: Annotated): Layout {
  const { tokens, quotations } = annotated;
  const level = new Int32Array(tokens.length).fill(NARRATOR);
  const fragments = quotations.map((quotation, index) =>
    quotation.fragments.map((span) => {
      const first = tokenAt(tokens, span.start);
      let last = first;
      while (last < tokens.length && tokens[last]!.start < span.end) level[last++] = index;
      return { first, last };
    }),
  );
  const sought: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (tokens[at]!.form.isSought) sought.push(at);
  return { ...annotated, level, sought, fragments };
}

/** Index of the first token that ends after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens of a span; the second apostrophe of a `''` mark is no token of its own. */
export function rangeOf({ tokens }: Annotated, { start, end }: Span): Range {
  const after = tokenAt(tokens, end);
  return { first: tokenAt(tokens, start), last: (tokens[after]?.start ?? end) < end ? after + 1 : after };
}

/** The characters of a token range; both apostrophes of a `''` mark belong to it. */
export function spanOf({ article, tokens }: Annotated, { first, last }: Range): Span {
  const end = tokens[last - 1]!.end;
  const { text } = article;
  const doubled = text.charCodeAt(end - 1) === text.charCodeAt(end) && DOUBLED.has(text.charCodeAt(end));
  return { start: tokens[first]!.start, end: doubled ? end + 1 : end };
}

/** Marks that two of are one. */
const DOUBLED: ReadonlySet<number> = new Set(Array.from("'’‘`", (mark) => mark.charCodeAt(0)));

/**
 * The fragment of the quotation, directly inside `level`, that token `at` is in; null where `at` is at `level` itself,
 * or past the last token.
 */
export function quotedAt(layout: Layout, at: number, level: number): (Range & { readonly quotation: number }) | null {
  let quotation = layout.level[at] ?? level;
  if (quotation === level) return null;
  while (quotation !== NARRATOR && layout.quotations[quotation]!.parent !== (level === NARRATOR ? null : level)) {
    quotation = layout.quotations[quotation]!.parent ?? NARRATOR;
  }
  if (quotation === NARRATOR) return null;
  const fragment = fragmentAt(layout.fragments[quotation]!, at);
  return fragment === null ? null : { ...fragment, quotation };
}

function fragmentAt(fragments: readonly Range[], at: number): Range | null {
  let low = 0;
  let high = fragments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fragments[middle]!.last > at) high = middle;
    else low = middle + 1;
  }
  const fragment = fragments[low];
  return fragment !== undefined && fragment.first <= at && at < fragment.last ? fragment : null;
}

/** Whether a sentence (or a paragraph) begins with token `at`. */
export function startsSentence(layout: Layout, at: number): boolean {
  if (at <= 0 || at >= layout.tokens.length) return true;
  const [token, before] = [layout.tokens[at]!, layout.tokens[at - 1]!];
  return token.sentence !== before.sentence || token.paragraph !== before.paragraph;
}

/** Whether a sentence ends before token `at`, but for the stop that ends it. */
export function endsSentenceAt(layout: Layout, at: number): boolean {
  if (startsSentence(layout, at)) return true;
  return /^[.!?…]$/.test(layout.tokens[at]!.value) && startsSentence(layout, at + 1);
}

/** First token of the sentence around `at` on its level, counting quotations it contains as parts of it. */
export function sentenceStart(layout: Layout, at: number): number {
  const level = layout.level[at]!;
  let first = at;
  for (let steps = 0; steps < REACH && !startsSentence(layout, first); steps++) {
    const before = first - 1;
    if (layout.level[before] === level) {
      first = before;
      continue;
    }
    const quoted = quotedAt(layout, before, level);
    if (quoted === null) break;
    first = quoted.first;
  }
  return first;
}

/** The token after the sentence around `at` on its level; a quotation that ends a sentence ends this one too. */
export function sentenceEnd(layout: Layout, at: number): number {
  const level = layout.level[at]!;
  let last = at + 1;
  for (let steps = 0; steps < REACH && last < layout.tokens.length; steps++) {
    if (startsSentence(layout, last)) break;
    if (layout.level[last] === level) {
      last++;
      continue;
    }
    const quoted = quotedAt(layout, last, level);
    if (quoted === null) break;
    last = quoted.last;
  }
  return last;
}

/** direct, mixed or indirect, by how much of the contents is in quotations directly inside `level`. */
export function kindOf(layout: Layout, contents: readonly Span[], level: number): StatementKind {
  let quoted = 0;
  let plain = 0;
  for (const span of contents) {
    for (let at = tokenAt(layout.tokens, span.start); at < layout.tokens.length; at++) {
      const token = layout.tokens[at]!;
      if (token.start >= span.end) break;
      if (!isWord(token)) continue;
      if (layout.level[at] === level) plain++;
      else quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}

/** Whether a token has a letter or a digit. */
export const isWord = ({ form }: Token): boolean => form.isWord;
