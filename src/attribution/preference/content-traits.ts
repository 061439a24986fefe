/** Traits of content: where it starts, what it holds, and where it ends. */
import { CUE_VERBS } from '../lexicon/cue-verbs.ts';
import { RELATIVES } from '../lexicon/words.ts';
import { isWord, NARRATOR, type Range, startsSentence } from '../reading/layout.ts';
import { isTime } from '../reading/phrase-words.ts';
import { type Reading, sayingFrom } from '../reading/sayings.ts';
import type { Token } from '../types.ts';

/** Where content starts: at a quotation, right after the cue, with a sentence, … */
export function startTrait(reading: Reading, { first }: Range, cue: readonly Range[]): string {
  const { tokens, level } = reading;
  const before = tokens[first - 1];
  const beside = cue.some(({ last }) => last === first);
  if (level[first] !== NARRATOR) {
    if (first > 0 && level[first - 1] === level[first]) return 'start inside quotation';
    if (startsSentence(reading, first)) return 'start quotation, sentence';
    const herald = before?.value === ',' ? 'comma' : before?.value === ':' ? 'colon' : beside ? 'cue' : 'words';
    return `start quotation, ${herald}`;
  }
  if (startsSentence(reading, first)) return 'start sentence';
  if (beside) return 'start cue';
  return tokens[first]!.lower === 'that' ? 'start that' : before?.value === ',' ? 'start comma' : 'start words';
}

/** What content holds: how long it is, how much of it is quoted, what else is said or parted in it. */
export function heldTraits(reading: Reading, contents: readonly Range[], frame: readonly Range[]): string[] {
  const { tokens, level } = reading;
  const length = contents.reduce((sum, { first, last }) => sum + last - first, 0);
  const traits = [`length ${[3, 8, 20, 45].find((most) => length <= most) ?? 'more'}`];
  if (contents.length > 1) traits.push(contents.length > 2 ? 'pieces many' : 'pieces two');
  for (let i = 1; i < contents.length; i++) traits.push(...seamTraits(reading, contents[i - 1]!, contents[i]!, frame));
  let [quoted, plain, sentences, sayings] = [0, 0, 0, 0];
  for (const piece of contents) {
    sayings += sayingsIn(reading, piece);
    for (let at = piece.first; at < piece.last; at++) {
      if (isWord(tokens[at]!)) level[at] === NARRATOR ? plain++ : quoted++;
      if (level[at] === NARRATOR && at > piece.first && startsSentence(reading, at)) sentences++;
    }
    if (level[piece.last - 1] !== NARRATOR && level[piece.last] === level[piece.last - 1])
      traits.push('end inside quotation');
  }
  const share = plain === 0 ? 'all' : quoted === 0 ? 'nothing' : plain > quoted * 2 ? 'little' : 'much';
  traits.push(`quoted ${share}`);
  if (sayings > 0) traits.push(sayings > 1 ? 'holds sayings' : quoted > 0 ? 'holds saying, quoted' : 'holds saying');
  if (sentences > 0) traits.push('holds sentences');
  return traits;
}

const FARTHEST = 40;

// Words between two pieces that are neither cue nor source, and pieces that are no quotation.
function seamTraits(reading: Reading, before: Range, after: Range, frame: readonly Range[]): string[] {
  const { tokens, level } = reading;
  let stray = 0;
  for (let at = before.last; at < Math.min(after.first, before.last + FARTHEST); at++)
    if (isWord(tokens[at]!) && !frame.some(({ first, last }) => at >= first && at < last)) stray++;
  const traits = stray === 0 ? [] : [stray > 8 ? 'gap wide' : 'gap narrow'];
  if (level[after.first] === NARRATOR)
    traits.push(startsSentence(reading, after.first) ? 'piece sentence' : 'piece words');
  return traits;
}

function sayingsIn(reading: Reading, { first, last }: Range): number {
  const { sayings } = reading;
  let count = 0;
  for (let i = sayingFrom(reading, first); i < sayings.length && sayings[i]!.at < last; i++) {
    const { level, source, verb } = sayings[i]!;
    if (level === NARRATOR && source !== null && verb.strength >= 0.8) count++;
  }
  return count;
}

