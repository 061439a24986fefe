import { sentenceEnd } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { frontedOrTrailing } from './phrase-content.ts';
import type { Rule } from './rule.ts';

/** "according to" before, after or inside what is said. */
export const accordingTo: Rule = {
  name: 'according-to',
  example: {
    text: 'Forty schools lack heating, according to a report by the audit office.',
    kind: 'indirect',
    contents: ['Forty schools lack heating'],
    cue: ['according to'],
    source: 'a report by the audit office',
  },
  *propose(reading) {
    for (const at of reading.sought) {
      if (reading.tokens[at]!.lower !== 'according' || reading.tokens[at + 1]?.lower !== 'to') continue;
      const source = phraseAfter(reading, at + 2, sentenceEnd(reading, at));
      if (source === null) continue;
      yield* frontedOrTrailing(reading, { first: at, last: at + 2 }, source, { first: at, last: source.last });
    }
  },
};
