/** Quotations that only end a clause of the narrator. */
import type { Span } from '../../model/span.ts';
import { isClause } from './clauses.ts';
import { skipDateline } from './content.ts';
import { sentenceStart, startsSentence } from './layout.ts';
import { afterQuotation, fragmentsOf, levelAround } from './quotation-edges.ts';
import { saidBefore } from './saying-after.ts';
import type { Reading } from './sayings.ts';

/**
 * A quotation with the words of the narrator that lead into it in its sentence: "The levy was “a gift,” Lund said" reports
 * the whole clause; "On “Morning Joe,” Lund said" none (an empty list), nor does "Cole said it was “fine,” Lund said", where
 * another reports it. Words that end in a colon or comma lead into a quotation that stands for itself.
 */
export function withLead(reading: Reading, quotation: number): Span[] {
  const whole = fragmentsOf(reading, [quotation]);
  const level = levelAround(reading, quotation);
  const { first } = reading.fragments[quotation]![0]!;
  if (whole.length > 1 || first === 0 || reading.level[first - 1] !== level || startsSentence(reading, first))
    return whole;
  const before = reading.tokens[first - 1]!;
  if (before.pos === 'PUNCT' && before.value !== ')') return whole;
  if (saidBefore(reading, quotation)) return [];
  const start = sentenceStart(reading, first - 1);
  if (reading.level[start] !== level) return whole;
  const from = skipDateline(reading, start, first);
  const opener = reading.tokens[from]!;
  if (
    /^(?:SCONJ|ADP)$/.test(opener.pos) ||
    !isClause(reading, { first: from, last: afterQuotation(reading, quotation) })
  )
    return [];
  return [{ start: reading.tokens[from]!.start, end: whole[0]!.end }];
}
