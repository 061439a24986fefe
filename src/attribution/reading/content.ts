/** Where reported content ends, and where it begins before a cue. */
import { TIME_WORDS } from '../lexicon/words.ts';
import { quotedAt, type Range, sentenceEnd, sentenceStart, startsSentence } from './layout.ts';
import { narratorTakesOver, takesOverPastComma } from './narrator.ts';
import { type Reading, type Saying, sayingFrom } from './sayings.ts';

/**
 * The token after content that begins at `from` on level `own`, reported by `saying` (or by no verb): the end of the
 * sentence without its full stop, or earlier where the narrator or another saying takes over.
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
      // American commas stand inside the marks: "When Lin said it was “fine,” the crowd left".
      while (next < sayings.length && sayings[next]!.at < at) next++;
      if (tokens[at - 2]?.value === ',' && takesOverPastComma(reading, at, ceiling, own, saying, next)) break;
      continue;
    }
    while (next < sayings.length && sayings[next]!.at < at) next++;
    const token = tokens[at]!;
    if (token.value === ';') break;
    if (token.value === ')' && !opensBracket(reading, from, at)) break;
    if (isDash(reading, at)) {
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
 * ("denounced the remarks as “hurtful” and warned of more"), and so is when it was said ("as “hurtful” on Monday").
 */
export function objectEnd(reading: Reading, from: number, own: number, saying: Saying): number {
  const { tokens, level } = reading;
  const end = contentEnd(reading, from, own, saying);
  for (let at = Math.max(from, saying.cue.last); at + 1 < end; at++) {
    if (level[at] !== own) continue;
    // "a ban on farms, one of which is planned": the narrator tells more of it.
    if (/^wh(?:ich|om)$/.test(tokens[at]!.lower) && tokens[at - 1]!.lower === 'of' && tokens[at - 3]?.value === ',')
      return trimEnd(reading, from, at - 3, own);
    if (at > from && level[at - 1] !== own && saysWhen(reading, at)) return trimEnd(reading, from, at, own);
    if (tokens[at]!.pos !== 'CCONJ') continue;
    const next = tokens[at + 1]!.pos === 'ADV' ? at + 2 : at + 1;
    const verb = tokens[next];
    if (verb === undefined || next >= end || level[next] !== own || !/^(?:VERB|AUX)$/.test(verb.pos)) continue;
    const gerund = verb.lower.endsWith('ing');
    if (gerund === tokens[saying.at]!.lower.endsWith('ing')) return trimEnd(reading, from, at, own);
  }
  return end;
}

function saysWhen({ tokens }: Reading, at: number): boolean {
  const { lower } = tokens[at]!;
  if (/^(?:on|last|this)$/.test(lower)) return /day$|^(?:week|month|year)$/.test(tokens[at + 1]?.lower ?? '');
  return /day$/.test(lower) ? TIME_WORDS.has(lower) : /^(?:during|after|before|while|when)$/.test(lower);
}

function endAround(reading: Reading, from: number, own: number): number {
  const quoted = quotedAt(reading, from, own);
  if (quoted === null || quoted.last >= reading.tokens.length || startsSentence(reading, quoted.last))
    return quoted?.last ?? from;
  return reading.level[quoted.last] === own ? sentenceEnd(reading, quoted.last) : quoted.last;
}

function findDash(reading: Reading, from: number, ceiling: number, own: number): boolean {
  for (let at = from; at < Math.min(ceiling, from + 40); at++) {
    if (reading.level[at] === own && isDash(reading, at)) return true;
  }
  return false;
}

// A hyphen between spaces is one too.
function isDash({ tokens }: Reading, at: number): boolean {
  const { value, start, end } = tokens[at]!;
  if (value === '-') return start > (tokens[at - 1]?.end ?? start) && end < (tokens[at + 1]?.start ?? end);
  return DASHES.has(value);
}

const DASHES = new Set(['—', '–', '―', '--']);

function opensBracket(reading: Reading, from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 30); i--) if (reading.tokens[i]!.value === '(') return true;
  return false;
}

function trimEnd(reading: Reading, from: number, end: number, own: number): number {
  const { tokens, level } = reading;
  let last = end;
  while (last > from && level[last - 1] === own && /^[.,;:!?…—–―-]+$/.test(tokens[last - 1]!.value)) last--;
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

const SAID_IN = new Set(
  'statement interview tweet email e-mail release memo blog briefing telephone show program programme podcast broadcast rally'.split(
    ' ',
  ),
);

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
