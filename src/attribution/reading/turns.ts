/** The quotations that go on with a saying: one turn of one speaker. */
import { endsSentenceAt, sentenceEnd } from './layout.ts';
import { afterQuotation, endingOf, quotationAt } from './quotation-edges.ts';
import { sayingAfter } from './saying-after.ts';
import { type Reading, type Saying, sayingFrom } from './sayings.ts';

/**
 * Quotations that go on with a turn: in the same sentence after a comma ("…, “but the pump failed.”"), then every
 * sentence of the paragraph that is a quotation and nothing else, as long as nobody else is given it.
 */
export function quotationsAfter(reading: Reading, saying: Saying): number[] {
  const found: number[] = [];
  const end = sentenceEnd(reading, saying.at);
  let at = Math.max(saying.frame.last, saying.cue.last);
  const limit = Math.min(end, at + 18);
  const nextSaying = reading.sayings[sayingFrom(reading, at)];
  while (at < limit && reading.level[at] === saying.level) {
    if (nextSaying !== undefined && nextSaying.level === saying.level && at >= nextSaying.cue.first) break;
    at++;
  }
  // After a comma, or right after the cue where the comma was forgotten.
  const direct = at === Math.max(saying.frame.last, saying.cue.last);
  if (at < limit && (direct || /^[,:—–]$/.test(reading.tokens[at - 1]!.value))) {
    const quotation = quotationAt(reading, at, saying.level);
    if (quotation !== null && sayingAfter(reading, quotation) === null) found.push(quotation);
  }
  const last = found.at(-1);
  return [...found, ...followOns(reading, last === undefined ? end : afterQuotation(reading, last), saying.level)];
}

/** The quotations from token `from` on that are whole sentences of the same paragraph and have no saying of their own. */
export function followOns(reading: Reading, from: number, level: number): number[] {
  const found: number[] = [];
  let at = from;
  const paragraph = reading.tokens[from - 1]?.paragraph;
  while (at < reading.tokens.length && reading.tokens[at]!.paragraph === paragraph) {
    if (reading.level[at] === level && /^[.,]$/.test(reading.tokens[at]!.value)) {
      at++;
      continue;
    }
    const quotation = quotationAt(reading, at, level);
    if (quotation === null || sayingAfter(reading, quotation) !== null) break;
    const after = afterQuotation(reading, quotation);
    // “Yes,” came the reply. “You squeezed them” to drive up the price: the narrator goes on in the same sentence. What the
    // narrator only explains, “on the pier,” which is closed, is part of the turn.
    const explained =
      /^(?:which|who)$/.test(reading.tokens[after]?.lower ?? '') && endingOf(reading, quotation) === ',';
    if (!endsSentenceAt(reading, after) && !explained) break;
    found.push(quotation);
    if (explained) break;
    at = after;
    if (reading.fragments[quotation]!.length > 1) break;
  }
  return found;
}
