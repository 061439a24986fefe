import { kindOf, NARRATOR } from '../../src/attribution/reading/layout.ts';
import type { Reading } from '../../src/attribution/reading/sayings.ts';
import type { Attribution } from '../../src/attribution/types.ts';

/** An attribution as the tagger makes it, each part given by its words: where they first stand in the text. */
export function tagged(reading: Reading, source: string | null, cue: string, ...contents: string[]): Attribution {
  const { text } = reading.article;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const spans = contents.map(at);
  return {
    rule: 'tagger',
    kind: kindOf(reading, spans, NARRATOR),
    class: 'speech',
    contents: spans,
    cue: [at(cue)],
    source: source === null ? null : at(source),
    confidence: 0.6,
    negated: false,
    nestedIn: null,
  };
}
