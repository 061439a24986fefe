/** Where reported content begins and ends in the narration beside a cue. */
import { ADDRESSEES, MEDIUM_NOUNS, QUESTION_WORDS, RELATIVES, TIME_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { isNominal, phraseAfter } from './noun-phrases.ts';
import { isWord, type Layout, quotedAt, type Range, sentenceEnd, sentenceStart, startsSentence } from './reading.ts';
import type { Saying } from './sayings.ts';

export interface Reading extends Layout {
  readonly sayings: readonly Saying[];
}

/** Index of the first saying whose verb is at or after token `at`. */
export function sayingFrom(reading: Reading, at: number): number {
  let low = 0;
  let high = reading.sayings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.sayings[middle]!.at >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Opening {
  /** First token of the content. */
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
  if (level[at] === saying.level) {
    if (token.lower === 'that' && token.pos !== 'DET')
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

function hearerAt(reading: Reading, at: number, ceiling: number): Range | null {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (ADDRESSEES.has(token.lower)) return { first: at, last: at + 1 };
  if (/^(?:him|her|them|us|me|you|it)$/.test(token.lower) && !isNominal(tokens[at + 1]))
    return { first: at, last: at + 1 };
  const phrase = phraseAfter(reading, at, ceiling);
  if (phrase === null) return null;
  // Before a finite verb it is not the hearer but the subject of what was said: "warned another storm could come".
  const next = tokens[phrase.last];
  if (next !== undefined && (next.pos === 'AUX' || (next.pos === 'VERB' && !next.lower.endsWith('ing')))) return null;
  for (let i = phrase.first; i < phrase.last - 1; i++) {
    if (ADDRESSEES.has(tokens[i]!.lower)) return { first: phrase.first, last: i + 1 };
  }
  return phrase;
}

/** Skips "on Monday", "in a statement", "to reporters", "simply": when, where and how something was said. */
export function skipAdverbials(reading: Reading, from: number, ceiling: number, own: number): number {
  const { tokens, level } = reading;
  let at = from;
  for (let steps = 0; steps < 6 && at < ceiling && level[at] === own; steps++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (isTimeToken(token) || (/^(?:last|this|next|early|late)$/.test(token.lower) && isPeriod(next))) {
      at++;
      while (at < ceiling && (isTimeToken(tokens[at]!) || isPeriod(tokens[at]) || tokens[at]!.pos === 'NUM')) at++;
    } else if (token.pos === 'ADV' && at + 1 < ceiling && isSeam(reading, at + 1, own)) {
      at++;
    } else if (token.pos === 'ADP' && at + 1 < ceiling) {
      const end = endOfAdverbial(reading, at, ceiling, own);
      if (end === null) break;
      at = end;
    } else break;
  }
  return at;
}

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

const isTimeToken = (token: Token): boolean => TIME_WORDS.has(token.lower);
const isPeriod = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:week|month|year|night|morning|afternoon|evening|day|summer|fall|spring|winter|weekend|a\.m\.|p\.m\.)$/.test(
    token.lower,
  );

// What can follow an adverbial and still be the seam between cue and content.
function isSeam(reading: Reading, at: number, own: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || startsSentence(reading, at)) return true;
  if (reading.level[at] !== own) return true;
  return /^[,:.]$/.test(token.value) || (token.lower === 'that' && token.pos === 'SCONJ');
}

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

/**
 * The token after content that begins at `from` on level `own`, reported by `saying` (or by no verb): the end of the sentence without its full
 * stop, or earlier where the narrator or another saying takes over.
 */
export function contentEnd(reading: Reading, from: number, own: number, saying: Saying | null): number {
  const { tokens, level, sayings } = reading;
  const ceiling =
    from < tokens.length && level[from] === own ? sentenceEnd(reading, from) : endAround(reading, from, own);
  let next = sayingFrom(reading, from);
  let dash = false;
  let at = from;
  while (at < ceiling) {
    if (level[at] !== own) {
      const quoted = quotedAt(reading, at, own);
      if (quoted === null) break;
      at = quoted.last;
      continue;
    }
    while (next < sayings.length && sayings[next]!.at < at) next++;
    const token = tokens[at]!;
    if (token.value === ';') break;
    if (token.value === ')' && !opensBracket(reading, from, at)) break;
    if (/^(?:—|–|--)$/.test(token.value)) {
      const closes = findDash(reading, at + 1, ceiling, own);
      if (!dash && !closes) break;
      dash = closes;
    }
    if (at > from && narratorTakesOver(reading, at, ceiling, own, saying, next)) break;
    at++;
  }
  return trimEnd(reading, from, at, own);
}

/**
 * The token after an object a verb speaks of: as `contentEnd`, but a second verb after "and" is the narrator's
 * ("denounced the remarks as “hurtful” and warned of more").
 */
export function objectEnd(reading: Reading, from: number, own: number, saying: Saying): number {
  const { tokens, level } = reading;
  const end = contentEnd(reading, from, own, saying);
  for (let at = Math.max(from, saying.cue.last); at + 1 < end; at++) {
    if (level[at] !== own || tokens[at]!.pos !== 'CCONJ') continue;
    const next = tokens[at + 1]!.pos === 'ADV' ? at + 2 : at + 1;
    const verb = tokens[next];
    if (verb === undefined || next >= end || level[next] !== own || !/^(?:VERB|AUX)$/.test(verb.pos)) continue;
    const gerund = verb.lower.endsWith('ing');
    if (gerund === tokens[saying.at]!.lower.endsWith('ing')) return trimEnd(reading, from, at, own);
  }
  return end;
}

function endAround(reading: Reading, from: number, own: number): number {
  const quoted = quotedAt(reading, from, own);
  if (quoted === null || quoted.last >= reading.tokens.length || startsSentence(reading, quoted.last))
    return quoted?.last ?? from;
  return reading.level[quoted.last] === own ? sentenceEnd(reading, quoted.last) : quoted.last;
}

function findDash(reading: Reading, from: number, ceiling: number, own: number): boolean {
  for (let at = from; at < Math.min(ceiling, from + 40); at++) {
    if (reading.level[at] === own && /^(?:—|–|--)$/.test(reading.tokens[at]!.value)) return true;
  }
  return false;
}

function opensBracket(reading: Reading, from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 30); i--) if (reading.tokens[i]!.value === '(') return true;
  return false;
}

