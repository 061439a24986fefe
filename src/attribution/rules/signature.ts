import type { Span } from '../../model/span.ts';
import { kindOf, NARRATOR, tokenAt } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Proposal, Rule } from './rule.ts';

/** A quotation signed by a name after a dash, on the same line or the next: “Courage is a habit.” ― Amara Bell */
export const dashSignature: Rule = {
  name: 'dash-signature',
  example: {
    text: '“Courage is a habit.” ― Amara Bell',
    kind: 'direct',
    contents: ['“Courage is a habit.”'],
    cue: ['―'],
    source: 'Amara Bell',
  },
  *propose(reading) {
    const { text } = reading.article;
    for (let i = 0; i < reading.paragraphs.length; i++) {
      const paragraph = reading.paragraphs[i]!;
      const signature = signatureOf(text, paragraph, DASHED);
      if (signature === null) continue;
      const signed = signedQuotation(reading, i, signature.dash.start);
      if (signed !== null) yield signedBy(reading, signed, signature, 0.9);
    }
  },
};

/** An embedded post: its words, a dash, a name with its handle, and usually a date. */
export const tweet: Rule = {
  name: 'tweet',
  example: {
    text: 'Great night at the moose, all welcome! — Rosa Diaz (@rosadiaz) May 3, 2024',
    kind: 'direct',
    contents: ['Great night at the moose, all welcome!'],
    cue: ['—'],
    source: 'Rosa Diaz',
  },
  *propose(reading) {
    const { text } = reading.article;
    for (let i = 0; i < reading.paragraphs.length; i++) {
      const paragraph = reading.paragraphs[i]!;
      const signature = signatureOf(text, paragraph, HANDLED);
      if (signature === null) continue;
      const before = trimmed(text, paragraph.start, signature.dash.start);
      const above = i > 0 ? trimmed(text, reading.paragraphs[i - 1]!.start, reading.paragraphs[i - 1]!.end) : null;
      const words = before.end > before.start ? before : above;
      if (words !== null && words.end > words.start)
        yield { ...signedBy(reading, [words], signature, 0.9), kind: 'direct' };
    }
  },
};

interface Signature {
  readonly dash: Span;
  readonly name: Span;
}

const NAME = String.raw`(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|van|der|von|bin|al|of|the|and))*)`;
const DASHED = new RegExp(
  String.raw`(?<=^|[.!?…]["”’'»]{1,2}\s{0,3}|["”’'»]\s{0,3})(―|—|–|--|-)\s?${NAME}(?:,[^.!?“”"]{0,80})?[.]?$`,
  'u',
);
const HANDLED = /(―|—|–|--|-)\s?([^—–―@()]{2,60}?)\s\(@\w{1,30}\)/u;

// Looked for in the tail of the paragraph only, so that a long line costs no more than a short one.
function signatureOf(text: string, paragraph: Span, pattern: RegExp): Signature | null {
  const from = Math.max(paragraph.start, paragraph.end - 220);
  const tail = text.slice(from, paragraph.end);
  const match = pattern.exec(tail);
  if (match === null) return null;
  const start = from + match.index;
  const name = start + match[0].indexOf(match[2]!, match[1]!.length);
  return { dash: { start, end: start + match[1]!.length }, name: { start: name, end: name + match[2]!.length } };
}

// The quotation the dash follows: the rest of its paragraph, or the whole of the one above.
function signedQuotation(reading: Reading, index: number, dash: number): Span[] | null {
  const { start } = reading.paragraphs[index]!;
  const here = trimmed(reading.article.text, start, dash);
  const above = index > 0 ? reading.paragraphs[index - 1]! : null;
  const within = here.end > here.start ? here : above;
  if (within === null) return null;
  const last = reading.level[tokenAt(reading.tokens, within.end - 1)];
  if (last === undefined || last === NARRATOR) return null;
  const quotation = reading.quotations[last]!;
  const outer = quotation.parent === null ? quotation : reading.quotations[quotation.parent]!;
  const wholly = outer.fragments.at(-1)!.start <= within.start + 2 && outer.fragments.at(-1)!.end >= within.end - 2;
  return wholly ? [...outer.fragments] : null;
}

function signedBy(
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

function trimmed(text: string, start: number, end: number): Span {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text[first]!)) first++;
  while (last > first && /\s/.test(text[last - 1]!)) last--;
  return { start: first, end: last };
}
