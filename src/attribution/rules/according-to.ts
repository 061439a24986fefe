import { countWords, isClause } from '../reading/clauses.ts';
import { contentEnd, skipDateline } from '../reading/content.ts';
import { withDescriptions } from '../reading/descriptions.ts';
import { type Range, sentenceEnd, sentenceStart, spanOf, startsSentence } from '../reading/layout.ts';
import { phraseAfter } from '../reading/noun-phrases.ts';
import type { Reading } from '../reading/sayings.ts';
import { quotationAt } from '../reading/turns.ts';
import { type Proposal, type ProposalOptions, proposeBare, type Rule } from './rule.ts';

/** "according to" before, after or inside what is said. */
export const accordingTo: Rule = {
  name: 'according-to',
  example: {
    text: 'Forty schools lack heating, according to a report by the audit office.',
    kind: 'indirect',
    contents: ['Forty schools lack heating'],
    cue: ['according to'],
    source: 'a report by the audit office',
  },
  *propose(reading) {
    for (let at = 0; at + 1 < reading.tokens.length; at++) {
      if (reading.tokens[at]!.lower !== 'according' || reading.tokens[at + 1]!.lower !== 'to') continue;
      const source = phraseAfter(reading, at + 2, sentenceEnd(reading, at));
      if (source === null) continue;
      yield* frontedOrTrailing(reading, { first: at, last: at + 2 }, source, { first: at, last: source.last });
    }
  },
};

/** Other phrases that name who said it: "In the view of", "In Moyo's words", "As Lin put it", "Per the ministry". */
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
    for (let at = 0; at + 2 < reading.tokens.length; at++) {
      const found = frontedAt(reading, at);
      if (found !== null) yield* frontedOrTrailing(reading, ...found);
    }
  },
};

const SAID_WITH = /^(?:view|views|words|opinion|telling|account|estimation|judgment|judgement|eyes|phrase)$/;

// cue words (one range or two), source, the whole phrase
function frontedAt(reading: Reading, at: number): [Range | readonly Range[], Range, Range] | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  const end = sentenceEnd(reading, at);
  if (token.lower === 'per' && startsSentence(reading, at)) {
    const source = phraseAfter(reading, at + 1, end);
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
      const genitive =
        /^'s?$/.test(tokens[noun - 1]!.value) || /^(?:his|her|their|its|my|our)$/.test(tokens[noun - 1]!.lower);
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
      const cue = tokens[last]?.value === ',' ? last + 1 : last;
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
  }
  return null;
}

/** Content of a phrase that stands before, after or inside it in its sentence. */
export function* frontedOrTrailing(
  reading: Reading,
  cue: Range | readonly Range[],
  source: Range,
  phrase: Range,
): Generator<Proposal> {
  const level = reading.level[phrase.first]!;
  const cues = (Array.isArray(cue) ? cue : [cue]) as readonly Range[];
  const options: ProposalOptions = {
    confidence: 0.92,
    cue: cues.map((range) => spanOf(reading, range)),
    source,
  };
  const end = sentenceEnd(reading, phrase.first);
  const start = skipDateline(reading, sentenceStart(reading, phrase.first), phrase.first);
  const comma = closingComma(reading, phrase.last, end, level);
  const contents: Range[] = [];
  const opensSentence = !hasWords(reading, start, phrase.first);
  if (!opensSentence) {
    let last = phrase.first;
    while (last > start && /^[,—–-]$/.test(reading.tokens[last - 1]!.value) && reading.level[last - 1] === level)
      last--;
    contents.push({ first: start, last });
  }
  const detached = opensSentence || reading.tokens[phrase.first - 1]?.value === ',';
  if (comma !== null && detached) {
    const last = contentEnd(reading, comma + 1, level, null);
    const rest = { first: comma + 1, last };
    const unfinished = contents.length > 0 && !isClause(reading, contents[0]!);
    if (!opensSentence && quotationAt(reading, rest.first, level) !== null) contents.length = 0;
    if (last > comma + 1 && (contents.length === 0 || unfinished || goesOn(reading, rest))) contents.push(rest);
  }
  if (contents.length === 0 || countWords(reading, contents[0]!) === 0) return;
  yield proposeBare(
    reading,
    contents.map((range) => spanOf(reading, range)),
    { ...options, level },
  );
}

function closingComma(reading: Reading, from: number, end: number, level: number): number | null {
  for (let at = from; at < Math.min(end, from + 30); at++) {
    if (reading.level[at] !== level) return null;
    if (/^[,:]$/.test(reading.tokens[at]!.value) && at + 1 < end) {
      const rest = withDescriptions(reading, { first: from - 1, last: at }, end);
      if (rest.last === at) return at;
      if (rest.last < end && reading.tokens[rest.last]!.value === ',') return rest.last;
      return at;
    }
  }
  return null;
}

// After "The ferry, according to its owner," the sentence needs its verb; after a whole clause it does not.
function goesOn(reading: Reading, rest: Range): boolean {
  const opener = reading.tokens[rest.first]!;
  return opener.pos === 'VERB' ? !opener.lower.endsWith('ing') : opener.pos === 'AUX';
}

function hasWords(reading: Reading, first: number, last: number): boolean {
  return last > first && countWords(reading, { first, last }) > 0 && !onlyConjunction(reading, first, last);
}

const onlyConjunction = (reading: Reading, first: number, last: number): boolean =>
  last - first === 1 && reading.tokens[first]!.pos === 'CCONJ';
