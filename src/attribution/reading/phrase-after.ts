/** The noun phrase that starts at a token. */
import { MEDIUM_NOUNS, RELATIVES } from '../lexicon/words.ts';
import type { Token } from '../types.ts';
import { type Layout, quotedAt, type Range } from './layout.ts';
import {
  INSIDE,
  isDeterminer,
  isGenitive,
  isNominal,
  isParticiple,
  isPossessive,
  isTime,
  LINKS,
} from './phrase-words.ts';

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
    // "said the Leeds forward": a player, whatever the tagger takes the word for.
    if (token.lower === 'forward' && headSeen && isDeterminer(opener) && tokens[at - 1]!.pos === 'PROPN') {
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
