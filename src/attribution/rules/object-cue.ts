import { countWords } from '../reading/clauses.ts';
import { objectEnd } from '../reading/content.ts';
import { spanOf } from '../reading/layout.ts';
import { isNominal, isPossessive } from '../reading/phrase-words.ts';
import type { Reading, Saying } from '../reading/sayings.ts';
import { propose, type Rule } from './rule.ts';

/** A verb that says by its meaning what was said of its object: "denied the claim", "criticised the “sham” vote". */
export const objectCue: Rule = {
  name: 'object-cue',
  example: {
    text: 'Union leaders condemned the “heartless” cuts on Friday.',
    kind: 'mixed',
    contents: ['the “heartless” cuts'],
    cue: ['condemned'],
    source: 'Union leaders',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      if (!saying.verb.takes.has('object') || saying.source === null) continue;
      if (saying.voice === 'infinitive' || saying.voice === 'passive' || saying.voice === 'inverted') continue;
      if (!startsObject(reading, saying)) continue;
      const content = { first: saying.cue.last, last: objectEnd(reading, saying.cue.last, saying.level, saying) };
      if (content.last <= content.first || countWords(reading, content) === 0) continue;
      yield propose(reading, saying, [spanOf(reading, withoutTime(reading, content))], { confidence: 0.8 });
    }
  },
};

function startsObject(reading: Reading, saying: Saying): boolean {
  const token = reading.tokens[saying.cue.last];
  if (token === undefined) return false;
  return isPossessive(token) || reading.level[saying.cue.last] !== saying.level || isNominal(token);
}

// "on Friday", "Friday" at the end say when.
function withoutTime(reading: Reading, { first, last }: { first: number; last: number }) {
  let end = last;
  if (
    end - 1 > first &&
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^yesterday$|^today$/.test(reading.tokens[end - 1]!.lower)
  ) {
    end--;
    if (end - 1 > first && reading.tokens[end - 1]!.pos === 'ADP') end--;
  }
  return { first, last: end };
}
