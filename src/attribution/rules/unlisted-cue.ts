import { CUE_VERBS } from '../lexicon/cue-verbs.ts';
import { withDescriptions } from '../reading/descriptions.ts';
import { type Range, sentenceEnd, spanOf, startsSentence } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { afterQuotation, endingOf, fragmentsOf, levelAround } from '../reading/quotation-edges.ts';
import type { Reading } from '../reading/sayings.ts';
import { followOns } from '../reading/turns.ts';
import { proposeBare, type Rule } from './rule.ts';
import { wordsIn } from './titles.ts';

/** A verb no lexicon lists, where a quotation ends in a comma and a source and the verb follow: “…,” Lin sniffed. */
export const unlistedCue: Rule = {
  name: 'unlisted-cue',
  example: {
    text: '“We never liked it,” Lin sniffed. “Not once.”',
    kind: 'direct',
    contents: ['“We never liked it,”', '“Not once.”'],
    cue: ['sniffed'],
    source: 'Lin',
  },
  *propose(reading, accepted) {
    for (let quotation = 0; quotation < reading.quotations.length; quotation++) {
      if (!/^[,!?]$/.test(endingOf(reading, quotation)) || accepted.hasQuotation(quotation)) continue;
      if (wordsIn(reading, quotation) < 3 || !startsSentence(reading, reading.fragments[quotation]![0]!.first))
        continue;
      const found = sourceAndVerb(reading, quotation);
      if (found === null) continue;
      const level = levelAround(reading, quotation);
      const more = followOns(reading, sentenceEnd(reading, found.verb), level);
      yield proposeBare(reading, fragmentsOf(reading, [quotation, ...more]), {
        confidence: 0.75,
        cue: [spanOf(reading, { first: found.verb, last: found.verb + 1 })],
        source: found.source,
        level,
      });
    }
  },
};

function sourceAndVerb(reading: Reading, quotation: number): { source: Range; verb: number } | null {
  const { tokens, level } = reading;
  let at = afterQuotation(reading, quotation);
  const around = levelAround(reading, quotation);
  if (tokens[at]?.value === ',') at++;
  if (at >= tokens.length || level[at] !== around) return null;
  if (reading.tokens[at]!.paragraph !== reading.tokens[at - 1]!.paragraph) return null;
  if (startsSentence(reading, at) && endingOf(reading, quotation) === ',') return null;
  const end = sentenceEnd(reading, at);
  if (isUnlistedVerb(reading, at)) {
    const source = phraseAfter(reading, at + 1, end);
    return source === null ? null : { source: withDescriptions(reading, source, end), verb: at };
  }
  const source = phraseAfter(reading, at, end);
  if (source === null) return null;
  const verb = tokens[source.last]?.pos === 'ADV' ? source.last + 1 : source.last;
  return verb < end && isUnlistedVerb(reading, verb) && endsSoon(reading, verb + 1, end) ? { source, verb } : null;
}

function isUnlistedVerb(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.pos !== 'VERB' || token.lower.endsWith('ing')) return false;
  return !CUE_VERBS.has(token.lemma) && /(?:ed|s)$/.test(token.lower);
}

// A full stop, a comma, or a phrase of how and when: the sentence is about the saying and no more.
function endsSoon(reading: Reading, at: number, end: number): boolean {
  const token = reading.tokens[at];
  return token === undefined || at >= end || token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'ADV';
}
