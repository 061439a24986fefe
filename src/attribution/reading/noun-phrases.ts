/**
 * Noun phrases beside a verb, by parts of speech alone: the subject that ends before it, the subject that follows an
 * inverted one ("said Tom Brandt, 61, a farmer"), the hearer after "told".
 */
import { MEDIUM_NOUNS, RELATIVES, SUBJECT_PRONOUNS, TIME_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { type Layout, quotedAt, type Range } from './reading.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON', 'ADJ', 'DET', 'SYM', 'X']);
const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM', 'X']);
const LINKS = new Set('of for from at in with on to by near behind inside within against about under on'.split(' '));
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
const QUANTIFIERS = new Set([
  'one',
  'some',
  'many',
  'most',
  'several',
  'few',
  'all',
  'both',
  'none',
  'two',
  'three',
  'another',
  'others',
]);

const isPossessive = (token: Token): boolean => POSSESSIVES.has(token.lower);
const isGenitive = (token: Token): boolean => token.lower === "'s" || token.value === "'";
const isDeterminer = (token: Token): boolean => token.pos === 'DET' || isPossessive(token);
const isParticiple = (token: Token): boolean => token.pos === 'VERB' && /(?:ed|en|wn|ing|ught|ld)$/.test(token.lower);
const isTime = (token: Token): boolean => TIME_WORDS.has(token.lower);

/** Whether a phrase may end with this token. */
export function isNominal(token: Token | undefined): token is Token {
  return token !== undefined && NOMINAL.has(token.pos) && !RELATIVES.has(token.lower) && !isPossessive(token);
}

/** The phrase that ends right before `last`, not reaching back beyond `floor`; null where none does. */
export function phraseBefore(layout: Layout, last: number, floor: number): Range | null {
  const { tokens, level } = layout;
  let at = last - 1;
  if (at < floor) return null;
  if (tokens[at]!.value === ')') {
    const open = openingBracket(layout, at, floor);
    if (open === null) return null;
    at = open - 1;
  }
  if (at < floor || !isNominal(tokens[at]) || isTime(tokens[at]!)) return null;
  if (tokens[at]!.pos === 'PRON' && SUBJECT_PRONOUNS.has(tokens[at]!.lower) && tokens[at]!.lower !== 'one')
    return { first: at, last };
  const own = level[at]!;
  for (;;) {
    if (at - 1 < floor) break;
    const [before, here] = [tokens[at - 1]!, tokens[at]!];
    if (level[at - 1] !== own) {
      // A nickname inside a name: Zsófia ‘Zuzu’ Baranyai.
      const quoted = quotedAt(layout, at - 1, own);
      if (quoted === null || quoted.first - 1 < floor || quoted.last - quoted.first > 5) break;
      if (here.pos !== 'PROPN' || tokens[quoted.first - 1]!.pos !== 'PROPN') break;
      at = quoted.first - 1;
      continue;
    }
    if (before.pos === 'ADP' && LINKS.has(before.lower)) {
      const head = tokens[at - 2];
      const mayHang =
        at - 2 >= floor && level[at - 2] === own && (isNominal(head) || isHangingParticiple(layout, at - 2, floor));
      if (!mayHang || isTime(head!)) break;
      at -= 2;
      if (!isNominal(head)) at -= 1;
      continue;
    }
    if (isDeterminer(here) && !QUANTIFIERS.has(here.lower)) {
      if (before.lower === 'all' || before.lower === 'both') at--;
      else if (before.pos === 'CCONJ' && at - 2 >= floor && isNominal(tokens[at - 2])) at -= 2;
      else break;
      continue;
    }
    if (isGenitive(before) && at - 2 >= floor && isNominal(tokens[at - 2])) {
      at -= 2;
      continue;
    }
    if (isDeterminer(before)) {
      at--;
      continue;
    }
    if (INSIDE.has(before.pos) && !isTime(before)) {
      // "In an interview | Trump said": the medium is not the man.
      if (MEDIUM_NOUNS.has(before.lower) && here.pos === 'PROPN' && isDeterminerAbove(tokens, at - 1, floor)) break;
      at--;
      continue;
    }
    if (before.pos === 'CCONJ' && (before.lower === 'and' || before.value === '&' || before.lower === 'or')) {
      if (at - 2 < floor || !isNominal(tokens[at - 2]) || isTime(tokens[at - 2]!)) break;
      at -= 2;
      continue;
    }
    if (/^[-–/&.’']$/.test(before.value) && before.start === tokens[at - 2]?.end && before.end === here.start) {
      if (at - 2 < floor) break;
      at -= 2;
      continue;
    }
    if (before.pos === 'ADV' && /^(?:ADJ|VERB|NUM)$/.test(here.pos) && tokens[at - 2]?.pos === 'DET') {
      at--;
      continue;
    }
    if (isParticiple(before) && INSIDE.has(here.pos) && at - 2 >= floor && isDeterminer(tokens[at - 2]!)) {
      at--;
      continue;
    }
    if (isParticiple(before) && here.pos !== 'PRON' && at - 1 === floor && INSIDE.has(here.pos)) {
      at--;
      continue;
    }
    break;
  }
  while (at < last - 1 && (tokens[at]!.pos === 'ADP' || tokens[at]!.pos === 'CCONJ' || isGenitive(tokens[at]!))) at++;
  return { first: at, last };
}

// "people briefed on the matter", "a man identified only as R."
function isHangingParticiple(layout: Layout, at: number, floor: number): boolean {
  const token = layout.tokens[at]!;
  const familiar = token.pos === 'ADJ' || isParticiple(token);
  return familiar && at - 1 >= floor && layout.tokens[at - 1]!.pos === 'NOUN';
}

function isDeterminerAbove(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 3); i--) {
    if (tokens[i]!.pos === 'DET' || tokens[i]!.pos === 'ADP') return true;
  }
  return false;
}

