/** The source right after its cue: "said Lin". */
import { withDescriptions } from './descriptions.ts';
import { type Layout, type Range, sentenceEnd, startsSentence } from './layout.ts';
import { followsQuotation } from './narration.ts';
import { phraseAfter } from './phrase-after.ts';
import { isPeriod, isTime } from './phrase-words.ts';

/** "said Lin." or "said Lin on Monday": what follows the phrase must not be its verb. */
export function invertedSource(layout: Layout, first: number, own: number): Range | null {
  const { tokens, level } = layout;
  if (first >= tokens.length || startsSentence(layout, first) || level[first] !== own) return null;
  const opener = tokens[first]!;
  if (
    (opener.pos === 'NUM' && /\d/.test(opener.value) && !followsQuotation(layout, first - 1)) ||
    /^(?:me|him|them|us|you|it|that|this|there)$/.test(opener.lower) ||
    isTime(opener)
  )
    return null;
  // "Her brother, Stan Lund, said he …": only behind a quotation does "said he" name who spoke.
  if (/^(?:i|he|she|they|it|we)$/.test(opener.lower) && !followsQuotation(layout, first - 1)) return null;
  const ceiling = sentenceEnd(layout, first);
  const phrase = phraseAfter(layout, first, ceiling);
  if (phrase === null || isPeriod(tokens[phrase.last - 1])) return null;
  const next = tokens[phrase.last];
  if (phrase.last < ceiling && level[phrase.last] === own && /^(?:AUX|VERB|DET|PRON|PART)$/.test(next!.pos)) {
    if (!/^(?:who|which|whose|that|in|on|at)$/.test(next!.lower) && !next!.lower.endsWith('ing')) return null;
  }
  return withDescriptions(layout, phrase, ceiling);
}