function narratorTakesOver(
  reading: Reading,
  at: number,
  ceiling: number,
  own: number,
  saying: Saying | null,
  next: number,
): boolean {
  const { tokens, sayings, level } = reading;
  const token = tokens[at]!;
  const following = sayings[next];
  const frameNext = (first: number): Saying | null =>
    following !== undefined && following.level === own && following.frame.first === first ? following : null;
  const comma = token.value === ',';
  const link = comma && at + 1 < ceiling ? at + 1 : at;
  const linked = tokens[link]!;
  if (level[link] !== own) return false;

  // "While Lund says the levy works, it …" and "Lund, who said it works, left": the first comma ends the content.
  if (comma && saying !== null && isSubordinate(reading, saying)) {
    const resumes = linked.pos === 'AUX' || (linked.pos === 'VERB' && !linked.lower.endsWith('ing'));
    if (resumes || newClause(reading, link, ceiling, own)) return true;
  }
  // "and added that …": the same speaker's next cue.
  if (linked.pos === 'CCONJ') {
    const coordinated = following !== undefined && following.level === own && following.voice === 'coordinated';
    if (
      coordinated &&
      following.cue.first === link + 1 &&
      following.verb.strength >= 0.8 &&
      sameTense(reading, saying, following)
    )
      return true;
    const other = frameNext(link + 1);
    if (comma && other !== null && other.voice === 'active') return true;
    if (comma && newClause(reading, link + 1, ceiling, own)) return true;
  }
  if (comma) {
    if (linked.lower === 'according') return true;
    if (
      linked.pos === 'SCONJ' &&
      /^(?:as|while|after|when|before|though|although|whereas|because)$/.test(linked.lower)
    ) {
      if (/^(?:as|while|after|when|before)$/.test(linked.lower)) return true;
      return frameNext(link + 1) !== null;
    }
    if (/^(?:as|while|after|before|when)$/.test(linked.lower)) return true;
    // ", adding that", ", citing": another saying of the same speaker.
    if (
      following !== undefined &&
      following.level === own &&
      following.cue.first === link &&
      following.voice === 'participle'
    )
      return true;
    // ", Reuters reported" and ", said Lin": somebody says all of this.
    const other = frameNext(link);
    if (other !== null && isParenthetical(reading, other)) return true;
  }
  // "before claiming that": a second saying without a comma.
  if (
    /^(?:before|after|while|when)$/.test(token.lower) &&
    following?.voice === 'participle' &&
    following.cue.first === at + 1
  )
    return true;
  return false;
}

