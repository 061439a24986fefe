/** Where content after a cue begins: past the hearer, and past when and how it was said. */
import { ADDRESSEES, MEDIUM_NOUNS, TIME_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { type Range, sentenceEnd, startsSentence } from './layout.ts';
import { phraseAfter } from './phrase-after.ts';
import { isNominal, isPeriod } from './phrase-words.ts';
import type { Reading, Saying } from './sayings.ts';

/** Where content begins after a cue, and what led to it. */
export interface Opening {
  /** First token of the content after "that". */
  readonly at: number;
  /** What led to it: "that", a colon, a comma, or nothing. */
  readonly by: 'that' | 'colon' | 'comma' | 'nothing';
  /** The hearer after "told". */
  readonly hearer: Range | null;
}

/** Where content after the cue may begin: past the hearer, and past when and how it was said. Null at the sentence's end. */
export function openingAfter(reading: Reading, saying: Saying): Opening | null {
  const { tokens, level } = reading;
  const start = Math.max(saying.frame.last, saying.cue.last);
  const ceiling = sentenceEnd(reading, saying.at);
  let at = start;
  let hearer: Range | null = null;
  if (tokens[at]?.value === '(') at = afterBrackets(reading, at, ceiling);
  if (saying.verb.takes.has('addressee') && saying.voice !== 'passive' && at < ceiling && level[at] === saying.level) {
    hearer = hearerAt(reading, at, ceiling);
    if (hearer !== null) at = hearer.last;
  }
  at = skipToThat(reading, at, ceiling, saying.level) ?? skipAdverbials(reading, at, ceiling, saying.level);
  if (at >= ceiling) return null;
  const token = tokens[at]!;
  if (level[at] === saying.level && !(at > (hearer?.last ?? start) && isRelativeThat(tokens, at))) {
    // After a hearer or a phrase of how and when, "that" opens the clause whatever it looks like.
    if (token.lower === 'that' && (token.pos !== 'DET' || at > start))
      return at + 1 < ceiling ? { at: at + 1, by: 'that', hearer } : null;
    if (token.lower === 'that' && !/^(?:NOUN|VERB|AUX|PUNCT)$/.test(tokens[at + 1]?.pos ?? 'PUNCT'))
      return { at: at + 1, by: 'that', hearer };
    if (token.value === ':') return at + 1 < ceiling ? { at: at + 1, by: 'colon', hearer } : null;
    const aside = token.value === ',' ? afterAside(reading, at, ceiling) : null;
    if (aside !== null) return { at: aside, by: 'that', hearer };
    if (token.value === ',') return at + 1 < ceiling ? { at: at + 1, by: 'comma', hearer } : null;
  }
  return { at, by: 'nothing', hearer };
}

/** The first token of content that begins at an opening: its "that" belongs to it. */
export const withThat = (reading: Reading, { at, by }: Opening): number =>
  by === 'that' && reading.tokens[at - 1]!.lower === 'that' ? at - 1 : at;

function afterBrackets(reading: Reading, open: number, ceiling: number): number {
  for (let at = open + 1; at < Math.min(ceiling, open + 20); at++) if (reading.tokens[at]!.value === ')') return at + 1;
  return open;
}

// "cautioned, however, that …", "said, through a spokesman, that …"
function afterAside(reading: Reading, comma: number, ceiling: number): number | null {
  const { tokens } = reading;
  for (let at = comma + 1; at < Math.min(ceiling - 1, comma + 9); at++) {
    if (/^(?:VERB|AUX)$/.test(tokens[at]!.pos)) return null;
    if (tokens[at]!.value === ',') return tokens[at + 1]!.lower === 'that' ? at + 2 : null;
  }
  return null;
}

// "said on Harbour Radio on Friday that …": phrases without a verb, whatever is in them, up to "that".
function skipToThat(reading: Reading, from: number, ceiling: number, own: number): number | null {
  const { tokens, level } = reading;
  const opener = tokens[from];
  if (opener === undefined || from >= ceiling || level[from] !== own) return null;
  if (opener.pos !== 'ADP' && opener.pos !== 'ADV' && !isTimeToken(opener)) return null;
  for (let at = from; at < Math.min(ceiling, from + 24); at++) {
    const token = tokens[at]!;
    if (level[at] !== own) continue;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[;:.]$/.test(token.value)) return null;
    if (token.lower === 'that' && token.pos === 'SCONJ') return at;
  }
  return null;
}

