import { sliceSpan } from '../../model/span.ts';
import { ARTICLE_KINDS } from '../lexicon/words.ts';
import { countWords, isClause } from '../reading/clauses.ts';
import { type Range, sentenceStart, spanOf, startsSentence } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { isNominal, isPossessive } from '../reading/phrase-words.ts';
import { afterQuotation, endingOf, fragmentsOf, levelAround } from '../reading/quotation-edges.ts';
import { sayingAfter } from '../reading/saying-after.ts';
import { type Reading, sayingFrom } from '../reading/sayings.ts';
import { subjectOf } from '../reading/subjects.ts';
import { followOns } from '../reading/turns.ts';
import { type Proposal, proposeBare, type Rule } from './rule.ts';
import { isTitle, wordsIn } from './titles.ts';

/** A quotation after a colon that no verb of saying leads: "Board chair Lena Falk: “We regret it.”", "Her advice: “…”". */
export const colonQuote: Rule = {
  name: 'colon-quote',
  example: {
    text: 'Her advice: “Keep walking.” She left.',
    kind: 'direct',
    contents: ['“Keep walking.”'],
    cue: ['advice:'],
    source: 'Her',
  },
  *propose(reading, accepted) {
    for (let quotation = 0; quotation < reading.quotations.length; quotation++) {
      const { first } = reading.fragments[quotation]![0]!;
      const colon = first - 1;
      const level = levelAround(reading, quotation);
      if (colon < 1 || reading.tokens[colon]!.value !== ':' || reading.level[colon] !== level) continue;
      if (accepted.hasQuotation(quotation) || sayingAfter(reading, quotation) !== null) continue;
      if (isTitle(reading, quotation, null) || wordsIn(reading, quotation) < (isHeralded(reading, colon) ? 1 : 2))
        continue;
      const proposal = labelled(reading, quotation, colon, level);
      if (proposal !== null) yield proposal;
    }
  },
};

/** "He had a single word: “futile.”", "Her answer: “No.”" */
const isHeralded = ({ tokens }: Reading, colon: number): boolean => WORDS.test(tokens[colon - 1]!.lower);

const WORDS =
  /^(?:words?|answer|reply|response|verdict|advice|message|motto|view|conclusion|explanation|assessment|summary|plea|complaint|reaction|theory|warning)$/;

function labelled(reading: Reading, quotation: number, colon: number, level: number): Proposal | null {
  const start = afterDash(reading, sentenceStart(reading, colon), colon);
  const before: Range = { first: start, last: colon };
  if (countWords(reading, before) === 0 || ARTICLE_KINDS.test(sliceSpan(reading.article.text, spanOf(reading, before))))
    return null;
  const contents = fragmentsOf(reading, [quotation, ...followOns(reading, afterQuotation(reading, quotation), level)]);
  const mark: Range = { first: colon, last: colon + 1 };
  const named = onTopic(reading, before) ?? toAnother(reading, before);
  if (named !== null)
    return proposeBare(reading, contents, { confidence: 0.8, cue: [spanOf(reading, mark)], source: named, level });
  // "Nurse Amy Coll, 24:": a label is a name and what describes it, and no clause.
  if (colon - start <= 14 && startsPhrase(reading, start) && !isClause(reading, before)) {
    const owner = ownerOf(reading, before);
    const cue = owner === null ? mark : { first: owner.last, last: colon + 1 };
    return proposeBare(reading, contents, {
      confidence: 0.85,
      cue: [spanOf(reading, cue)],
      source: owner ?? before,
      level,
    });
  }
  const subject = lastSubject(reading, start, colon, level) ?? subjectOf(reading, start, colon, level);
  if (subject === null || reading.tokens[subject.first]!.lower === 'there' || goesOn(reading, quotation)) return null;
  // "Lund's advice is short: “Row.”": whose words they are says it.
  const whose = WORDS.test(reading.tokens[subject.last - 1]!.lower) ? ownerOf(reading, subject) : null;
  return proposeBare(reading, contents, {
    confidence: 0.7,
    cue: [spanOf(reading, mark)],
    source: whose ?? subject,
    level,
  });
}

// "Our neighbour Ann Lee on why eels shrink:": a name, and what it is about.
function onTopic(reading: Reading, { first, last }: Range): Range | null {
  const phrase = phraseAfter(reading, first, last);
  if (phrase === null || reading.tokens[phrase.last]?.lower !== 'on' || phrase.last >= last - 1) return null;
  return reading.tokens[phrase.last - 1]!.pos === 'PROPN' ? phrase : null;
}

// "On the pier, one rower to another:"
function toAnother(reading: Reading, { first, last }: Range): Range | null {
  let start = last - 1;
  while (start > first && reading.tokens[start - 1]!.value !== ',' && last - start < 12) start--;
  const phrase = phraseAfter(reading, start, last);
  if (phrase === null || reading.tokens[phrase.last]?.lower !== 'to') return null;
  return last - phrase.last <= 4 && !isClause(reading, { first: phrase.last, last }) ? phrase : null;
}

// "Asked whose boat it was, she had one answer: “…”", "It rained so much that I had to ask: “…”": who is busy last.
function lastSubject(reading: Reading, start: number, colon: number, level: number): Range | null {
  const { tokens, sayings } = reading;
  const saying = sayings[sayingFrom(reading, start)];
  for (let at = colon - 3; at > start; at--) {
    const { lower, value } = tokens[at]!;
    if (reading.level[at] !== level || (value !== ',' && !/^(?:and|but|that)$/.test(lower))) continue;
    // Behind a saying, what another is busy with is said of him, unless the narrator begins anew.
    const said = saying !== undefined && saying.at < at && saying.source !== null;
    if (said && (tokens[at]!.pos !== 'CCONJ' || tokens[at - 1]!.value !== ',')) continue;
    const subject = subjectOf(reading, at + 1, colon, level);
    if (subject?.first === at + 1) return subject;
  }
  return null;
}

/** "THE PIER IS GONE - Ada Lund: “…”": a headline of its own stands before the label. */
export function afterDash({ tokens }: Reading, start: number, colon: number): number {
  for (let at = colon - 1; at > start && colon - at <= 8; at--) {
    const { value, start: from } = tokens[at]!;
    if (/^(?:—|–|-|--)$/.test(value) && from > tokens[at - 1]!.end && /^\p{Lu}/u.test(tokens[at + 1]!.value))
      return at + 1;
  }
  return start;
}

// "One thing is odd: “Rain or Shine” sells anyway": the subject of what follows, not what was said.
function goesOn(reading: Reading, quotation: number): boolean {
  const after = afterQuotation(reading, quotation);
  const next = reading.tokens[after];
  if (next === undefined || startsSentence(reading, after) || !/[\p{L}\p{N}]/u.test(endingOf(reading, quotation)))
    return false;
  return /^(?:VERB|AUX|ADV)$/.test(next.pos);
}

const startsPhrase = (reading: Reading, at: number): boolean =>
  isNominal(reading.tokens[at]) || isPossessive(reading.tokens[at]!);

// "Her | advice", "Lund's | last words": whose words they are.
function ownerOf(reading: Reading, { first, last }: Range): Range | null {
  for (let at = first; at < last - 1; at++) {
    const token = reading.tokens[at]!;
    if (token.lower === "'s" && at > first) return { first, last: at + 1 };
    if (at === first && isPossessive(token)) return { first, last: first + 1 };
  }
  return null;
}
