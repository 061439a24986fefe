/** Quotations that only end a clause of the narrator. */
import type { Span } from '../../model/span.ts';
import { isClause } from './clauses.ts';
import { skipDateline } from './content.ts';
import { isWord, sentenceStart, startsSentence } from './layout.ts';
import { phraseAfter } from './phrase-after.ts';
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
  if (before.pos === 'PUNCT' && before.value !== ')' && !isPredicate(reading, quotation)) return whole;
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

// The levy, Lund's last gift, “has its price,” she said: behind a subject and what describes it, the quotation is its verb.
function isPredicate(reading: Reading, quotation: number): boolean {
  const { tokens } = reading;
  const { first, last } = reading.fragments[quotation]![0]!;
  if (tokens[first - 1]!.value !== ',') return false;
  const verb = tokens.slice(first, Math.min(last, first + 3)).find(isWord);
  if (verb === undefined || !/^(?:AUX|VERB)$/.test(verb.pos) || !/^\p{Ll}/u.test(verb.value)) return false;
  if (verb.lower.endsWith('ing') || (verb.pos === 'VERB' && verb.lower === verb.lemma)) return false;
  const start = sentenceStart(reading, first - 1);
  const subject = phraseAfter(reading, skipDateline(reading, start, first), first);
  return subject !== null && subject.last < first - 1 && tokens[subject.last]!.value === ',';
}