// Its clause is opened by a conjunction at the start of the sentence, or its source is a relative pronoun.
function isSubordinate(reading: Reading, saying: Saying): boolean {
  const { tokens } = reading;
  const source = saying.source === null ? undefined : tokens[saying.source.first];
  if (source !== undefined && RELATIVES.has(source.lower)) return true;
  const before = tokens[saying.frame.first - 1];
  return (
    before !== undefined &&
    !startsSentence(reading, saying.frame.first) &&
    /^(?:while|although|though|if|when|after|before|since|once|whereas|even|as)$/.test(before.lower)
  );
}

/** A saying set off by commas, or at the end of the sentence: "…, Lin said." */
export function isParenthetical(reading: Reading, saying: Saying): boolean {
  const end = sentenceEnd(reading, saying.at);
  const after = skipAdverbials(reading, saying.frame.last, end, saying.level);
  const token = reading.tokens[after];
  return token === undefined || after >= end || /^[,.;]$/.test(token.value);
}

function sameTense(reading: Reading, a: Saying | null, b: Saying): boolean {
  if (a === null) return false;
  const past = (saying: Saying) => /(?:ed|id|ld|te|ve|ed)$/.test(reading.tokens[saying.at]!.lower);
  return past(a) === past(b) || a.voice === 'participle';
}

// A subject and a finite verb: ", and the crowd cheered".
function newClause(reading: Reading, from: number, ceiling: number, own: number): boolean {
  if (from >= ceiling || reading.level[from] !== own) return false;
  const phrase = phraseAfter(reading, from, ceiling);
  if (phrase === null) return false;
  const next = reading.tokens[phrase.last];
  if (next === undefined || phrase.last >= ceiling) return false;
  return next.pos === 'AUX' || next.pos === 'VERB';
}

function trimEnd(reading: Reading, from: number, end: number, own: number): number {
  const { tokens, level } = reading;
  let last = end;
  while (last > from && level[last - 1] === own && /^[.,;:!?…—–-]+$/.test(tokens[last - 1]!.value)) last--;
  // Trailing "in a statement", "on Twitter", "in an interview with …" says how it was said.
  for (let at = last - 1; at > Math.max(from, last - 14); at--) {
    if (level[at] !== own || tokens[at]!.pos !== 'ADP') continue;
    if (
      !/^(?:in|on|at|during)$/.test(tokens[at]!.lower) ||
      !/^(?:a|an|his|her|their|its|the)$/.test(tokens[at + 1]?.lower ?? '')
    )
      continue;
    const head = tokens.slice(at + 1, Math.min(last, at + 6)).find((token) => SAID_IN.has(token.lower));
    if (head !== undefined) return trimEnd(reading, from, at, own);
  }
  return last;
}

const SAID_IN = new Set([
  'statement',
  'interview',
  'tweet',
  'email',
  'e-mail',
  'release',
  'memo',
  'blog',
  'briefing',
  'telephone',
]);

/** The content before a cue that stands after it: from the start of the sentence (past a dateline) to the comma. */
export function contentBefore(reading: Reading, saying: Saying): Range | null {
  const { tokens, level } = reading;
  // "Nobody won, or so Lin claims."
  const orSo = tokens[saying.frame.first - 1]?.lower === 'so' && tokens[saying.frame.first - 2]?.lower === 'or';
  const comma = saying.frame.first - (orSo ? 3 : 1);
  let first = sentenceStart(reading, saying.frame.first);
  if (comma <= first || tokens[comma]!.value !== ',' || level[comma] !== saying.level) return null;
  for (let at = comma - 1; at >= first; at--) {
    if (level[at] === saying.level && tokens[at]!.value === ';') first = at + 1;
  }
  first = skipDateline(reading, first, comma);
  if (tokens[first]?.pos === 'CCONJ' && first + 1 < comma) first++;
  return first < comma ? { first, last: comma } : null;
}

/** Steps over "NAIROBI, March 3 (Meridian) - " at the start of a paragraph. */
export function skipDateline(reading: Reading, first: number, last: number): number {
  const { tokens, paragraphs } = reading;
  const token = tokens[first];
  if (token === undefined || paragraphs[token.paragraph]!.first !== first || !/^\p{Lu}{2}/u.test(token.value))
    return first;
  for (let at = first + 1; at < Math.min(last, first + 18); at++) {
    if (/^(?:—|–|-|--)$/.test(tokens[at]!.value) && tokens[at]!.start > tokens[at - 1]!.end) return at + 1;
  }
  return first;
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
