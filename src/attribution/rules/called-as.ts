import { objectEnd } from '../reading/content.ts';
import { type Range, sentenceEnd, sentenceStart, spanOf, startsSentence } from '../reading/layout.ts';
import { phraseAfter } from '../reading/phrase-after.ts';
import { phraseBefore } from '../reading/phrase-before.ts';
import { isTime } from '../reading/phrase-words.ts';
import { afterQuotation, endingOf, quotationAt } from '../reading/quotation-edges.ts';
import { type Reading, type Saying, sayingFrom } from '../reading/sayings.ts';
import type { Token } from '../types.ts';
import { type Proposal, propose, type Rule } from './rule.ts';
import { isCapitalised, isDefinite, isTitle } from './titles.ts';

/** Somebody calls, describes or dismisses something as something, in quotation marks. */
export const calledAs: Rule = {
  name: 'called-as',
  example: {
    text: 'Haddad described the talks as “useful, if long”.',
    kind: 'mixed',
    contents: ['the talks as “useful, if long”'],
    cue: ['described'],
    source: 'Haddad',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      if (!saying.verb.takes.has('naming') || saying.voice === 'infinitive') continue;
      const quotation = quotationInside(reading, saying);
      if (quotation === null || modifies(reading, quotation)) continue;
      if (isTitle(reading, quotation, saying) && isCapitalised(reading, quotation)) continue;
      const after = withSecond(reading, afterQuotation(reading, quotation), saying.level);
      // “critical” that she make a speech: without a mark of its end the phrase goes on.
      const closed = /^[.,!?]$/.test(endingOf(reading, quotation)) || isRelated(reading, saying);
      const last = closed ? after : Math.max(after, objectEnd(reading, saying.cue.last, saying.level, saying));
      if (saying.voice === 'passive') {
        const passive = spokenOf(reading, saying, quotation, last);
        if (passive !== null) yield passive;
      } else if (saying.source !== null) {
        if (isBareName(reading, saying, quotation) || isNickname(reading, saying, quotation)) continue;
        if (isRating(reading, saying, quotation)) continue;
        const named = spanOf(reading, { first: saying.cue.last, last });
        const antecedent = antecedentOf(reading, saying);
        const contents = antecedent === null ? [named] : [spanOf(reading, antecedent), named];
        yield propose(reading, saying, contents, { confidence: 0.93 });
      }
    }
  },
};

// "The cuts were condemned by nurses as “heartless”", "The cuts were called “heartless” by nurses", or by nobody named.
function spokenOf(reading: Reading, saying: Saying, quotation: number, last: number): Proposal | null {
  const subject = phraseBefore(reading, saying.cue.first, sentenceStart(reading, saying.at));
  if (subject === null) return null;
  const first = saying.source?.last ?? saying.cue.last;
  const contents = (end: number) => [spanOf(reading, subject), spanOf(reading, { first, last: end })];
  if (saying.source !== null) return propose(reading, saying, contents(last), { confidence: 0.85 });
  if (saying.verb.class === 'thought') return null;
  // "was called “The Salt Road”": its name.
  if (
    saying.verb.lemma === 'call' &&
    (isCapitalised(reading, quotation) || isDefinite(reading, quotation)) &&
    quotationAt(reading, first, saying.level) !== null
  )
    return null;
  const after = afterQuotation(reading, quotation);
  const source =
    reading.tokens[after]?.lower === 'by' ? phraseAfter(reading, after + 1, sentenceEnd(reading, saying.at)) : null;
  return propose(reading, saying, contents(source === null ? last : after), { confidence: 0.7, source });
}

// "what Lin called a “scheme” took a turn": the clause is over with the name.
const isRelated = (reading: Reading, saying: Saying): boolean =>
  /^(?:what|which|whom?|that)$/.test(reading.tokens[saying.frame.first - 1]?.lower ?? '');

// "nine people in | a blast that | Lin described | as “deliberate”": what is called so stands before.
function antecedentOf(reading: Reading, { frame, at }: Saying): Range | null {
  const pronoun = frame.first - 1;
  if (!/^(?:that|which|whom?)$/.test(reading.tokens[pronoun]?.lower ?? '')) return null;
  const phrase = phraseBefore(reading, pronoun, sentenceStart(reading, at));
  if (phrase === null) return null;
  let first = pronoun - 1;
  while (first > phrase.first && !isLink(reading.tokens[first - 1]!)) first--;
  return { first, last: pronoun + 1 };
}

const isLink = ({ pos, lower }: Token): boolean => pos === 'ADP' && lower !== 'of';

// "a show called “Brokers”": a name right after the verb, unless it is "what Lin called “…”".
function isBareName(reading: Reading, saying: Saying, quotation: number): boolean {
  if (reading.fragments[quotation]![0]!.first !== saying.cue.last || saying.voice !== 'active') return false;
  return !isRelated(reading, saying);
}

// "rates the shares “underperform”": what analysts write, not say.
function isRating(reading: Reading, { verb }: Saying, quotation: number): boolean {
  const words = reading.tokens.slice(reading.fragments[quotation]![0]!.first, afterQuotation(reading, quotation));
  return verb.lemma === 'rate' && words.some(({ lower }) => RATINGS.test(lower));
}

const RATINGS = /^(?:(?:out|under)perform|(?:over|under)weight|buy|sell|hold|neutral)$/;

// "They called her “the Duchess”": a name, as its capitals say.
function isNickname(reading: Reading, saying: Saying, quotation: number): boolean {
  const { first } = reading.fragments[quotation]![0]!;
  const whom = reading.tokens[saying.cue.last]!.lower;
  if (saying.verb.lemma !== 'call' || first !== saying.cue.last + 1 || !/^(?:him|her|it|them|me|us)$/.test(whom))
    return false;
  return isDefinite(reading, quotation) && isCapitalised(reading, quotation);
}

// "the “heartless” cuts": part of a phrase that goes on.
function modifies(reading: Reading, quotation: number): boolean {
  const after = afterQuotation(reading, quotation);
  const next = reading.tokens[after];
  return (
    next !== undefined && !startsSentence(reading, after) && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) && !isTime(next)
  );
}

// … “illegals” and “thugs”.
function withSecond(reading: Reading, after: number, level: number): number {
  const { tokens } = reading;
  if (after >= tokens.length || startsSentence(reading, after) || !/^(?:and|or|but|,)$/.test(tokens[after]!.lower))
    return after;
  const next = tokens[after]!.value === ',' && tokens[after + 1]?.pos === 'CCONJ' ? after + 2 : after + 1;
  const second = quotationAt(reading, next, level);
  return second === null ? after : afterQuotation(reading, second);
}

function quotationInside(reading: Reading, saying: Saying): number | null {
  const limit = Math.min(sentenceEnd(reading, saying.at), saying.cue.last + 25);
  const next = reading.sayings[sayingFrom(reading, saying.cue.last)];
  for (let at = saying.cue.last; at < limit; at++) {
    if (next !== undefined && next.level === saying.level && next.cue.first === at) return null;
    const quotation = quotationAt(reading, at, saying.level);
    if (quotation !== null) return quotation;
    if (reading.level[at] !== saying.level || /^[;:,]$/.test(reading.tokens[at]!.value)) return null;
  }
  return null;
}
