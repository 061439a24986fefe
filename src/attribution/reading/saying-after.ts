/** The saying that follows a quotation and reports it. */
import { isAsideQuestion } from './asked-aside.ts';
import { isHeard } from './court-hearing.ts';
import { sentenceStart, startsSentence } from './layout.ts';
import { isParenthetical } from './narrator.ts';
import { openingAfter } from './openings.ts';
import { afterQuotation, endingOf, levelAround, quotationBefore } from './quotation-edges.ts';
import { type Reading, type Saying, sayingFrom } from './sayings.ts';

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
  if (saying.voice === 'infinitive' || (saying.voice === 'passive' && !isHeard(saying))) return false;
  const ending = endingOf(reading, quotation);
  const ahead = openingAfter(reading, saying);
  // « It is the waiting. » Lin smiles. A gesture in a sentence of its own says nothing.
  if (ending === '.' && GESTURES.has(saying.verb.lemma) && isParenthetical(reading, saying)) return false;
  // “The tide will wait.” Visitors did not always understand.
  if (ending === '.' && saying.negated) return false;
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
    return isParenthetical(reading, saying) && ahead === null;
  }
  if (ahead === null || ahead.by === 'that') return true;
  if (ahead.by === 'colon') return false;
  if (ahead.by === 'comma') return ending !== '.';
  // “Is it?” Lund said to the Chronicle.
  const { pos, lower } = reading.tokens[ahead.at]!;
  return (
    reading.level[ahead.at] === saying.level &&
    (/^(?:PUNCT|ADP|SCONJ|ADV|CCONJ)$/.test(pos) || (lower === 'to' && hearsAt(reading, ahead.at + 1)))
  );
}

// "to People", but not "to comment".
const hearsAt = ({ tokens }: Reading, at: number): boolean =>
  /^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(tokens[at]?.pos ?? '');

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

/** Whether somebody has a saying in the sentence of the quotation before it. */
export function saidBefore(reading: Reading, quotation: number): boolean {
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
