import { type Range, sentenceEnd, spanOf } from '../reading/layout.ts';
import { withLead } from '../reading/lead.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { quotationBefore } from '../reading/quotation-edges.ts';
import type { Reading } from '../reading/sayings.ts';
import { proposeBare, type Rule } from './rule.ts';

/** A quotation, then what it was: “…,” came the reply; “…,” came shouts from the crowd. */
export const cameReply: Rule = {
  name: 'came-reply',
  example: {
    text: '“Sit down,” came a cry from the gallery. The chair went on.',
    kind: 'direct',
    contents: ['“Sit down,”'],
    cue: ['came a cry'],
    source: 'the gallery',
  },
  *propose(reading) {
    for (const at of reading.sought) {
      const { lower } = reading.tokens[at]!;
      if (lower !== 'came' && lower !== 'comes') continue;
      const level = reading.level[at]!;
      const quotation = quotationBefore(reading, at, level);
      const noun = quotation === null ? null : utteranceAfter(reading, at + 1);
      if (quotation === null || noun === null) continue;
      const contents = withLead(reading, quotation);
      if (contents.length === 0) continue;
      const cue = [spanOf(reading, { first: at, last: noun + 1 })];
      yield proposeBare(reading, contents, { confidence: 0.85, cue, source: giverAfter(reading, noun), level });
    }
  },
};

const UTTERANCE =
  /^(?:repl(?:y|ies)|answers?|responses?|retorts?|shouts?|cr(?:y|ies)|calls?|chants?|voices?|roars?|warnings?|questions?)$/;

// "the reply", "an angry shout", "chants": the noun within three words.
function utteranceAfter({ tokens }: Reading, from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + 3); at++) {
    if (UTTERANCE.test(tokens[at]!.lower)) return at;
    if (!/^(?:DET|ADJ|NUM)$/.test(tokens[at]!.pos)) return null;
  }
  return null;
}

// "from the crowd"
function giverAfter(reading: Reading, noun: number): Range | null {
  if (reading.tokens[noun + 1]?.lower !== 'from') return null;
  return phraseAfter(reading, noun + 2, sentenceEnd(reading, noun));
}
