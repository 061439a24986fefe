import type { Span } from '../model/span.ts';
import { contentEnd } from './reading/content.ts';
import { kindOf, NARRATOR, type Range, rangeOf, sentenceEnd, spanOf } from './reading/layout.ts';
import { type Reading, sayingFrom } from './reading/sayings.ts';
import type { Attribution } from './types.ts';

/**
 * Tagged attributions whose contents end where the narrator or somebody else takes over: in "Though Lund admits that it sank,
 * the mayor says …" and "Lund admits that it sank; Moyo, a teacher, insists that it rose" Lund admits no more than that it sank.
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
  const taken = endBySaying(reading, rangeOf(reading, own), first);
  if (taken !== null && taken < last) return spanOf(reading, { first, last: taken });
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]!.value !== ';' || level[at] !== NARRATOR) continue;
    const next = reading.sayings[sayingFrom(reading, at)];
    const says = next !== undefined && next.at < sentenceEnd(reading, at) && next.level === NARRATOR;
    if (says && next.source !== null && next.source.first > at)
      return { start: content.start, end: tokens[at - 1]!.end };
  }
  return content;
}

// Where the content ends by its saying sooner than by its own words: behind "though", or before the speaker's next saying.
function endBySaying(reading: Reading, cue: Range, first: number): number | null {
  const saying = reading.sayings[sayingFrom(reading, cue.first)];
  if (saying === undefined || saying.at >= cue.last || saying.level !== NARRATOR) return null;
  const end = contentEnd(reading, first, NARRATOR, saying);
  return end > first && end < contentEnd(reading, first, NARRATOR, null) ? end : null;
}