function openingBracket(layout: Layout, at: number, floor: number): number | null {
  for (let i = at - 1; i > Math.max(floor, at - 20); i--) if (layout.tokens[i]!.value === '(') return i;
  return null;
}

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
    const place = opener.pos === 'PROPN' && end - first <= 3 && hasLeft && startsWithLink(tokens, before, floor);
    const left = hasLeft ? segmentStart(layout, before, floor) : floor;
    const isPhrase = hasLeft && opensSegment(tokens, left, phraseBefore(layout, before, left)?.first);
    const namesDescribed = opener.pos === 'PROPN' && ((afterNoun && isPhrase) || place);
    // "One of the rowers, an old hand,": whatever comes before is one phrase and no more.
    const wholePhrase = hasLeft && /^an?$/.test(opener.lower) && phraseBefore(layout, before, floor)?.first === floor;
    if (hasLeft && (hangs || (describes && (afterName || wholePhrase)) || namesDescribed)) {
      end = before;
      continue;
    }
    if (hangs && opener.pos !== 'NUM') return null;
    const phrase = phraseBefore(layout, end, first) ?? phraseBefore(layout, comma, comma - 8);
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

/** The phrase that starts at `first` and ends by `ceiling` at the latest; null where none starts there. */
export function phraseAfter(layout: Layout, first: number, ceiling: number): Range | null {
  const { tokens, level } = layout;
  if (first >= ceiling) return null;
  const own = level[first]!;
  const opener = tokens[first]!;
  if (opener.pos === 'PRON' && !isPossessive(opener) && opener.lower !== 'one') {
    return RELATIVES.has(opener.lower) || opener.lower === 'what' ? null : { first, last: first + 1 };
  }
  let at = first;
  let headSeen = false;
  while (at < ceiling) {
    const token = tokens[at]!;
    if (level[at] !== own) {
      const quoted = quotedAt(layout, at, own);
      if (quoted === null || quoted.last - quoted.first > 5 || tokens[at - 1]?.pos !== 'PROPN') break;
      if (tokens[quoted.last]?.pos !== 'PROPN' || quoted.last >= ceiling) break;
      at = quoted.last;
      continue;
    }
    if (isTime(token) && headSeen) break;
    if (isDeterminer(token)) {
      const linked = at === first || /^(?:ADP|CCONJ|DET)$/.test(tokens[at - 1]!.pos);
      if (!linked) break;
      at++;
      continue;
    }
    if (INSIDE.has(token.pos)) {
      if (token.pos !== 'ADJ') headSeen = true;
      at++;
      continue;
    }
    if (isGenitive(token) && at > first && isNominal(tokens[at + 1]) && !isDeterminer(tokens[at + 1]!)) {
      at++;
      continue;
    }
    if (token.pos === 'ADP' && LINKS.has(token.lower) && headSeen && hangsOn(tokens, at)) {
      at++;
      continue;
    }
    if (token.pos === 'CCONJ' && /^(?:and|&|or)$/.test(token.lower) && headSeen && isNominal(tokens[at + 1])) {
      at++;
      continue;
    }
    if (/^[-–/&.’']$/.test(token.value) && tokens[at - 1]?.end === token.start && token.end === tokens[at + 1]?.start) {
      if (!/[\p{L}\p{N}]/u.test(tokens[at + 1]!.value)) break;
      at++;
      continue;
    }
    if (token.value === '(' && headSeen) {
      const close = closingBracket(layout, at, ceiling);
      if (close === null) break;
      at = close + 1;
      continue;
    }
    const inside = !headSeen && (token.pos === 'ADV' || isParticiple(token)) && INSIDE.has(tokens[at + 1]?.pos ?? '');
    const hanging =
      headSeen && isParticiple(token) && tokens[at - 1]!.pos === 'NOUN' && LINKS.has(tokens[at + 1]?.lower ?? '');
    if ((inside && at + 1 < ceiling) || hanging) {
      at++;
      continue;
    }
    break;
  }
  while (at > first && /^(?:ADP|CCONJ|DET|ADV)$/.test(tokens[at - 1]!.pos) && !headSeen) at--;
  return at > first && isNominal(tokens[at - 1])
    ? { first, last: at }
    : at > first && headSeen
      ? { first, last: at }
      : null;
}

function hangsOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !(isNominal(next) || isDeterminer(next)) || isTime(next)) return false;
  const head = tokens.slice(at + 1, at + 5).find((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
  if (head === undefined || isTime(head)) return false;
  return tokens[at]!.lower === 'of' || !MEDIUM_NOUNS.has(head.lower);
}

function closingBracket(layout: Layout, at: number, ceiling: number): number | null {
  for (let i = at + 1; i < Math.min(ceiling, at + 20); i++) if (layout.tokens[i]!.value === ')') return i;
  return null;
}

/** Adds what describes a name after it: ", 61, a farmer near Poole", ", who inspected it", up to the end of that. */
export function withDescriptions(layout: Layout, phrase: Range, ceiling: number): Range {
  const { tokens, level } = layout;
  let { last } = phrase;
  while (last + 1 < ceiling && tokens[last]!.value === ',' && level[last + 1] === level[phrase.first]) {
    const opener = tokens[last + 1]!;
    const describes =
      isDeterminer(opener) ||
      opener.pos === 'NUM' ||
      (opener.pos === 'NOUN' && !isTime(opener)) ||
      (opener.pos === 'PROPN' && tokens[last - 1]!.pos === 'NOUN') ||
      opener.lower === 'who' ||
      opener.lower === 'whose' ||
      opener.lower === 'which';
    if (!describes) break;
    let end = last + 1;
    while (end < ceiling && !/^[,;.]$/.test(tokens[end]!.value) && level[end] === level[phrase.first]) end++;
    last = end;
  }
  return { first: phrase.first, last };
}
