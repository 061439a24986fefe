import { withDescriptions } from '../reading/descriptions.ts';
import { type Range, sentenceEnd, startsSentence } from '../reading/layout.ts';
import { skipAdverbials } from '../reading/openings.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { isPossessive } from '../reading/phrase-words.ts';
import { type Reading, sayingFrom } from '../reading/sayings.ts';
import { frontedOrTrailing } from './phrase-content.ts';
import type { Rule } from './rule.ts';

/** Other phrases that name who said it: "In the view of", "In Moyo's words", "As Lin put it", "As Lin warned in May", "Per the ministry". */
export const frontedCue: Rule = {
  name: 'fronted-cue',
  example: {
    text: 'As Mayor Venn put it, “Rain asks nobody for a ticket.”',
    kind: 'direct',
    contents: ['“Rain asks nobody for a ticket.”'],
    cue: ['As', 'put it'],
    source: 'Mayor Venn',
  },
  *propose(reading) {
    for (const at of reading.sought) {
      if (at + 2 >= reading.tokens.length) break;
      const found = frontedAt(reading, at);
      if (found !== null) yield* frontedOrTrailing(reading, ...found);
    }
  },
};

const SAID_WITH = /^(?:view|views|words|opinion|telling|account|estimation|judgment|judgement|eyes|phrase)$/;

const OPENERS = new Set(['per', 'in', 'as']);

// cue words (one range or two), source, the whole phrase
function frontedAt(reading: Reading, at: number): [Range | readonly Range[], Range, Range] | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (!OPENERS.has(token.lower)) return null;
  const end = sentenceEnd(reading, at);
  const trails = tokens[at - 1]?.value === ',' && /^(?:DET|PROPN)$/.test(tokens[at + 1]!.pos);
  if (token.lower === 'per' && (trails || startsSentence(reading, at))) {
    const source = phraseAfter(reading, at + 1, end);
    // ", per the bylaws.": "two, per the custom, were kept" is no report.
    if (trails && source !== null && !/^[.]?$/.test(tokens[source.last]?.value ?? '')) return null;
    return source === null ? null : [{ first: at, last: at + 1 }, source, { first: at, last: source.last }];
  }
  if (
    token.lower === 'in' &&
    tokens[at + 1]?.lower === 'the' &&
    SAID_WITH.test(tokens[at + 2]!.lower) &&
    tokens[at + 3]?.lower === 'of'
  ) {
    const source = phraseAfter(reading, at + 4, end);
    return source === null ? null : [{ first: at, last: at + 4 }, source, { first: at, last: source.last }];
  }
  if (token.lower === 'in') {
    for (let noun = at + 2; noun < Math.min(end, at + 8); noun++) {
      if (!SAID_WITH.test(tokens[noun]!.lower)) continue;
      const genitive = /^'s?$/.test(tokens[noun - 1]!.value) || isPossessive(tokens[noun - 1]!);
      if (!genitive || !(/^[,:]$/.test(tokens[noun + 1]?.value ?? '') || noun + 1 >= end)) return null;
      const source = { first: at + 1, last: noun };
      return [
        [
          { first: at, last: at + 1 },
          { first: noun, last: noun + 1 },
        ],
        source,
        { first: at, last: noun + 1 },
      ];
    }
    return null;
  }
  if (token.lower === 'as') {
    const source = phraseAfter(reading, at + 1, end);
    if (source === null) return null;
    const described = withDescriptions(reading, source, end);
    for (const { last } of [source, described]) {
      const comma = tokens[last]?.value === ',' ? last + 1 : last;
      const cue = tokens[comma]?.pos === 'ADV' ? comma + 1 : comma;
      if (/^(?:put|puts)$/.test(tokens[cue]?.lower ?? '') && /^it$/.test(tokens[cue + 1]?.lower ?? ''))
        return [
          [
            { first: at, last: at + 1 },
            { first: cue, last: cue + 2 },
          ],
          source,
          { first: at, last: cue + 2 },
        ];
    }
    return startsSentence(reading, at) ? saidSo(reading, at, source, end) : null;
  }
  return null;
}

// "As Venn warned in 1946, …": a verb of saying with nothing but when and where before the comma.
function saidSo(reading: Reading, as: number, source: Range, end: number): [readonly Range[], Range, Range] | null {
  const saying = reading.sayings[sayingFrom(reading, source.last)];
  if (saying?.cue.first !== source.last || saying.voice !== 'active' || saying.negated) return null;
  if (!saying.verb.takes.has('clause') || saying.verb.class === 'thought') return null;
  const last = skipAdverbials(reading, saying.cue.last, end, saying.level);
  if (reading.tokens[last]?.value !== ',') return null;
  return [[{ first: as, last: as + 1 }, saying.cue], source, { first: as, last }];
}
