/** Whether tokens read like a clause. */
import { QUESTION_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { isWord, type Range } from './layout.ts';
import { phraseAfter } from './phrase-after.ts';
import { isNominal } from './phrase-words.ts';
import type { Reading } from './sayings.ts';

/** Whether the tokens hold a finite clause: something, then a verb that is not only a participle or infinitive. */
export function isClause(reading: Reading, { first, last }: Range): boolean {
  const { tokens, level } = reading;
  const own = level[first]!;
  let subject = false;
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (level[at] !== own && subject) {
      // The verb may be inside quotation marks: the tax “is a gift”.
      if (token.pos === 'VERB' || token.pos === 'AUX') return true;
      continue;
    }
    if (token.pos === 'AUX' || token.pos === 'VERB') {
      if (subject && tokens[at - 1]?.lower !== 'to' && !token.lower.endsWith('ing')) return true;
    } else if (isNominal(token)) subject = true;
  }
  return false;
}

/** Whether the tokens begin with a subject and its finite verb right after it: the stricter test for weaker cues. */
export function startsClause(reading: Reading, { first, last }: Range): boolean {
  const { tokens, level } = reading;
  const own = level[first]!;
  const phrase = phraseAfter(reading, first, last);
  if (phrase === null) return false;
  let at = phrase.last;
  while (at < last && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'PART') && tokens[at]!.lower !== 'to') at++;
  if (at >= last) return false;
  if (level[at] !== own) return isClause(reading, { first, last });
  const verb = tokens[at]!;
  return (verb.pos === 'AUX' || verb.pos === 'VERB') && !verb.lower.endsWith('ing');
}

/** Whether content starts like an embedded question: whether, how, what, ... */
export const startsQuestion = (token: Token | undefined): boolean =>
  token !== undefined && QUESTION_WORDS.has(token.lower);

/** The number of words in a range. */
export function countWords(reading: Reading, { first, last }: Range): number {
  let count = 0;
  for (let at = first; at < last; at++) if (isWord(reading.tokens[at]!)) count++;
  return count;
}
