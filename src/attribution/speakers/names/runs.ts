/** Runs of capitalised words, and what holds them together. */
import { BODY_WORDS } from '../lexicon/bodies.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isRoleNoun, singular } from '../lexicon/nouns.ts';
import { TIMES } from '../lexicon/places.ts';
import { SMALL_WORDS } from '../lexicon/small-words.ts';
import { HONORIFICS, OFFICE_TITLES, PARTICLES } from '../lexicon/titles.ts';
import type { Word } from '../types.ts';
import { endsWithItsOwnStop } from '../words.ts';

/** No name is longer, in words. */
export const MAX_WORDS = 14;

/** Small words that are no names even with a capital in the middle of a sentence. */
export const FUNCTION_WORDS =
  /^(?:i|the|a|and|or|but|of|in|for|to|my|his|her|he|she|it|we|they|you|i'm|i've|if|as|by|at|on|from|with|this|that|is|was|what|who|how|why|when|where)$/;

/** Whether the word is a title before a name: "Mr", "Sen". */
export const isTitle = (word: Word): boolean => HONORIFICS.has(word.folded) || OFFICE_TITLES.has(word.folded);

/** Whether the word is a title or a role: "Mr", "coach". */
export const isRole = (word: Word): boolean =>
  // "DJ Lund" is a name from its first letter.
  isTitle(word) || (!/^(?:DJ|MC)$/.test(word.text) && isRoleNoun(singular(word.folded).noun));

const OPENING_PARTICLES = new Set('van von de del della di da dos bin ibn ap el al ter ten'.split(' '));

/** "van der Walt": a lower-case particle that opens a surname used alone. */
export function opensWithParticle(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!OPENING_PARTICLES.has(word.text)) return false;
  for (let j = i + 1; j < words.length && j <= i + 3; j++) {
    if (words[j]!.gap !== ' ' && words[j]!.gap !== '\n') return false;
    if (words[j]!.capital) return !SMALL_WORDS.has(words[j]!.folded);
    if (!PARTICLES.has(words[j]!.folded)) return false;
  }
  return false;
}

/** Whether the word after `i` continues a run of capitals. */
export function isJoined(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next === undefined || !joins(words[i]!, next)) return false;
  if (words[i]!.possessive && !(OWNERS.test(words[i]!.folded) && BODY_WORDS.has(next.folded))) return false;
  // "BAKING BISCUITS Take some": a heading run into the text.
  if (/^\p{Lu}{7,}$/u.test(words[i]!.text) && /\p{Ll}/u.test(next.text)) return false;
  if (next.capital) {
    // "Kestrel Q2": a quarter of its year.
    if (/^(?:Q[1-4]|H[12]|FY\d*)$/.test(next.text)) return false;
    if (BODY_WORDS.has(next.folded) || isTitle(next)) return true;
    // Behind a full stop a small word opens a sentence; inside a run it is a name ("Nguyễn Văn An").
    const small =
      next.gap.startsWith('.') || next.initial ? SMALL_WORDS.has(next.folded) : FUNCTION_WORDS.test(next.folded);
    return !small && !TIMES.has(next.folded);
  }
  return PARTICLES.has(next.folded) && next.folded !== 'e' && next.folded !== 'y' && particleGoesOn(words, i + 1);
}

function particleGoesOn(words: readonly Word[], i: number): boolean {
  for (let j = i; j < words.length && j < i + 3; j++) {
    const next = words[j + 1];
    if (next === undefined || !joins(words[j]!, next)) return false;
    if (next.capital) return true;
    if (!PARTICLES.has(next.folded)) return false;
  }
  return false;
}

/** Owners in the names of bodies: "People's Party", "King's College". */
const OWNERS =
  /^(?:people|women|men|children|king|queen|workers?|farmers?|teachers?|girls?|boys|veterans?|prisoners?|patients?|saints?|lloyd|lord|bishop|prince)$/;

/** What stands between words of one run. */
export const SPACE = /^[ \n]$/;

/** Whether nothing but a space, or a full stop of its own, is between two words. */
export function joins(word: Word, next: Word): boolean {
  if (word.paragraph !== next.paragraph) return false;
  if (SPACE.test(next.gap)) return true;
  if (/^\.[ \n]?$/.test(next.gap)) return endsWithItsOwnStop(word);
  return / & $/.test(next.gap);
}

/** Past the last word of the run that opens at `i`. */
export function runEnd(words: readonly Word[], i: number): number {
  if (words[i]!.text.startsWith('@')) return i + 1;
  let end = i + 1;
  while (end < words.length && end - i < MAX_WORDS) {
    const last = words[end - 1]!;
    const next = words[end]!;
    const nickname = nicknameEnd(words, end);
    if (nickname !== null && !last.possessive) {
      end = nickname;
    } else if (!last.capital && PARTICLES.has(last.folded) && next.capital && joins(last, next)) {
      end++;
    } else if (isJoined(words, end - 1)) {
      end++;
    } else if (joinsByAnd(words, i, end)) {
      end += 2;
    } else if (/s$/.test(last.text) && /^['’] $/.test(next.gap) && next.capital && BODY_WORDS.has(next.folded)) {
      end++;
    } else if (/^\.?, $/.test(next.gap) && /^(?:jr|sr)$/.test(next.folded)) {
      end++;
    } else break;
  }
  return end;
}

/** "the Inner and Outer Isles Union": two modifiers of one body. */
function joinsByAnd(words: readonly Word[], opens: number, end: number): boolean {
  const [and, next] = [words[end], words[end + 1]];
  if (and?.folded !== 'and' || next === undefined || !next.capital || !SPACE.test(and.gap) || !SPACE.test(next.gap))
    return false;
  if (words[opens - 1]?.folded !== 'the' || words[end - 1]!.possessive || isFirstName(next.folded) || isTitle(next))
    return false;
  if (words.slice(opens, end).some((word) => BODY_WORDS.has(word.folded) || isFirstName(word.folded))) return false;
  let last = end + 1;
  while (last < words.length && last - end < 6 && isJoined(words, last)) last++;
  return last > end + 1 && BODY_WORDS.has(words[last]?.folded ?? '');
}

/** Past the word behind a nickname that opens at `i`: Marcia "Cia" Price. */
function nicknameEnd(words: readonly Word[], i: number): number | null {
  const nickname = words[i];
  const next = words[i + 1];
  if (nickname === undefined || next === undefined) return null;
  if (!/^\.? ["'“‘(]$/.test(nickname.gap) || !/^["'”’)] $/.test(next.gap)) return null;
  return nickname.capital && next.capital && nickname.paragraph === next.paragraph ? i + 2 : null;
}
