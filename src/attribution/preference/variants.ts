/** Other readings of an attribution in quotation marks: the same cue and source, with content that has other edges. */
import type { Span } from '../../model/span.ts';
import { contentEnd } from '../reading/content.ts';
import {
  kindOf,
  NARRATOR,
  quotedAt,
  type Range,
  rangeOf,
  sentenceEnd,
  spanOf,
  startsSentence,
} from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Attribution } from '../types.ts';

/** The attribution itself, then its variants, none twice; alone where it has no quotation marks, or no cue. */
export function variantsOf(reading: Reading, attribution: Attribution): Attribution[] {
  const { contents, cue, kind } = attribution;
  if (kind === 'indirect' || cue.length === 0) return [attribution];
  const found = [attribution];
  const put = (pieces: readonly Range[]) => {
    if (pieces.some(({ first, last }) => last <= first)) return;
    const spans = pieces.map((piece) => spanOf(reading, piece));
    if (found.some((variant) => areSame(variant.contents, spans))) return;
    found.push({ ...attribution, contents: spans, kind: kindOf(reading, spans, NARRATOR) });
  };
  const pieces = contents.map((span) => wholeQuotations(reading, rangeOf(reading, span)));
  const before = pieces.slice(0, -1);
  const last = pieces.at(-1)!;
  put(pieces);
  if (before.length > 0) put(before);
  const afterCue = Math.max(...cue.map((span) => rangeOf(reading, span).last));
  if (last.first < afterCue) return found;
  const starts = before.length === 0 && isNear(reading, last.first, afterCue) ? [last.first, afterCue] : [last.first];
  for (const first of starts) for (const end of endsOf(reading, last)) put([...before, { first, last: end }]);
  return found;
}

const areSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, i) => start === others[i]!.start && end === others[i]!.end);

/** No more words than this between a cue and a quotation are taken for content. */
const NEAR = 25;

// The words between the cue and a quotation in its sentence may belong to it.
function isNear({ tokens, level }: Reading, first: number, afterCue: number): boolean {
  if (level[first] === NARRATOR || first <= afterCue || first - afterCue >= NEAR) return false;
  return tokens[first]!.sentence === tokens[afterCue]!.sentence;
}

// A piece that begins or ends inside a quotation takes all of it.
function wholeQuotations(reading: Reading, { first, last }: Range): Range {
  const opened = quotedAt(reading, first, NARRATOR);
  const closed = quotedAt(reading, last - 1, NARRATOR);
  return { first: opened?.first ?? first, last: closed?.last ?? last };
}

const MOST_ENDS = 8;

/** Where content may end: with the piece, after a quotation, before a comma or dash, or where the clause or the sentence does. */
function endsOf(reading: Reading, { first, last }: Range): Set<number> {
  const { tokens } = reading;
  const ends = new Set([last]);
  const ceiling = Math.max(last, endOfSentence(reading, first));
  let quoted = false;
  for (let at = first; at < ceiling && ends.size < MOST_ENDS; at++) {
    const inside = quotedAt(reading, at, NARRATOR);
    if (inside !== null) {
      quoted = true;
      ends.add(inside.last);
      at = inside.last - 1;
    } else if (quoted && /^(?:,|;|—|–|--|-|\()$/.test(tokens[at]!.value)) ends.add(at);
  }
  return ends.add(contentEnd(reading, first, NARRATOR, null)).add(withoutStop(reading, ceiling));
}

function endOfSentence(reading: Reading, first: number): number {
  const quoted = quotedAt(reading, first, NARRATOR);
  if (quoted === null) return sentenceEnd(reading, first);
  return startsSentence(reading, quoted.last) ? quoted.last : sentenceEnd(reading, quoted.last);
}

function withoutStop({ tokens, level }: Reading, end: number): number {
  let last = end;
  while (last > 0 && level[last - 1] === NARRATOR && /^[.,;:!?…—–-]+$/.test(tokens[last - 1]!.value)) last--;
  return last;
}
