/** Content around a saying that is set off by commas. */
import { countWords, isClause } from '../reading/clauses.ts';
import { contentBefore, contentEnd } from '../reading/content.ts';
import { isHeard } from '../reading/court-hearing.ts';
import { type Range, sentenceEnd, sentenceStart } from '../reading/layout.ts';
import { isParenthetical, pastHearer } from '../reading/narrator.ts';
import { skipAdverbials } from '../reading/openings.ts';
import type { Reading, Saying } from '../reading/sayings.ts';

/** The clause before a saying that is set off by commas; null where it only says when or where. */
export function clauseBefore(reading: Reading, saying: Saying): Range | null {
  if (saying.voice !== 'active' && saying.voice !== 'inverted' && !isHeard(saying)) return null;
  if (!saying.verb.takes.has('clause') && !saying.verb.takes.has('quote')) return null;
  if (saying.verb.strength < 0.8 || saying.negated || !isParenthetical(reading, saying)) return null;
  const content = contentBefore(reading, saying);
  if (content === null) return null;
  // "On Monday, Lund said": only when, where or how, not what.
  const opener = reading.tokens[content.first]!;
  if (reading.level[content.first] === saying.level) {
    const resumes = /^(?:AUX|VERB)$/.test(reading.tokens[saying.frame.last + 1]?.pos ?? '');
    if (opener.pos === 'VERB' && /(?:ing|ed)$/.test(opener.lower) && !resumes) return null;
    if (/^(?:ADP|SCONJ)$/.test(opener.pos) && !isClause(reading, content)) return null;
  }
  return countWords(reading, content) > 0 ? content : null;
}

/** What goes on after "…, Lund said," in the same sentence. */
export function restOfClause(reading: Reading, saying: Saying): Range | null {
  const { tokens, level } = reading;
  const end = sentenceEnd(reading, saying.at);
  const comma = skipAdverbials(reading, pastHearer(reading, saying), end, saying.level);
  if (comma + 1 >= end || tokens[comma]!.value !== ',' || level[comma] !== saying.level) return null;
  const first = comma + 1;
  const opener = tokens[first]!;
  if (level[first] === saying.level) {
    if (opener.pos === 'VERB' && opener.lower.endsWith('ing') && !isSubject(reading, saying, first, end)) return null;
    if (/^(?:as|while|after|when|before|although|though|according)$/.test(opener.lower)) return null;
  }
  const last = contentEnd(reading, first, saying.level, saying);
  // ", with two people missing, according to a guard": that is the guard's.
  if (tokens[last]?.value === ',' && tokens[last + 1]?.lower === 'according' && last + 1 < end) return null;
  return last > first ? { first, last } : null;
}

// "While it rained, Lund said, selling boats would be “hard”": what begins with a participle may be the subject of a verb.
function isSubject(reading: Reading, { at: verb }: Saying, first: number, end: number): boolean {
  const { tokens, level } = reading;
  if (!/^(?:while|although|though|if|when|because|since)$/.test(tokens[sentenceStart(reading, verb)]!.lower))
    return false;
  for (let at = first + 1; at < end && tokens[at]!.value !== ','; at++)
    if (tokens[at]!.pos === 'AUX' && level[at] === level[first] && tokens[at - 1]!.pos !== 'PRON') return true;
  return false;
}