// "told us after the walk that was led by goats": which walk.
const isRelativeThat = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'that' &&
  tokens[at]!.pos === 'PRON' &&
  /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '') &&
  /^(?:AUX|VERB)$/.test(tokens[at + 1]?.pos ?? '');

function hearerAt(reading: Reading, at: number, ceiling: number): Range | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (ADDRESSEES.has(token.lower)) return { first: at, last: at + 1 };
  if (/^(?:him|her|them|us|me|you|it)$/.test(token.lower) && !isNominal(tokens[at + 1]))
    return { first: at, last: at + 1 };
  const phrase = /^(?:anyone|everyone|anybody|everybody|those|all)$/.test(token.lower)
    ? upToInfinitive(reading, at, ceiling)
    : phraseAfter(reading, at, ceiling);
  if (phrase === null) return null;
  // Before a finite verb it is not the hearer but the subject of what was said: "warned another storm could come".
  const next = tokens[phrase.last];
  if (next !== undefined && (next.pos === 'AUX' || (next.pos === 'VERB' && !next.lower.endsWith('ing')))) return null;
  for (let i = phrase.first; i < phrase.last - 1; i++) {
    if (ADDRESSEES.has(tokens[i]!.lower)) return { first: phrase.first, last: i + 1 };
  }
  return phrase;
}

// "urged anyone with information to come forward"
function upToInfinitive(reading: Reading, first: number, ceiling: number): Range | null {
  for (let at = first + 1; at < Math.min(ceiling, first + 9); at++) {
    const { lower, pos } = reading.tokens[at]!;
    if (lower === 'to' && reading.tokens[at + 1]?.pos === 'VERB') return { first, last: at };
    if (pos === 'AUX' || pos === 'PUNCT') break;
  }
  return phraseAfter(reading, first, ceiling);
}

/** Skips "on Monday", "in a statement", "to reporters", "simply": when, where and how something was said. */
export function skipAdverbials(reading: Reading, from: number, ceiling: number, own: number): number {
  const { tokens, level } = reading;
  let at = from;
  for (let steps = 0; steps < 6 && at < ceiling && level[at] === own; steps++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (isTimeToken(token) || (WHICH.has(token.lower) && isPeriod(next))) {
      at++;
      while (at < ceiling && (isTimeToken(tokens[at]!) || isPeriod(tokens[at]) || tokens[at]!.pos === 'NUM')) at++;
    } else if (isManner(token) && at + 1 < ceiling) {
      at++;
    } else if ((token.pos === 'ADV' || token.lower === 'only') && at + 1 < ceiling && isSeam(reading, at + 1, own)) {
      at++;
    } else if (token.pos === 'ADP' && at + 1 < ceiling) {
      const end = endOfAdverbial(reading, at, ceiling, own);
      if (end === null) break;
      at = end;
    } else break;
  }
  return at;
}

/** What makes a time of a period: "last week". */
const WHICH = new Set(['last', 'this', 'next', 'early', 'late']);

function endOfAdverbial(reading: Reading, at: number, ceiling: number, own: number): number | null {
  const { tokens } = reading;
  const next = tokens[at + 1]!;
  if (isTimeToken(next) || /^(?:1[89]|20)\d\d$/.test(next.value)) {
    let last = at + 2;
    while (last < ceiling && (isTimeToken(tokens[last]!) || isPeriod(tokens[last]) || tokens[last]!.pos === 'NUM'))
      last++;
    return last;
  }
  const phrase = phraseAfter(reading, at + 1, ceiling);
  if (phrase === null) return null;
  for (let i = phrase.first; i < phrase.last; i++) {
    if (!MEDIUM_NOUNS.has(tokens[i]!.lower)) continue;
    // "in a statement it regrets": the phrase ends with its medium unless it goes on with "with", "to", "of".
    return phrase.last;
  }
  return isSeam(reading, phrase.last, own) ? phrase.last : null;
}

// "said repeatedly he would": how it was said; "said nearly all" and "said only he" belong to the content.
const isManner = (token: Token): boolean =>
  token.pos === 'ADV' &&
  /ly$/.test(token.lower) &&
  !/^(?:only|nearly|roughly|approximately|early|exactly|hardly|fully|likely|probably|certainly|possibly)$/.test(
    token.lower,
  );

const isTimeToken = (token: Token): boolean => TIME_WORDS.has(token.lower);

// What can follow an adverbial and still be the seam between cue and content.
function isSeam(reading: Reading, at: number, own: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || startsSentence(reading, at)) return true;
  if (reading.level[at] !== own) return true;
  return /^[,:.]$/.test(token.value) || (token.lower === 'that' && token.pos === 'SCONJ');
}
