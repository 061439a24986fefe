import { describedPhraseBefore } from './reading/descriptions.ts';
import { type Range, spanOf, tokenAt } from './reading/layout.ts';
import { phraseBefore } from './reading/phrase-before.ts';
import { isPeriod, isTime } from './reading/phrase-words.ts';
import type { Reading } from './reading/sayings.ts';
import { narrativeStart } from './reading/sources.ts';
import type { Attribution } from './types.ts';

/**
 * Tagged attributions with whole sources: the tagger sometimes takes only the description before the cue ("the coalition,
 * which represents millions, wants") or the time ("the court this month rejected").
 */
export const wholeSources = (reading: Reading, tagged: readonly Attribution[]): Attribution[] =>
  tagged.map((attribution) => {
    const whole = wholeSource(reading, attribution);
    return whole === null ? attribution : { ...attribution, source: spanOf(reading, whole) };
  });

function wholeSource(reading: Reading, { source, cue }: Attribution): Range | null {
  const [verb] = cue;
  if (source === null || verb === undefined || source.start >= verb.start) return null;
  const { tokens } = reading;
  const [first, at] = [tokenAt(tokens, source.start), tokenAt(tokens, verb.start)];
  const floor = narrativeStart(reading, at);
  if (first < floor) return null;
  const last = tokens[tokenAt(tokens, source.end - 1)]!;
  if (isTime(last) || isPeriod(last)) return phraseBefore(reading, first, floor);
  if (tokens[at - 1]?.value !== ',') return null;
  const described = describedPhraseBefore(reading, at - 1, floor);
  return described !== null && described.first < first ? described : null;
}
