import type { Span } from '../../model/span.ts';
import { NARRATOR } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Paragraph } from '../types.ts';
import type { Proposal, Rule } from './rule.ts';

/** A letter or statement given in full, with no marks around it: from its greeting, or from what announces it, to who signs it. */
export const letter: Rule = {
  name: 'letter',
  example: {
    text: [
      'The crew have written to the mayor. Their letter is below.',
      'Dear Mayor,',
      'We row at night. We would like lamps.',
      'Yours sincerely,',
      'Ada Venn, for the crew',
    ].join('\n\n'),
    kind: 'direct',
    contents: ['Dear Mayor,', 'We row at night. We would like lamps.', 'Yours sincerely,'],
    cue: [],
    source: 'Ada Venn',
  },
  *propose(reading) {
    const { text } = reading.article;
    const { paragraphs } = reading;
    let from = 0;
    while (from < paragraphs.length) {
      const [first, signature] = opensLetter(text, paragraphs[from]!)
        ? [from, closingOf(reading, from)]
        : announces(text, paragraphs[from]!)
          ? [from + 1, signatureBelow(reading, from + 1)]
          : [from, null];
      if (signature === null || signature.paragraph <= first) {
        from++;
        continue;
      }
      yield letterOf(reading, first, signature);
      from = signature.paragraph + 1;
    }
  },
};

/** Who signs, and the first paragraph that is no part of the letter. */
interface Signed {
  readonly paragraph: number;
  readonly name: Span | null;
}

/** No letter is longer, in paragraphs. */
const LONGEST = 40;
const LONGEST_STATEMENT = 12;

const GREETING =
  /^(?:(?:Dear|Sirs?|Madam)\b[^.!?:]{0,80}[,:]|Dear(?: \S+){1,4}|To whom it may concern[,:]?|Sirs?|Madam)$/;
const CLOSING =
  /^(?:Yours(?: (?:sincerely|faithfully|truly|ever|etc|in \w+))?|Sincerely(?: yours)?|(?:Kind |Best |Warm )?regards|Best wishes|Respectfully(?: yours)?|With (?:love|respect|thanks|kind regards|best wishes)|In solidarity|Faithfully)[,.]?$/i;
const ANNOUNCING = /\b(?:in full|full (?:text|statement|letter)|text of (?:the|his|her|its|their|a))\b/i;
const NAME =
  /^[—–―-]?\s*(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|van|der|von|bin|al|of|the|and|&))*)(?:,\s.{1,80})?$/u;

const lineOf = (text: string, { start, end }: Span): string => text.slice(start, Math.min(end, start + 120)).trim();

const opensLetter = (text: string, paragraph: Paragraph): boolean =>
  paragraph.kind === 'paragraph' && paragraph.end - paragraph.start < 100 && GREETING.test(lineOf(text, paragraph));

// "The statement in full:", "Below is the full text of her letter."
function announces(text: string, { start, end }: Span): boolean {
  const tail = text.slice(Math.max(start, end - 160), end).trimEnd();
  return ANNOUNCING.test(tail) && (tail.endsWith(':') || /\b(?:below|follows|here)\b/i.test(tail));
}

// The line that takes leave, and who signs below or behind it.
function closingOf(reading: Reading, from: number): Signed | null {
  const { text } = reading.article;
  const { paragraphs } = reading;
  for (let at = from + 1; at < Math.min(paragraphs.length, from + LONGEST); at++) {
    const { start, end } = paragraphs[at]!;
    if (end - start > 200) continue;
    // An answer follows: whoever signs above it took no leave.
    if (opensLetter(text, paragraphs[at]!)) {
      const name = at - 1 > from + 1 ? nameIn(text, paragraphs[at - 1]!) : null;
      return name === null ? null : { paragraph: at - 1, name };
    }
    const line = /^[^\n]*/.exec(text.slice(start, end))![0];
    if (!CLOSING.test(line.trim())) continue;
    if (start + line.length + 1 < end)
      return { paragraph: at + 1, name: nameIn(text, { start: start + line.length + 1, end }) };
    const below = paragraphs[at + 1];
    return { paragraph: at + 1, name: below === undefined ? null : nameIn(text, below) };
  }
  return null;
}

// A line with nothing but a name, and perhaps what its owner is, on it.
function signatureBelow(reading: Reading, from: number): Signed | null {
  const { text } = reading.article;
  const { paragraphs } = reading;
  for (let at = from + 1; at < Math.min(paragraphs.length, from + LONGEST_STATEMENT); at++) {
    if (paragraphs[at]!.kind !== 'paragraph') return null;
    const name = nameIn(text, paragraphs[at]!);
    if (name !== null && /^\S+(?:\s\S+){1,3}$/.test(text.slice(name.start, name.end))) return { paragraph: at, name };
  }
  return null;
}

function nameIn(text: string, { start, end }: Span): Span | null {
  if (end - start > 140) return null;
  const line = /^[^\n]*/.exec(text.slice(start, end))![0].trimEnd();
  const match = NAME.exec(line);
  if (match === null) return null;
  const first = start + match[0].indexOf(match[1]!);
  return { start: first, end: first + match[1]!.length };
}

function letterOf({ paragraphs }: Reading, first: number, { paragraph, name }: Signed): Proposal {
  const contents = paragraphs.slice(first, paragraph).map(({ start, end }) => ({ start, end }));
  return {
    kind: 'direct',
    class: 'speech',
    contents,
    cue: [],
    source: name,
    confidence: 0.9,
    negated: false,
    level: NARRATOR,
  };
}
