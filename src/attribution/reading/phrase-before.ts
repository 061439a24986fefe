/** The noun phrase that ends before a token. */
import { MEDIUM_NOUNS, SUBJECT_PRONOUNS } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { type Layout, quotedAt, type Range, startsSentence } from './layout.ts';
import {
  INSIDE,
  isDeterminer,
  isGenitive,
  isNominal,
  isParticiple,
  isPeriod,
  isTime,
  LINKS,
  QUANTIFIERS,
} from './phrase-words.ts';

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
  // "on its way back in. Thank you": a full stop that the tokens hide.
  const { value } = tokens[at]!;
  if (value.endsWith('.') && /^\p{Ll}+\.$/u.test(value) && last < tokens.length && /^\p{Lu}/u.test(tokens[last]!.value))
    return null;
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
    // "Patient A said": no article.
    if (here.value === 'A' && at === last - 1 && before.pos === 'PROPN') {
      at--;
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
      // "In a letter last month | Halden said", "For ten years | Halden believed".
      if (
        isPeriod(before) &&
        here.pos === 'PROPN' &&
        /^(?:last|this|that|next|every)$/.test(tokens[at - 2]?.lower ?? '')
      )
        break;
      if (/^(?:day|week|month|year|decade)s$/.test(before.lower) && tokens[at - 2]?.pos === 'NUM') break;
      // "In an interview | Trump said": the medium is not the man.
      if (MEDIUM_NOUNS.has(before.lower) && here.pos === 'PROPN' && isGoverned(tokens, at - 1, floor)) break;
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
  // "a storm that forecasters had dismissed": the relative pronoun looks like an article.
  if (at < last - 1 && tokens[at]!.lower === 'that' && /^(?:NOUN|PROPN)$/.test(tokens[last - 1]!.pos)) {
    const head = tokens[last - 1]!;
    if (head.pos === 'PROPN' || (head.lower !== head.lemma && at > floor)) at++;
  }
  while (at < last - 1 && (tokens[at]!.pos === 'ADP' || tokens[at]!.pos === 'CCONJ' || isGenitive(tokens[at]!))) at++;
  return { first: at, last };
}

// "people briefed on the matter", "a man identified only as R."
function isHangingParticiple(layout: Layout, at: number, floor: number): boolean {
  const token = layout.tokens[at]!;
  const familiar = token.pos === 'ADJ' || isParticiple(token);
  if (!familiar || at - 1 < floor) return false;
  const head = layout.tokens[at - 1]!;
  // A capital that only its place gives is taken for a name: "Documents seen by Reuters".
  return head.pos === 'NOUN' || (head.pos === 'PROPN' && head.lower.endsWith('s') && startsSentence(layout, at - 1));
}

// "In a long interview", but not "The newspaper": a preposition stands before its determiner.
function isGoverned(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) if (tokens[i]!.pos === 'ADP') return true;
  return false;
}

function openingBracket(layout: Layout, at: number, floor: number): number | null {
  for (let i = at - 1; i > Math.max(floor, at - 20); i--) if (layout.tokens[i]!.value === '(') return i;
  return null;
}
