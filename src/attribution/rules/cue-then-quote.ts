import type { CueVerb } from '../lexicon/cue-verbs.ts';
import { startsClause } from '../reading/clauses.ts';
import { contentEnd } from '../reading/content.ts';
import { sentenceEnd, startsSentence } from '../reading/layout.ts';
import { openingAfter, withThat } from '../reading/openings.ts';
import { afterQuotation, endingOf, fragmentsOf, quotationAt } from '../reading/quotation-edges.ts';
import { sayingAfter } from '../reading/saying-after.ts';
import { type Reading, type Saying, sayingFrom } from '../reading/sayings.ts';
import { followOns } from '../reading/turns.ts';
import { afterDash } from './colon-quote.ts';
import { propose, type Rule } from './rule.ts';
import { isTitle } from './titles.ts';

/** Source and cue, then a quotation that is all that was said. */
export const cueThenQuote: Rule = {
  name: 'cue-then-quote',
  example: {
    text: 'Holding up the key, Okafor added on Friday: “We tried.” Then he left.',
    kind: 'direct',
    contents: ['“We tried.”'],
    cue: ['added'],
    source: 'Okafor',
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      const found = quotationFollowing(reading, saying);
      if (found === null) continue;
      const { quotation, herald } = found;
      // "a single, called ‘Blue Monday’": with a verb of naming the quotation is a name, or for `called-as`.
      if (herald !== ':' && namesOnly(saying.verb)) continue;
      if (isTitle(reading, quotation, saying) || sayingAfter(reading, quotation) !== null) continue;
      const after = afterQuotation(reading, quotation);
      // Without a comma or colon the quotation may be only part of what was said.
      if (herald === '' && (!endsThere(reading, quotation, saying) || isObject(reading, quotation, saying))) continue;
      const turn = fragmentsOf(reading, [quotation, ...goesOn(reading, after, saying)]);
      const lead = herald === ':' ? clauseBeforeColon(reading, saying, quotation) : thatBefore(reading, quotation);
      const contents = lead === null ? turn : [{ start: lead, end: turn[0]!.end }, ...turn.slice(1)];
      yield propose(reading, saying, contents, { confidence: herald === '' ? 0.9 : 0.96 });
    }
  },
};

const namesOnly = ({ takes }: CueVerb): boolean => takes.has('naming') && !takes.has('clause') && !takes.has('quote');

interface Following {
  readonly quotation: number;
  /** The comma or colon before it, or nothing. */
  readonly herald: string;
}

// The quotation after the cue, with at most a few words of when and how in between and no other saying.
function quotationFollowing(reading: Reading, saying: Saying): Following | null {
  const start = Math.max(saying.frame.last, saying.cue.last);
  const opening = openingAfter(reading, saying);
  if (opening !== null) {
    const quotation = quotationAt(reading, opening.at, saying.level);
    if (quotation !== null) {
      const herald = opening.by === 'comma' ? ',' : opening.by === 'colon' ? ':' : '';
      if (
        opening.by === 'that' &&
        contentEnd(reading, opening.at, saying.level, saying) > afterQuotation(reading, quotation)
      )
        return null;
      if (herald === '' && (saying.voice === 'passive' || saying.voice === 'infinitive')) return null;
      return { quotation, herald };
    }
  }
  if (saying.voice === 'infinitive' || saying.voice === 'passive') return null;
  if (saying.verb.strength < 0.8 || saying.verb.class === 'thought' || saying.verb.class === 'intent') return null;
  const limit = Math.min(sentenceEnd(reading, saying.at), start + 16);
  const next = reading.sayings[sayingFrom(reading, start)];
  for (let at = start; at < limit; at++) {
    if (next !== undefined && next.level === saying.level && at >= next.frame.first) return null;
    const quotation = quotationAt(reading, at, saying.level);
    if (quotation === null) {
      if (reading.level[at] !== saying.level) return null;
      continue;
    }
    const herald = reading.tokens[at - 1]!.value;
    // Lin argues that when herring return, “the gulls come,” too: a piece of the clause.
    if (herald === ',' && opening?.by === 'that' && opening.at < at - 1) return null;
    // "NOBODY AGREES - Ada Lund: “…”": the colon is that of a label.
    if (herald === ':' && afterDash(reading, start - 1, at - 1) >= start) return null;
    return herald === ':' || herald === ',' ? { quotation, herald } : null;
  }
  return null;
}

// Lin said | it takes one thing: “Nerve.” The quotation ends a clause that she said too; where it starts, or null.
function clauseBeforeColon(reading: Reading, saying: Saying, quotation: number): number | null {
  const opening = openingAfter(reading, saying);
  if (opening === null || !saying.verb.takes.has('clause') || /^(?:colon|comma)$/.test(opening.by)) return null;
  const clause = { first: opening.at, last: reading.fragments[quotation]![0]!.first - 1 };
  if (clause.last <= clause.first || !startsClause(reading, clause)) return null;
  return reading.tokens[withThat(reading, opening)]!.start;
}

// Lin said | that “the gulls come”: the conjunction belongs to what she said; where it starts, or null.
function thatBefore({ tokens, fragments }: Reading, quotation: number): number | null {
  const before = tokens[fragments[quotation]![0]!.first - 1]!;
  return before.lower === 'that' ? before.start : null;
}

function endsThere(reading: Reading, quotation: number, saying: Saying): boolean {
  if (/^[.,!?]$/.test(endingOf(reading, quotation))) return true;
  const after = afterQuotation(reading, quotation);
  const token = reading.tokens[after];
  if (quotesAgain(reading, after, saying)) return false;
  if (token === undefined || after >= sentenceEnd(reading, saying.at) || reading.level[after] !== saying.level)
    return true;
  return (
    /^[.,;!?)—–]$/.test(token.value) ||
    /^(?:CCONJ|SCONJ)$/.test(token.pos) ||
    (token.pos === 'ADP' && token.lower !== 'of')
  );
}

// "It cited “political tensions” in Hull": a phrase that goes on, after a verb that takes one.
function isObject(reading: Reading, quotation: number, { verb }: Saying): boolean {
  if (!verb.takes.has('object') || verb.takes.has('clause')) return false;
  const after = afterQuotation(reading, quotation);
  return (
    /^\p{L}/u.test(endingOf(reading, quotation)) &&
    reading.tokens[after]?.pos === 'ADP' &&
    !startsSentence(reading, after)
  );
}

// “the game is soft” because “football is soft”: two pieces of one clause.
function quotesAgain(reading: Reading, after: number, saying: Saying): boolean {
  const end = contentEnd(reading, after, saying.level, saying);
  for (let at = after; at < end; at++) if (reading.level[at] !== saying.level) return true;
  return false;
}

// “…” of the same sentence after a narrator's aside is another matter; whole sentences in quotation marks go on.
function goesOn(reading: Reading, after: number, saying: Saying): number[] {
  const end = Math.max(after, sentenceEnd(reading, saying.at));
  const atEnd =
    after >= end || (reading.level[after] === saying.level && /^[.]$/.test(reading.tokens[after]?.value ?? ''));
  return atEnd ? followOns(reading, after, saying.level) : [];
}
