import { CUE_VERBS } from '../lexicon/cue-verbs.ts';
import { isAsideQuestion } from '../reading/asked-aside.ts';
import { startsClause, startsQuestion } from '../reading/clauses.ts';
import { contentEnd } from '../reading/content.ts';
import { isHeard } from '../reading/court-hearing.ts';
import { describedPhraseBefore } from '../reading/descriptions.ts';
import { type Range, sentenceEnd, sentenceStart, spanOf } from '../reading/layout.ts';
import { withLead } from '../reading/lead.ts';
import { openingAfter, withThat } from '../reading/openings.ts';
import { phraseBefore } from '../reading/phrase-before.ts';
import { afterQuotation, fragmentsOf, quotationAt, quotationBefore } from '../reading/quotation-edges.ts';
import type { Reading, Saying } from '../reading/sayings.ts';
import { followOns } from '../reading/turns.ts';
import { type Proposal, propose, type Rule } from './rule.ts';

/** A passive: "It is said that …", "Residents were told that …", "The vault is said to be empty", "Asked whether …". */
export const passiveCue: Rule = {
  name: 'passive-cue',
  example: {
    text: 'The vault is believed to hold nothing at all.',
    kind: 'indirect',
    contents: ['The vault', 'to hold nothing at all'],
    cue: ['is believed'],
    source: null,
  },
  *propose(reading) {
    for (const saying of reading.sayings) {
      if (saying.voice !== 'passive') continue;
      const remarked = saidToHaveSaid(reading, saying);
      if (remarked !== null) {
        yield remarked;
        continue;
      }
      const contents = contentsOf(reading, saying);
      if (contents === null) continue;
      yield propose(
        reading,
        saying,
        contents.map((range) => spanOf(reading, range)),
        { confidence: 0.8 },
      );
    }
  },
};

/** “…,” Lacey is said to have remarked, is said to have told the crew, “…”, or is quoted as saying: hearsay of a saying, whose source is its subject. */
function saidToHaveSaid(reading: Reading, saying: Saying): Proposal | null {
  const last = endOfHearsay(reading, saying);
  if (last === null) return null;
  const start = sentenceStart(reading, saying.cue.first);
  const comma = reading.tokens[saying.cue.first - 1]?.value === ',';
  const source = comma
    ? describedPhraseBefore(reading, saying.cue.first - 1, start)
    : phraseBefore(reading, saying.cue.first, start);
  if (source === null) return null;
  const cue = [spanOf(reading, { first: saying.cue.first, last })];
  const ahead = heraldedAfter(reading, saying, last);
  if (ahead !== null) {
    const turn = [ahead, ...followOns(reading, afterQuotation(reading, ahead), saying.level)];
    return propose(reading, saying, fragmentsOf(reading, turn), { confidence: 0.85, cue, source });
  }
  const quotation = quotationBefore(reading, source.first, saying.level);
  if (quotation === null) return null;
  const lead = withLead(reading, quotation);
  if (lead.length === 0) return null;
  const more = followOns(reading, sentenceEnd(reading, saying.at), saying.level);
  return propose(reading, saying, [...lead, ...fragmentsOf(reading, more)], { confidence: 0.85, cue, source });
}

// The quotation behind "is said to have told him,": a comma or colon stands before it.
function heraldedAfter(reading: Reading, { at, level }: Saying, from: number): number | null {
  const limit = Math.min(sentenceEnd(reading, at), from + 8);
  for (let next = from + 1; next < limit; next++) {
    const quotation = quotationAt(reading, next, level);
    if (quotation !== null) return /^[,:]$/.test(reading.tokens[next - 1]!.value) ? quotation : null;
  }
  return null;
}

// The token after "is said to have remarked", "is quoted as saying"; null where nobody is.
function endOfHearsay({ tokens }: Reading, { cue: { last } }: Saying): number | null {
  const isCue = (at: number) => CUE_VERBS.has(tokens[at]?.lemma ?? '');
  if (tokens[last]?.lower === 'to' && tokens[last + 1]?.lower === 'have') return isCue(last + 2) ? last + 3 : null;
  if (tokens[last]?.lower !== 'as' || !tokens[last + 1]?.lower.endsWith('ing')) return null;
  return isCue(last + 1) ? last + 2 : null;
}

function contentsOf(reading: Reading, saying: Saying): Range[] | null {
  const { tokens } = reading;
  const { takes } = saying.verb;
  const opening = openingAfter(reading, saying);
  if (opening === null || opening.by === 'comma' || opening.by === 'colon') return null;
  const token = tokens[opening.at]!;
  // "Asked whether he would quit, Adair shrugged": no subject, and the comma ends it.
  if (isAsideQuestion(reading, saying)) {
    if (!takes.has('question') || !(startsQuestion(token) || token.lower === 'about')) return null;
    return [{ first: opening.at, last: firstComma(reading, opening.at, saying) }];
  }
  const clause: Range = { first: opening.at, last: contentEnd(reading, opening.at, saying.level, saying) };
  if (clause.last <= clause.first) return null;
  if (token.lower === 'to') {
    if (!takes.has('clause') || takes.has('addressee')) return null;
    const subject = phraseBefore(reading, saying.cue.first, sentenceStart(reading, saying.cue.first));
    return subject === null ? [clause] : [subject, clause];
  }
  if (startsQuestion(token)) return takes.has('question') ? [clause] : null;
  if (opening.by === 'that') return [{ first: withThat(reading, opening), last: clause.last }];
  const hearer = takes.has('addressee') || isHeard(saying) || tokens[saying.cue.first - 1]?.lower === 'it';
  return hearer && takes.has('clause') && startsClause(reading, clause) ? [clause] : null;
}

function firstComma(reading: Reading, from: number, saying: Saying): number {
  const end = contentEnd(reading, from, saying.level, saying);
  for (let at = from; at < end; at++) {
    const inside = reading.level[at] === saying.level && reading.level[at - 1] !== saying.level && at > from;
    // American commas stand inside the marks.
    if (inside && reading.tokens[at - 2]!.value === ',') return at;
    if (reading.tokens[at]!.value === ',' && reading.level[at] === saying.level) return at;
  }
  return end;
}
