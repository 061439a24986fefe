/**
 * Proper names in the text: runs of capitalised words, with what holds them together (particles, initials, nicknames
 * in quotation marks) inside and titles, nationalities and degrees outside.
 */
import type { Span } from '../../../model/span.ts';
import { isPeoples } from '../lexicon/bodies.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { groupFamily, isDocumentNoun, isRoleNoun, looksLikePerson, singular } from '../lexicon/nouns.ts';
import { isNational, PLACES, TIMES } from '../lexicon/places.ts';
import { POSSESSIVE_PRONOUNS, SMALL_WORDS } from '../lexicon/small-words.ts';
import { PARTICLES, STYLES } from '../lexicon/titles.ts';
import type { Gender, ReferentKind, Word } from '../types.ts';
import { type Habits, readHabits } from './habits.ts';
import { knownNames, titledSentences } from './headlines.ts';
import { readName } from './name-parts.ts';
import { FUNCTION_WORDS, isJoined, isTitle, opensWithParticle, runEnd } from './runs.ts';

/** A name where it is printed. Word indices are half-open. */
export interface Name {
  /** First word, titles included. */
  readonly opens: number;
  /** The name proper: words `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The folded words of the name, without suffixes. */
  readonly words: readonly string[];
  readonly titles: readonly Word[];
  readonly kind: ReferentKind;
  readonly gender: Gender | null;
}

/** Common adjectives that open names: "New York", "Great Western". */
const NAME_OPENERS = new Set('new old great little big first second third young high long united'.split(' '));

/**
 * Finds every name, in order. `sources` are spans known to name a source, where a lone capital is more likely a name.
 * In headlines, where every word may have a capital, only names are found that the rest of the text knows.
 */
export function findNames(words: readonly Word[], text: string, sources: readonly Span[]): Name[] {
  const habits = readHabits(words);
  const titled = titledSentences(words, text);
  const starts = new Map(sources.map(({ start, end }) => [start, end]));
  const names: Name[] = [];
  const unread: number[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    const inTitle = titled.has(word.sentence);
    if (inTitle) unread.push(i);
    if (inTitle || !opensName(words, i, habits, starts)) {
      i++;
      continue;
    }
    const end = runEnd(words, i);
    const name = readName(words, i, end, habits);
    if (name !== null) names.push(name);
    i = Math.max(end, name?.last ?? 0);
  }
  if (unread.length === 0) return names;
  names.push(...knownNames(words, unread, names, starts));
  return names.sort((a, b) => a.first - b.first);
}

function opensName(words: readonly Word[], i: number, habits: Habits, starts: ReadonlyMap<number, number>): boolean {
  const word = words[i]!;
  if (word.text[0] === '@') return true;
  if (!word.capital) return opensWithParticle(words, i);
  if (TIMES.has(word.folded) && !(isJoined(words, i) && isFirstName(word.folded))) return false;
  if (isTitle(word) && isJoined(words, i)) return true;
  if (NAME_OPENERS.has(word.folded) && isJoined(words, i) && (!word.initial || habits.capital.has(word.folded)))
    return true;
  if (isPeoples(word.text)) return true;
  // "the Dutchman" describes.
  if (isNational(word.folded) && !isJoined(words, i) && isDescribed(words, i)) return false;
  // "the PM" is a role.
  if (/^\p{Lu}{2,4}$/u.test(word.text) && isRoleNoun(word.folded) && !isJoined(words, i)) return false;
  if (SMALL_WORDS.has(word.folded))
    return !word.initial && !FUNCTION_WORDS.test(word.folded) && (isJoined(words, i) || starts.has(word.start));
  // "His Grace", "Your Honour": a form of address, not a name.
  if (STYLES.has(word.folded) && POSSESSIVE_PRONOUNS.has(words[i - 1]?.folded ?? '')) return false;
  if (/^\p{N}/u.test(word.text)) return false;
  if (!word.initial) return true;
  if (isJoined(words, i)) return true;
  if (habits.capital.has(word.folded)) return true;
  if (habits.small.has(word.folded)) return false;
  const { noun } = singular(word.folded);
  const common = isRoleNoun(noun) || groupFamily(noun) !== null || isDocumentNoun(noun) || looksLikePerson(noun);
  if (common) return isFirstName(word.folded);
  if (isFirstName(word.folded) || PLACES.has(word.folded) || /^\p{Lu}{2,}$/u.test(word.text)) return true;
  // All there is of a source.
  if (starts.get(word.start) === word.end) return true;
  return (word.pos === 'PROPN' || starts.has(word.start)) && !modifies(words, i);
}

/** "the Dutchman", "the 26-year-old Pole". */
function isDescribed(words: readonly Word[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3) && words[at]!.sentence === words[i]!.sentence; at--) {
    if (/^(?:the|an?)$/.test(words[at]!.folded)) return true;
    if (words[at]!.capital || !/^(?:ADJ|NUM|NOUN)$/.test(words[at]!.pos)) return false;
  }
  return false;
}

/** Whether a lone capital at the head of a sentence only describes the noun behind it: "Lead author", "Internal emails". */
function modifies(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (words[i]!.possessive || next === undefined || !/^[ \n]$/.test(next.gap) || next.capital) return false;
  // "Stagecraft magazine" is called so.
  if (groupFamily(singular(next.folded).noun) !== null) return false;
  return /^(?:NOUN|ADJ)$/.test(next.pos) || (/s$/.test(words[i]!.folded) && /^(?:were|are|have|do)$/.test(next.folded));
}

/** The surname of a person's name: from its particles, or its last word. */
export function surnameOf(words: readonly string[]): string {
  const particle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && PARTICLES.has(word) && word !== 'y' && word !== 'e',
  );
  return words.slice(particle > 0 ? particle : -1).join(' ');
}
