/** Names that sign what stands before them, after a dash. */
import type { Span } from '../../model/span.ts';
import { kindOf, NARRATOR } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Proposal } from './rule.ts';

export interface Signature {
  readonly dash: Span;
  readonly name: Span;
}

// A name in words, or one with low lines in it: rower_of_the_year.
const NAME = String.raw`(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|van|der|von|bin|al|of|the|and))*|[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+)`;

/** A dash and a name at the end, after a quotation mark or alone on its line. */
export const DASHED = new RegExp(
  String.raw`(?<=^|[.!?…]["”’'»]{1,2}\s{0,3}|["”’'»]\s{0,3})(―|—|–|--|-)\s?${NAME}(?:,[^.!?“”"]{0,80})?[.]?$`,
  'u',
);

/** A dash and whatever names the writer, on a last line of its own. */
export const LAST_LINE = /(?<=\n(?:>[ \t]*)?)(―|—|–|--)[ \t]?(\p{Lu}[^\n]{1,80}?)\.?$/u;

/** A dash, a name and a handle. */
export const HANDLED = /(―|—|–|--|-)\s?([^—–―@()]{2,60}?)\s\(@\w{1,30}\)/u;

/** Looked for in the tail of the paragraph only, so that a long line costs no more than a short one. */
export function signatureOf(text: string, paragraph: Span, pattern: RegExp): Signature | null {
  const from = Math.max(paragraph.start, paragraph.end - 220);
  const tail = text.slice(from, paragraph.end).trimEnd();
  const match = pattern.exec(tail);
  if (match === null) return null;
  const start = from + match.index;
  const name = start + match[0].indexOf(match[2]!, match[1]!.length);
  return { dash: { start, end: start + match[1]!.length }, name: { start: name, end: name + match[2]!.length } };
}

/** The proposal that a signature makes. */
export function signedBy(
  reading: Reading,
  contents: readonly Span[],
  { dash, name }: Signature,
  confidence: number,
): Proposal {
  return {
    kind: kindOf(reading, contents, NARRATOR),
    class: 'speech',
    contents,
    cue: [dash],
    source: name,
    confidence,
    negated: false,
    level: NARRATOR,
  };
}

/** A span without white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text[first]!)) first++;
  while (last > first && /\s/.test(text[last - 1]!)) last--;
  return { start: first, end: last };
}
