import type { Span } from '../../model/span.ts';
import { NARRATOR, tokenAt } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Rule } from './rule.ts';
import { DASHED, LAST_LINE, type Signature, signatureOf, signedBy, trimmed } from './signature.ts';

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
      const block = signedBlock(reading, i);
      if (block !== null) {
        yield { ...signedBy(reading, block.words, block.signature, 0.9), kind: 'direct' };
        continue;
      }
      if (signature === null) continue;
      const signed = signedQuotation(reading, i, signature.dash.start);
      if (signed !== null) yield signedBy(reading, signed, signature, 0.9);
    }
  },
};

// A block set off by layout, whose last line is a dash and who wrote it: no marks are needed.
function signedBlock(reading: Reading, index: number): { words: Span[]; signature: Signature } | null {
  const { text } = reading.article;
  const paragraph = reading.paragraphs[index]!;
  const arrow = /^>\s*/.exec(text.slice(paragraph.start, paragraph.start + 8));
  if (arrow === null && paragraph.kind !== 'quote') return null;
  const signature = signatureOf(text, paragraph, LAST_LINE);
  if (signature === null) return null;
  const before = text.slice(paragraph.start, signature.dash.start).replace(/[\s>]+$/, '');
  const start = paragraph.start + (arrow?.[0].length ?? 0);
  const words = trimmed(text, start, paragraph.start + before.length);
  return words.end > words.start ? { words: [words], signature } : null;
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
