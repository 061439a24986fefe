import { countWords } from '../reading/clauses.ts';
import { contentEnd, skipDateline } from '../reading/content.ts';
import { NARRATOR, type Range, sentenceEnd, sentenceStart, spanOf } from '../reading/layout.ts';
import { proposeBare, type Rule } from './rule.ts';

const ADVERBS = new Set('reportedly allegedly purportedly supposedly'.split(' '));

/** An adverb that says somebody else says so, and not who: "The vault is reportedly empty." */
export const hearsay: Rule = {
  name: 'hearsay',
  example: {
    text: 'The vault is reportedly empty.',
    kind: 'indirect',
    contents: ['The vault is', 'empty'],
    cue: ['reportedly'],
    source: null,
  },
  *propose(reading) {
    for (const at of reading.sought) {
      if (reading.level[at] !== NARRATOR || !ADVERBS.has(reading.tokens[at]!.lower)) continue;
      if (sentenceEnd(reading, at) - at < 2) continue;
      const first = skipDateline(reading, sentenceStart(reading, at), at);
      const before: Range = { first, last: at };
      const after: Range = { first: at + 1, last: contentEnd(reading, at + 1, NARRATOR, null) };
      const parts = [before, after].filter((part) => part.last > part.first && countWords(reading, part) > 0);
      if (parts.length === 0) continue;
      const cue = [spanOf(reading, { first: at, last: at + 1 })];
      yield proposeBare(
        reading,
        parts.map((part) => spanOf(reading, part)),
        { confidence: 0.7, cue },
      );
    }
  },
};
