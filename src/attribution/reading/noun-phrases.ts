/** Noun phrases by parts of speech alone: the one that ends before a token and the one that starts at it. */
import { MEDIUM_NOUNS, RELATIVES, SUBJECT_PRONOUNS, TIME_WORDS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { type Layout, quotedAt, type Range } from './layout.ts';

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

export const isDeterminer = (token: Token): boolean => token.pos === 'DET' || isPossessive(token);

const isParticiple = (token: Token): boolean => token.pos === 'VERB' && /(?:ed|en|wn|ing|ught|ld)$/.test(token.lower);

export const isTime = (token: Token): boolean => TIME_WORDS.has(token.lower);

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
