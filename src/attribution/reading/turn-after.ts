/** What goes on with a turn after its cue, outside quotation marks too. */
import type { Span } from '../../model/span.ts';
import { contentEnd } from './content.ts';
import { type Range, sentenceEnd, spanOf, startsSentence } from './layout.ts';
import { skipAdverbials } from './openings.ts';
import { afterQuotation, fragmentsOf, quotationAt } from './quotation-edges.ts';
import { sayingAfter } from './saying-after.ts';
import { type Reading, type Saying, sayingFrom } from './sayings.ts';
import { quotationsAfter } from './turns.ts';

/**
 * The spans that go on with the turn of a saying: the quotations after it, or "but “the pump failed”", whose conjunction
 * the narrator kept; and a last quotation that the narrator ends for the speaker.
 */
export function turnAfter(reading: Reading, saying: Saying): Span[] {
  const joined = joinedQuotation(reading, saying);
  if (joined !== null) return [spanOf(reading, joined)];
  const quotations = quotationsAfter(reading, saying);
  const last = quotations.at(-1);
  const from = last === undefined ? sentenceEnd(reading, saying.at) : afterQuotation(reading, last);
  const unfinished = unfinishedQuotation(reading, from, saying);
  const contents = fragmentsOf(reading, quotations);
  return unfinished === null ? contents : [...contents, spanOf(reading, unfinished)];
}

// “I like Lena,” he said, yet “on money, she bends.”
function joinedQuotation(reading: Reading, saying: Saying): Range | null {
  const { tokens, level } = reading;
  const end = sentenceEnd(reading, saying.at);
  const comma = skipAdverbials(reading, saying.frame.last, end, saying.level);
  if (comma + 2 >= end || tokens[comma]!.value !== ',' || level[comma] !== saying.level) return null;
  if (level[comma + 1] !== saying.level || !/^(?:and|but|or|because|that)$/.test(tokens[comma + 1]!.lower)) return null;
  const quotation = quotationAt(reading, comma + 2, saying.level);
  if (quotation === null || sayingAfter(reading, quotation) !== null) return null;
  const last = contentEnd(reading, comma + 1, saying.level, saying);
  return saysMore(reading, afterQuotation(reading, quotation), last, saying.level) ? null : { first: comma + 1, last };
}

// “We failed,” Lin said. “It was late. Nobody came” to the meeting: having begun a sentence more, she is still heard.
function unfinishedQuotation(reading: Reading, from: number, saying: Saying): Range | null {
  const { tokens, level } = reading;
  const first = tokens[from]?.value === '.' && level[from] === saying.level ? from + 1 : from;
  if (tokens[first]?.paragraph !== tokens[saying.at]!.paragraph) return null;
  const quotation = quotationAt(reading, first, saying.level);
  if (quotation === null || sayingAfter(reading, quotation) !== null) return null;
  const after = afterQuotation(reading, quotation);
  if (after >= tokens.length || startsSentence(reading, after) || tokens[first]!.sentence === tokens[after]!.sentence)
    return null;
  if (level[after] !== saying.level || tokens[after]!.pos !== 'ADP') return null;
  const last = contentEnd(reading, after, saying.level, saying);
  return saysMore(reading, after, last, saying.level) ? null : { first, last };
}

// A saying between the two tokens is the narrator's business.
function saysMore(reading: Reading, from: number, to: number, level: number): boolean {
  for (let i = sayingFrom(reading, from); i < reading.sayings.length && reading.sayings[i]!.at < to; i++)
    if (reading.sayings[i]!.level === level) return true;
  return false;
}
