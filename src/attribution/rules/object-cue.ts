import { countWords } from '../reading/clauses.ts';
import { objectEnd } from '../reading/content.ts';
import { type Range, spanOf } from '../reading/layout.ts';
import { isNominal, isPossessive } from '../reading/phrase-words.ts';
import { afterQuotation, quotationAt } from '../reading/quotation-edges.ts';
import type { Reading, Saying } from '../reading/sayings.ts';
import { propose, type Rule } from './rule.ts';
import { wordsIn } from './titles.ts';

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
      if (isSentence(reading, saying, content) || isNameIn(reading, saying, content)) continue;
      yield propose(reading, saying, [spanOf(reading, withoutTime(reading, content))], { confidence: 0.8 });
    }
  },
};

// "The goal condemned them to a defeat", "The judge condemned him to death": done, not said.
const isSentence = ({ tokens }: Reading, { verb }: Saying, { first, last }: Range): boolean =>
  verb.lemma === 'condemn' &&
  tokens.slice(first, last).some(({ lower }, i) => lower === 'to' && tokens[first + i + 1]?.pos !== 'VERB');

// "The head defends “silent corridors”": what is spoken of has a name in quotation marks.
function isNameIn(reading: Reading, { level, verb }: Saying, { first, last }: Range): boolean {
  if (verb.takes.has('clause') || verb.takes.has('quote')) return false;
  const quotation = quotationAt(reading, first, level);
  return quotation !== null && afterQuotation(reading, quotation) >= last && wordsIn(reading, quotation) <= 3;
}

function startsObject(reading: Reading, saying: Saying): boolean {
  const token = reading.tokens[saying.cue.last];
  if (token === undefined) return false;
  return isPossessive(token) || reading.level[saying.cue.last] !== saying.level || isNominal(token);
}

// "on Friday", "Friday" at the end say when.
function withoutTime(reading: Reading, { first, last }: Range) {
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
