import type { Span } from '../../model/span.ts';
import { NARRATOR, tokenAt } from '../reading/layout.ts';
import type { Reading } from '../reading/sayings.ts';
import type { Rule } from './rule.ts';
import { DASHED, signatureOf, signedBy, trimmed } from './signature.ts';

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
