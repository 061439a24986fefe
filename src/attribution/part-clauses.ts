import type { Span } from '../model/span.ts';
import { kindOf, NARRATOR, rangeOf, sentenceEnd } from './reading/layout.ts';
import { type Reading, sayingFrom } from './reading/sayings.ts';
import type { Attribution } from './types.ts';

/**
 * Tagged attributions whose contents end at a semicolon behind which somebody has a saying of their own: in "Lund admits that
 * it sank; Moyo, a teacher, insists that it rose" Lund admits no more than that it sank.
 */
export const partClauses = (reading: Reading, tagged: readonly Attribution[]): Attribution[] =>
  tagged.map((attribution) => {
    const contents = attribution.contents.map((span) => cut(reading, attribution, span));
    if (contents.every((span, i) => span === attribution.contents[i])) return attribution;
    return { ...attribution, contents, kind: kindOf(reading, contents, NARRATOR) };
  });

function cut(reading: Reading, { cue }: Attribution, content: Span): Span {
  const { tokens, level } = reading;
  const { first, last } = rangeOf(reading, content);
  const own = cue[0];
  if (own === undefined || own.start > content.start) return content;
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.value !== ';' || level[at] !== NARRATOR) continue;
    const next = reading.sayings[sayingFrom(reading, at)];
    const says = next !== undefined && next.at < sentenceEnd(reading, at) && next.level === NARRATOR;
    if (says && next.source !== null && next.source.first > at)
      return { start: content.start, end: tokens[at - 1]!.end };
  }
  return content;
}
