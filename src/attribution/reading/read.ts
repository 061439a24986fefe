import type { Annotated } from '../types.ts';
import { isAsideQuestion } from './asked-aside.ts';
import { findSayings } from './find-sayings.ts';
import { layOut } from './layout.ts';
import { openingAfter } from './openings.ts';
import { quotationAt, quotationBefore } from './quotation-edges.ts';
import { reportedClause } from './reported-clause.ts';
import { sayingAfter } from './saying-after.ts';
import type { Reading, Saying } from './sayings.ts';

/** Reads an annotated article for its sayings: what every rule looks at. */
export function read(annotated: Annotated): Reading {
  const layout = layOut(annotated);
  return outermost({ ...layout, sayings: findSayings(layout) });
}

// "Lund was shown a note in which Cole wrote: “…”", "I asked what was left and he said, ‘…’": the quotation is Cole's, and his.
function heralds(reading: Reading, saying: Saying): boolean {
  if (saying.voice !== 'active' && saying.voice !== 'participle') return false;
  const opening = openingAfter(reading, saying);
  const pronoun = saying.source !== null && /^(?:he|she|they|it|i)$/.test(reading.tokens[saying.source.first]!.lower);
  const joins = pronoun || reading.tokens[saying.frame.first - 1]?.pos === 'CCONJ';
  if (opening?.by !== 'colon' && !(opening?.by === 'comma' && joins)) return false;
  return quotationAt(reading, opening.at, saying.level) !== null;
}

// "The board said that Lund warned …" is the board's: a saying inside a clause that another reports is not for the rules.
function outermost(reading: Reading): Reading {
  const kept: Saying[] = [];
  const until = new Map<number, number>();
  for (const saying of reading.sayings) {
    if (saying.at < (until.get(saying.level) ?? 0) && !heralds(reading, saying)) continue;
    kept.push(saying);
    const quotation = quotationBefore(reading, saying.frame.first, saying.level);
    if (quotation !== null && sayingAfter(reading, quotation) === saying) continue;
    // "Asked if she feared the sack, Lin replied": what she replied is not part of the question.
    if (isAsideQuestion(reading, saying)) continue;
    const clause = saying.verb.strength >= 0.75 ? reportedClause(reading, saying) : null;
    if (clause !== null) until.set(saying.level, clause.last);
  }
  return { ...reading, sayings: kept };
}
