/** Content of a phrase that is a cue with its source: "according to Lin", before, after or inside what is said. */
import { countWords, isClause, startsClause } from '../reading/clauses.ts';
import { contentBefore, contentEnd, skipDateline } from '../reading/content.ts';
import { withDescriptions } from '../reading/descriptions.ts';
import { type Range, sentenceEnd, sentenceStart, spanOf } from '../reading/layout.ts';
import { quotationAt } from '../reading/quotation-edges.ts';
import { type Reading, sayingFrom } from '../reading/sayings.ts';
import { type Proposal, type ProposalOptions, proposeBare } from './rule.ts';

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
  const contents: Range[] = [];
  const opensSentence = !hasWords(reading, start, phrase.first);
  const clause = opensSentence ? clauseWithoutComma(reading, phrase.last, end) : null;
  if (clause !== null) {
    yield proposeBare(reading, [spanOf(reading, clause)], { ...options, level });
    return;
  }
  const comma = closingComma(reading, phrase.last, end, level);
  if (!opensSentence) {
    let last = phrase.first;
    while (last > start && /^[,—–-]$/.test(reading.tokens[last - 1]!.value) && reading.level[last - 1] === level)
      last--;
    contents.push({ first: afterSaying(reading, start, last, level), last });
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

// "The pier fell, police said, with two people missing, according to a guard": what police said is theirs.
function afterSaying(reading: Reading, first: number, last: number, level: number): number {
  for (let i = sayingFrom(reading, first); i < reading.sayings.length && reading.sayings[i]!.at < last; i++) {
    const saying = reading.sayings[i]!;
    const comma = saying.frame.last;
    const parts = saying.level === level && (saying.voice === 'active' || saying.voice === 'inverted');
    if (!parts || comma + 2 >= last || contentBefore(reading, saying) === null) continue;
    if (reading.tokens[comma]!.value === ',' && reading.level[comma] === level) return comma + 1;
  }
  return first;
}

// "According to the owner it has not moved": the comma was left out.
function clauseWithoutComma(reading: Reading, first: number, end: number): Range | null {
  if (first >= end || !/^(?:it|he|she|they|there|we)$/.test(reading.tokens[first]!.lower)) return null;
  const clause = { first, last: contentEnd(reading, first, reading.level[first]!, null) };
  return startsClause(reading, clause) ? clause : null;
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
