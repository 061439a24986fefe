import type { Rule } from './rule.ts';
import { HANDLED, signatureOf, signedBy, trimmed } from './signature.ts';

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