/** Where content ends: at a mark or a word, what comes next, and what comes after the last mark if content goes on past it. */
export function endTraits(reading: Reading, { first, last }: Range, cue: readonly Range[]): string[] {
  const { tokens, level } = reading;
  const follows = cue.some(({ first: at }) => at >= last);
  const next = follows ? 'cue' : nextAt(reading, tokens[last]?.value === '.' ? last + 1 : last);
  if (level[last - 1] !== NARRATOR)
    return [`mark, then ${next}`, ...(follows ? [] : closingTrait(reading, last, 'mark'))];
  let mark = last - 1;
  while (mark >= first && level[mark] === NARRATOR) mark--;
  if (mark < first) return [`word, then ${next}`];
  const words = last - mark - 1;
  return [
    `word, then ${next}`,
    `past mark: ${nextAt(reading, mark + 1)}`,
    `past mark by ${[3, 8, 16].find((most) => words <= most) ?? 'more'}`,
    ...closingTrait(reading, mark + 1, 'past mark'),
  ];
}

// The punctuation inside the marks that end before token `at`.
function closingTrait({ tokens }: Reading, at: number, where: string): string[] {
  const value = tokens[at - 2]?.value ?? '';
  return /^[,.?!]$/.test(value) ? [`${where} after “${value}”`] : [];
}

// What comes next, in a word.
function nextAt(reading: Reading, at: number): string {
  const { tokens, level } = reading;
  const token = tokens[at];
  if (token === undefined || startsSentence(reading, at)) return 'sentence';
  if (level[at] !== NARRATOR) return 'quotation';
  const { lower, value, pos } = token;
  if (value === ',') return commaAt(reading, at);
  if (/^[.?!]$/.test(value)) return startsSentence(reading, at + 1) ? 'sentence' : 'stop';
  if (/^(?:[—–-]+|―)$/.test(value)) return 'dash';
  if (/^[;:()]$/.test(value)) return value;
  if (pos === 'CCONJ') {
    const after = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1];
    if (after !== undefined && /^(?:VERB|AUX)$/.test(after.pos)) return isSaying(after) ? 'and + saying' : 'and + verb';
    return level[at + 1] !== undefined && level[at + 1] !== NARRATOR ? 'and + quotation' : 'and';
  }
  if (lower === 'because' || lower === 'if') return 'because';
  if (lower === 'as') return 'as';
  if (CONJUNCTIONS.test(lower)) return 'conjunction';
  if (RELATIVES.has(lower)) return 'relative';
  if (/^(?:to|of|for)$/.test(lower)) return lower;
  if (/^(?:in|on|at|during)$/.test(lower)) return 'in';
  if (pos === 'ADP') return 'preposition';
  if (pos === 'AUX' || pos === 'VERB')
    return !lower.endsWith('ing') ? 'verb' : isSaying(token) ? 'saying' : 'participle';
  if (isTime(token)) return 'time';
  if (pos === 'ADV') return 'adverb';
  return /^(?:NOUN|PROPN|ADJ)$/.test(pos) ? 'noun' : 'other';
}

const isSaying = ({ lemma }: Token): boolean => (CUE_VERBS.get(lemma)?.strength ?? 0) >= 0.8;

const CONJUNCTIONS = /^(?:while|when|after|before|since|though|although|until)$/;

function commaAt({ tokens }: Reading, at: number): string {
  const next = tokens[at + 1];
  if (next === undefined) return ',';
  if (/^wh(?:o|ich|ose|ere|om)$/.test(next.lower)) return ', relative';
  if (next.pos === 'CCONJ') return ', and';
  if (next.pos === 'VERB' && next.lower.endsWith('ing')) return isSaying(next) ? ', saying' : ', participle';
  if (CONJUNCTIONS.test(next.lower) || /^(?:as|because|according)$/.test(next.lower)) return ', conjunction';
  return /^(?:VERB|AUX)$/.test(next.pos) ? ', verb' : ',';
}
