/** Noun phrases with what describes them between commas: "Vega, 61, a retired nurse," and "the mayor, Hollis Ngata". */
import { MEDIUM_NOUNS, RELATIVES } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { type Layout, type Range, sentenceStart } from './layout.ts';
import { phraseBefore } from './phrase-before.ts';
import { isDeterminer, isParticiple, isTime } from './phrase-words.ts';

/**
 * The subject whose description ends with the comma at `comma`: "Vega, 61, a retired nurse from Poole," or "the mayor,
 * Hollis Ngata,". The range holds the descriptions and the comma.
 */
export function describedPhraseBefore(layout: Layout, comma: number, floor: number): Range | null {
  const { tokens } = layout;
  let end = comma;
  for (let segments = 0; segments < 8; segments++) {
    const first = segmentStart(layout, end, floor);
    if (end - first > 40 || first === end) return null;
    const before = first - 1;
    const hasLeft = before > floor;
    const opener = tokens[first]!;
    const [afterName, afterNoun] = hasLeft ? endOfSegment(tokens, before - 1) : [false, false];
    const hangs =
      opener.pos === 'NUM' ||
      opener.pos === 'ADP' ||
      opener.pos === 'ADV' ||
      opener.pos === 'SCONJ' ||
      opener.pos === 'VERB' ||
      RELATIVES.has(opener.lower) ||
      opener.lower === 'whose' ||
      opener.lower === 'where' ||
      /^(?:jr|sr|md|phd|kc|qc|mp|r|d)\b/.test(opener.lower);
    // "Romney's deputy director" describes the name before it; "Columbus, Ohio" goes on with a place.
    const ends = tokens[end - 1]!;
    const describes = isDeterminer(opener) || opener.pos === 'NOUN' || opener.pos === 'ADJ' || ends.pos === 'NOUN';
    const goesOn = hasLeft && opener.pos === 'PROPN' && tokens[before - 1]!.pos === 'PROPN';
    const place = goesOn && end - first <= 3 && startsWithLink(tokens, before, floor);
    const left = hasLeft ? segmentStart(layout, before, floor) : floor;
    const isPhrase = hasLeft && opensSegment(tokens, left, phraseBefore(layout, before, left)?.first);
    // "a reel kept by the archive, whose head, Ada Venn,": a name behind "whose" is of another.
    if (opener.lower === 'whose' && end < comma && tokens[end + 1]!.pos === 'PROPN' && !hasVerb(tokens, first, end))
      return { first, last: comma + 1 };
    const namesDescribed = opener.pos === 'PROPN' && ((afterNoun && isPhrase) || place);
    // "One of the rowers, an old hand,": whatever comes before is one phrase and no more.
    const wholePhrase = hasLeft && /^an?$/.test(opener.lower) && phraseBefore(layout, before, floor)?.first === floor;
    if (hasLeft && (hangs || (describes && (afterName || wholePhrase)) || namesDescribed)) {
      end = before;
      continue;
    }
    // "In a note to the Courier, her adviser, Jake Lim,": the first segment says where, the next who.
    if (opener.pos === 'ADP' && end < comma && (isDeterminer(tokens[end + 1]!) || tokens[end + 1]!.pos === 'PROPN'))
      return { first: end + 1, last: comma + 1 };
    if (hangs && opener.pos !== 'NUM') return null;
    const phrase = phraseBefore(layout, end, first) ?? phraseBefore(layout, comma, Math.max(0, comma - 8));
    return phrase === null ? null : { first: phrase.first, last: comma + 1 };
  }
  return null;
}

function segmentStart(layout: Layout, end: number, floor: number): number {
  const level = layout.level[end];
  let first = end;
  while (first > floor && !(layout.tokens[first - 1]!.value === ',' && layout.level[first - 1] === level)) first--;
  return first;
}

const hasVerb = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens.slice(first, last).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

const opensSegment = (tokens: readonly Token[], start: number, first: number | undefined): boolean =>
  first === start || (first === start + 1 && /^(?:CCONJ|ADV)$/.test(tokens[start]!.pos));

function startsWithLink(tokens: readonly Token[], comma: number, floor: number): boolean {
  let first = comma;
  while (first > floor && tokens[first - 1]!.value !== ',' && comma - first < 12) first--;
  return tokens[first]!.pos === 'ADP' || tokens[first]!.lower === 'during';
}

function endOfSegment(tokens: readonly Token[], at: number): readonly [boolean, boolean] {
  const token = tokens[at];
  if (token === undefined) return [false, false];
  const name = /^\p{Lu}/u.test(token.value) || token.value === ')' || token.pos === 'NUM';
  return [name && !isTime(token), token.pos === 'NOUN' && !isTime(token) && !MEDIUM_NOUNS.has(token.lower)];
}

/**
 * The subject that opens the sentence, where its description has quotation marks in it and ends with the comma at `comma`:
 * "The watchdog, which rates the firm “poor”," and "The firm’s “promise”, printed on every box,". With the comma, as above.
 */
export function describedAroundMarks(layout: Layout, comma: number): Range | null {
  const { tokens, level } = layout;
  const start = sentenceStart(layout, comma);
  for (let at = start; at < comma - 1; at++) {
    if (tokens[at]!.value !== ',' || level[at] !== level[comma]) continue;
    const opener = tokens[at + 1]!;
    const apposed = isDeterminer(opener) && isRelativeBefore(tokens, at + 2, comma);
    const counts = opener.pos === 'NUM' && tokens[at + 2]?.lower === 'of';
    if (!/^(?:who|whose|which)$/.test(opener.lower) && !isParticiple(opener) && !apposed && !counts) return null;
    return isPhrase(layout, start, at) ? { first: start, last: comma + 1 } : null;
  }
  return null;
}

// "an analyst at Corvid who has a “sell” rating on it,"
const isRelativeBefore = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens.slice(first, last).some(({ lower }) => /^(?:who|which|whose)$/.test(lower));

// One noun phrase, or one with its last words in quotation marks.
function isPhrase(layout: Layout, first: number, last: number): boolean {
  const { tokens, level } = layout;
  if (level[last - 1] === level[last]) return phraseBefore(layout, last, first)?.first === first;
  const plain = tokens.slice(first, last).filter((_, i) => level[first + i] === level[last]);
  return plain.length > 0 && plain.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX' && pos !== 'PUNCT');
}

/** Adds what describes a name after it: ", 61, a farmer near Poole", ", who inspected it", up to the end of that. */
export function withDescriptions(layout: Layout, phrase: Range, ceiling: number): Range {
  const { tokens, level } = layout;
  let { last } = phrase;
  while (last + 1 < ceiling && tokens[last]!.value === ',' && level[last + 1] === level[phrase.first]) {
    const opener = tokens[last + 1]!;
    const describes =
      isDeterminer(opener) ||
      (opener.pos === 'NUM' && /^(?:[,.;)-]|who|of|from)$/.test(tokens[last + 2]?.lower ?? '.')) ||
      (opener.pos === 'NOUN' && !isTime(opener)) ||
      (opener.pos === 'PROPN' && tokens[last - 1]!.pos === 'NOUN') ||
      opener.lower === 'who' ||
      opener.lower === 'whose' ||
      opener.lower === 'which';
    if (!describes) break;
    let end = last + 1;
    while (end < ceiling && !/^[,;.]$/.test(tokens[end]!.value) && level[end] === level[phrase.first]) end++;
    // A quotation inside is no part of a description: "who thinks Lomax “needs” it".
    if (end < ceiling && level[end] !== level[phrase.first]) break;
    last = end;
  }
  return { first: phrase.first, last };
}
