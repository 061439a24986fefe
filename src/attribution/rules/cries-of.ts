import { type Range, sentenceEnd, sentenceStart, spanOf } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { phraseBefore } from '../reading/phrase-before.ts';
import { isGenitive, isPossessive } from '../reading/phrase-words.ts';
import { afterQuotation, levelAround, quotationAt } from '../reading/quotation-edges.ts';
import type { Reading } from '../reading/sayings.ts';
import { proposeBare, type Rule } from './rule.ts';

/** What a crowd was heard to cry: "chants of “…”", "the fans’ cries of “…”", "shouts of “…” from the gallery". */
export const criesOf: Rule = {
  name: 'cries-of',
  example: {
    text: 'The mayor left to cries of “Bring back the trams!” from the square.',
    kind: 'direct',
    contents: ['“Bring back the trams!”'],
    cue: ['cries of'],
    source: 'the square',
  },
  *propose(reading, accepted) {
    for (let quotation = 0; quotation < reading.quotations.length; quotation++) {
      const { first } = reading.fragments[quotation]![0]!;
      const level = levelAround(reading, quotation);
      const [noun, of] = [reading.tokens[first - 2], reading.tokens[first - 1]];
      if (of?.lower !== 'of' || noun === undefined || !CRY.test(noun.lower) || reading.level[first - 2] !== level)
        continue;
      if (accepted.hasQuotation(quotation)) continue;
      const last = withNext(reading, afterQuotation(reading, quotation), level);
      const contents = [spanOf(reading, { first, last })];
      const cue = [spanOf(reading, { first: first - 2, last: first })];
      yield proposeBare(reading, contents, { confidence: 0.8, cue, source: crierOf(reading, first - 2, last), level });
    }
  },
};

const CRY = /^(?:chants?|cries|cry|shouts?|screams?|yells?|calls|cheers|jeers|roars?|taunts?)$/;

// “Shame!” and “Resign!”
function withNext(reading: Reading, after: number, level: number): number {
  if (!/^(?:and|or)$/.test(reading.tokens[after]?.lower ?? '')) return after;
  const next = quotationAt(reading, after + 1, level);
  return next === null ? after : afterQuotation(reading, next);
}

// Whose cries they are: "the fans’", "their", or "from the gallery"; null where nobody says.
function crierOf(reading: Reading, noun: number, after: number): Range | null {
  const { tokens } = reading;
  if (/^(?:from|by)$/.test(tokens[after]?.lower ?? ''))
    return phraseAfter(reading, after + 1, sentenceEnd(reading, noun));
  const owner = tokens[noun - 1];
  if (owner === undefined) return null;
  if (isPossessive(owner)) return { first: noun - 1, last: noun };
  if (!isGenitive(owner)) return null;
  const phrase = phraseBefore(reading, noun - 1, sentenceStart(reading, noun));
  return phrase === null ? null : { first: phrase.first, last: noun };
}
