/** Quotations beside a saying, and the ones that go on with it: one turn of one speaker. */
import type { Span } from '../../model/span.ts';
import { isClause } from './clauses.ts';
import { skipDateline } from './content.ts';
import { NARRATOR, quotedAt, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { isParenthetical } from './narrator.ts';
import { openingAfter } from './openings.ts';
import { isAsideQuestion, type Reading, type Saying, sayingFrom } from './sayings.ts';

/** The level a quotation is quoted on: that of its parent. */
export const levelAround = (reading: Reading, quotation: number): number =>
  reading.quotations[quotation]!.parent ?? NARRATOR;

/** Token after the last fragment of a quotation. */
export const afterQuotation = (reading: Reading, quotation: number): number =>
  reading.fragments[quotation]!.at(-1)!.last;

/** The last character inside the closing mark, or the mark of a comma right after it: what ended the quotation. */
export function endingOf(reading: Reading, quotation: number): string {
  const after = reading.tokens[afterQuotation(reading, quotation)];
  const { end } = reading.quotations[quotation]!.fragments.at(-1)!;
  if (after?.value === ',' && after.start - end <= 1) return ',';
  const inside = /([\p{L}\p{N}]|[^\p{L}\p{N}\s"'“”‘’«»‹›」』„`])[\s"'“”‘’«»‹›」』„`]*$/u.exec(
    reading.article.text.slice(Math.max(0, end - 8), end),
  );
  return inside?.[1] ?? '';
}

/** The quotation that ends right before token `at` (a comma or dash between them does not count); null if none does. */
export function quotationBefore(reading: Reading, at: number, level: number): number | null {
  let last = at - 1;
  while (last >= 0 && reading.level[last] === level && /^(?:,|—|–|-|--)$/.test(reading.tokens[last]!.value)) last--;
  if (last < 0 || reading.level[last] === level || reading.tokens[last]!.paragraph !== reading.tokens[at]?.paragraph)
    return null;
  return quotedAt(reading, last, level)?.quotation ?? null;
}

/** The quotation that starts at token `at`; null if none does. */
export function quotationAt(reading: Reading, at: number, level: number): number | null {
  if (at >= reading.tokens.length || reading.level[at] === level) return null;
  const quoted = quotedAt(reading, at, level);
  return quoted !== null && quoted.first === at ? quoted.quotation : null;
}

/** The saying whose source or cue follows a quotation directly and reports it: "“…,” Lin said". */
export function sayingAfter(reading: Reading, quotation: number): Saying | null {
  const level = levelAround(reading, quotation);
  const after = afterQuotation(reading, quotation);
  const from = sayingFrom(reading, after);
  for (let i = from; i < Math.min(reading.sayings.length, from + 3); i++) {
    const saying = reading.sayings[i]!;
    if (saying.level !== level) continue;
    if (reading.tokens[saying.at]!.paragraph !== reading.tokens[after]?.paragraph) return null;
    if (quotationBefore(reading, saying.frame.first, level) !== quotation) continue;
    return reportsBackwards(reading, saying, quotation) ? saying : null;
  }
  return null;
}

// “It rained.” The mayor said the dam held: the full stop and the clause after the cue part them.
function reportsBackwards(reading: Reading, saying: Saying, quotation: number): boolean {
  if (saying.voice === 'infinitive' || saying.voice === 'passive') return false;
  const ending = endingOf(reading, quotation);
  const ahead = openingAfter(reading, saying);
  // « It is the waiting. » Lin smiles. A gesture in a sentence of its own says nothing.
  if (ending === '.' && GESTURES.has(saying.verb.lemma) && isParenthetical(reading, saying)) return false;
  // “…,” Lin told a crowd that police put at 300; “…,” reads a sign that hangs there: it says which one.
  const describes =
    ending === ',' &&
    (saying.voice === 'inverted' || (ahead !== null && ahead.hearer !== null)) &&
    startsSentence(reading, reading.fragments[quotation]![0]!.first);
  if (ahead !== null && ahead.by === 'that' && !describes) return false;
  const opener = reading.tokens[saying.frame.first]!;
  // Lin said they wore the words “No more,” as Cole, too, said: whatever is compared, the words are Lin's.
  if (opener.lower === 'as' && saidBefore(reading, quotation)) return false;
  // Mourning the “old pier,” Lin accused Cole of neglect: the verb has its object after it.
  const { takes } = saying.verb;
  if (ahead?.by === 'nothing' && takes.has('object') && !takes.has('clause') && !takes.has('quote')) return false;
  if (hangsOnParticiple(reading, quotation)) return false;
  if (/^[,—–-]$/.test(ending)) return true;
  // The council, whose “Fix It Friday” campaign began in May: the marks are around the first words of a name.
  if (/[\p{L}\p{N}]/u.test(ending) && opener.pos === 'NOUN' && /^\p{Ll}+[^s]$/u.test(opener.value)) return false;
  // “Is it?” She said …: a capital where the narrator would go on in lower case.
  if (/^(?:PRON|DET)$/.test(opener.pos) && /^\p{Lu}/u.test(opener.value) && opener.value !== 'I') {
    return isParenthetical(reading, saying) && openingAfter(reading, saying) === null;
  }
  const opening = openingAfter(reading, saying);
  if (opening === null) return true;
  if (opening.by === 'that') return describes;
  if (opening.by === 'colon') return false;
  const token = reading.tokens[opening.at]!;
  if (reading.level[opening.at] !== saying.level) return opening.by === 'comma' && !/^[.]$/.test(ending);
  if (opening.by === 'comma') return ending !== '.';
  return (
    token.pos === 'PUNCT' ||
    token.pos === 'ADP' ||
    token.pos === 'SCONJ' ||
    token.pos === 'ADV' ||
    token.pos === 'CCONJ'
  );
}

const GESTURES = new Set(['laugh', 'chuckle', 'smile', 'grin', 'sigh', 'sob', 'shrug', 'nod', 'beam', 'gasp']);

// Recalling the “old pier,” Lin urged the crew to row: it is what she recalled.
function hangsOnParticiple(reading: Reading, quotation: number): boolean {
  const { tokens, level } = reading;
  const { first } = reading.fragments[quotation]![0]!;
  const around = levelAround(reading, quotation);
  if (startsSentence(reading, first) || level[first - 1] !== around || tokens[first - 1]!.pos === 'PUNCT') return false;
  const start = sentenceStart(reading, first - 1);
  const opener = tokens[start]!;
  if (opener.pos !== 'VERB' || !opener.lower.endsWith('ing') || level[start] !== around) return false;
  return !tokens.slice(start + 1, first).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

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

function endsSentenceAt(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || startsSentence(reading, at)) return true;
  return /^[.!?…]$/.test(token.value) && startsSentence(reading, at + 1);
}

/** The fragments of several quotations as spans. */
export const fragmentsOf = (reading: Reading, quotations: readonly number[]): Span[] =>
  quotations.flatMap((quotation) => reading.quotations[quotation]!.fragments);

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

// Whether somebody has a saying in the sentence of the quotation before it.
function saidBefore(reading: Reading, quotation: number): boolean {
  const level = levelAround(reading, quotation);
  const { first } = reading.fragments[quotation]![0]!;
  if (startsSentence(reading, first)) return false;
  const start = sentenceStart(reading, first - 1);
  for (let i = sayingFrom(reading, start); i < reading.sayings.length && reading.sayings[i]!.at < first; i++) {
    const saying = reading.sayings[i]!;
    if (saying.level === level && isAsideQuestion(reading, saying)) return true;
    if (saying.level !== level || saying.voice === 'participle' || saying.source === null) continue;
    // "The council plans to …": no more than a wish, which somebody else may report.
    if (saying.verb.class !== 'intent') return true;
  }
  return false;
}
