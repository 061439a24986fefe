import { SAYING_NOUNS } from '../lexicon/words.ts';
import { countWords } from '../reading/clauses.ts';
import { contentEnd } from '../reading/content.ts';
import { NARRATOR, type Range, sentenceStart, spanOf } from '../reading/layout.ts';
import { phraseBefore } from '../reading/phrase-before.ts';
import { isGenitive, isPossessive } from '../reading/phrase-words.ts';
import type { Reading } from '../reading/sayings.ts';
import { proposeBare, type Rule } from './rule.ts';

/** A noun of saying with whose it is, and a clause: "Lund's claim that …", "her point is that …". */
export const nounCue: Rule = {
  name: 'noun-cue',
  example: {
    text: 'Few believed Lund’s claim that the pier was “as good as new”.',
    kind: 'mixed',
    contents: ['that the pier was “as good as new”'],
    cue: ['claim'],
    source: 'Lund’s',
  },
  *propose(reading) {
    const { tokens, level } = reading;
    for (const at of reading.sought) {
      if (at + 3 >= tokens.length) break;
      if (at === 0 || !SAYING_NOUNS.has(tokens[at]!.lower) || level[at] !== NARRATOR) continue;
      const pledges = tokens[at + 1]!.lower === 'to' && PLEDGES.test(tokens[at]!.lower);
      const that = /^(?:is|was)$/.test(tokens[at + 1]!.lower) ? at + 2 : at + 1;
      if ((!pledges && tokens[that]!.lower !== 'that') || level[that] !== NARRATOR) continue;
      const source = ownerBefore(reading, at);
      const content: Range = { first: that, last: contentEnd(reading, that + 1, NARRATOR, null) };
      if (source === null || countWords(reading, content) < FEWEST) continue;
      const cue = [spanOf(reading, { first: source.last, last: that })];
      yield proposeBare(reading, [spanOf(reading, content)], { confidence: 0.8, cue, source });
    }
  },
};

/** "that", a subject and a verb. */
const FEWEST = 3;

/** What somebody may promise to do. */
const PLEDGES = /^(?:promise|pledge|vow|threat|call)s?$/;

// "Lund's", "his own": whose it is; null where nobody's.
function ownerBefore(reading: Reading, noun: number): Range | null {
  const { tokens } = reading;
  let at = noun - 1;
  while (at > noun - 4 && /^(?:ADJ|ADV|NOUN)$/.test(tokens[at]!.pos) && !isPossessive(tokens[at]!)) at--;
  if (isPossessive(tokens[at]!)) return { first: at, last: at + 1 };
  if (!isGenitive(tokens[at]!)) return null;
  const phrase = phraseBefore(reading, at, sentenceStart(reading, at));
  return phrase === null ? null : { first: phrase.first, last: at + 1 };
}
