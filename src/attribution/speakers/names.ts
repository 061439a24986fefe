/**
 * Proper names in the text: runs of capitalised words, with what holds them together (particles, initials, nicknames
 * in quotation marks) inside and titles, nationalities and degrees outside.
 */
import type { Span } from '../../model/span.ts';
import { BODY_WORDS, isPeoples } from './lexicon/bodies.ts';
import { isFirstName } from './lexicon/first-names.ts';
import { groupFamily, isDocumentNoun, isPlaceNoun, isRoleNoun, looksLikePerson, singular } from './lexicon/nouns.ts';
import { ADJECTIVES, LONG_PLACES, PLACES, TIMES } from './lexicon/places.ts';
import { POSSESSIVE_PRONOUNS, SMALL_WORDS } from './lexicon/small-words.ts';
import { FAMILY_SUFFIXES, HONORIFICS, OFFICE_TITLES, PARTICLES, POST_NOMINALS } from './lexicon/titles.ts';
import type { Gender, ReferentKind, Word } from './types.ts';
import { endsWithItsOwnStop } from './words.ts';

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

/** What the whole article tells about a word's capital. */
interface Habits {
  /** Folded words seen in lower case. */
  readonly small: ReadonlySet<string>;
  /** Folded words seen with a capital where none was due. */
  readonly capital: ReadonlySet<string>;
  /** Those of them that stood behind a first name or a title. */
  readonly surnames: ReadonlySet<string>;
}

const MAX_WORDS = 14;

/** Roles that bodies have as well: "Rival Planimetric", "Owner Halden". */
const WEAK_TITLES = new Set('rival partner competitor sponsor owner member maker champion winner'.split(' '));

/** Common adjectives that open names: "New York", "Great Western". */
const NAME_OPENERS = new Set('new old great little big first second third young high long united'.split(' '));

/** Small words that are no names even with a capital in the middle of a sentence. */
const FUNCTION_WORDS =
  /^(?:i|the|a|and|or|but|of|in|for|to|my|his|her|he|she|it|we|they|you|i'm|i've|if|as|by|at|on|from|with|this|that|is|was|what|who|how|why|when|where)$/;

const STYLES = /^(?:grace|holiness|excellency|honou?r|majesty|eminence|lordship|highness)$/;

/**
 * Finds every name, in order. `sources` are spans known to name a source, where a lone capital is more likely a name.
 * In headlines, where every word may have a capital, only names are found that the rest of the text knows.
 */
export function findNames(words: readonly Word[], text: string, sources: readonly Span[]): Name[] {
  const habits = readHabits(words);
  const titled = titledSentences(words, text);
  const starts = new Set(sources.map((span) => span.start));
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

/** Names in headlines: the longest run of words that is a name elsewhere, or a word that ends one. */
function knownNames(
  words: readonly Word[],
  unread: readonly number[],
  names: readonly Name[],
  starts: ReadonlySet<number>,
): Name[] {
  const known = new Map<string, ReferentKind>();
  for (const { words: parts, kind } of names) {
    known.set(parts.join(' '), kind);
    if (kind !== 'place' && kind !== 'group') known.set(surnameOf(parts), 'unsure');
  }
  const found: Name[] = [];
  let past = 0;
  for (const i of unread) {
    if (i < past) continue;
    for (let last = Math.min(i + 5, words.length); last > i; last--) {
      const run = words.slice(i, last);
      if (last - i > 1 && run.some((word, k) => k > 0 && !joins(words[i + k - 1]!, word))) continue;
      const parts = run.map((word) => word.folded);
      const kind =
        known.get(parts.join(' ')) ??
        (run.length > 1 && isFirstName(parts[0]!) && known.has(parts.slice(1).join(' ')) ? 'person' : undefined) ??
        (last === i + 1 && starts.has(run[0]!.start) && standsForName(run[0]!) ? 'unsure' : undefined);
      if (kind === undefined || !run[0]!.capital) continue;
      found.push({ opens: i, first: i, last, words: parts, titles: [], kind, gender: null });
      past = last;
      break;
    }
  }
  return found;
}

function standsForName(word: Word): boolean {
  const { noun } = singular(word.folded);
  return (
    word.capital &&
    !SMALL_WORDS.has(word.folded) &&
    !isRoleNoun(noun) &&
    groupFamily(noun) === null &&
    !isDocumentNoun(noun) &&
    !looksLikePerson(noun)
  );
}

function readHabits(words: readonly Word[]): Habits {
  const small = new Set<string>();
  const capital = new Set<string>();
  const surnames = new Set<string>();
  words.forEach((word, i) => {
    if (!word.capital) small.add(word.folded);
    else if (!word.initial) capital.add(word.folded);
    const before = words[i - 1];
    if (word.capital && before?.capital && joins(before, word) && (isFirstName(before.folded) || isTitle(before)))
      surnames.add(word.folded);
  });
  return { small, capital, surnames };
}

/** Lines in which nearly every long word has a capital (headlines), or all capitals: nothing can be told there. */
function titledSentences(words: readonly Word[], text: string): Set<number> {
  const titled = new Set<number>();
  for (let i = 0; i < words.length; ) {
    const { sentence, paragraph } = words[i]!;
    let j = i;
    while (j < words.length && words[j]!.sentence === sentence) j++;
    const line = words.slice(i, j);
    const long = line.filter((word) => word.text.length >= 4);
    const capital = long.filter((word) => word.capital).length;
    const shouted = line.filter((word) => /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(word.text)).length;
    const alone = (words[i - 1]?.paragraph ?? -1) !== paragraph && words[j]?.paragraph !== paragraph;
    // A short line of names may be a sentence: "Ann Lee met Bob Roy."
    const enough = text[words[j - 1]!.end] === '.' ? 5 : 3;
    if (
      line.length >= 4 &&
      ((alone && long.length >= enough && capital >= long.length * 0.85) || shouted >= line.length * 0.6)
    )
      titled.add(sentence);
    i = j;
  }
  return titled;
}

const isTitle = (word: Word): boolean => HONORIFICS.has(word.folded) || OFFICE_TITLES.has(word.folded);
const isRole = (word: Word): boolean => isTitle(word) || isRoleNoun(singular(word.folded).noun);

function opensName(words: readonly Word[], i: number, habits: Habits, starts: ReadonlySet<number>): boolean {
  const word = words[i]!;
  if (word.text.startsWith('@')) return true;
  if (!word.capital) return opensWithParticle(words, i);
  if (TIMES.has(word.folded) && !(isJoined(words, i) && isFirstName(word.folded))) return false;
  if (isTitle(word) && isJoined(words, i)) return true;
  if (NAME_OPENERS.has(word.folded) && isJoined(words, i) && (!word.initial || habits.capital.has(word.folded)))
    return true;
  if (isPeoples(word.text)) return true;
  // "the PM" is a role.
  if (/^\p{Lu}{2,4}$/u.test(word.text) && isRoleNoun(word.folded) && !isJoined(words, i)) return false;
  if (SMALL_WORDS.has(word.folded))
    return !word.initial && !FUNCTION_WORDS.test(word.folded) && (isJoined(words, i) || starts.has(word.start));
  // "His Grace", "Your Honour": a form of address, not a name.
  if (STYLES.test(word.folded) && POSSESSIVE_PRONOUNS.has(words[i - 1]?.folded ?? '')) return false;
  if (/^\p{N}/u.test(word.text)) return false;
  if (!word.initial) return true;
  if (isJoined(words, i)) return true;
  if (habits.capital.has(word.folded)) return true;
  if (habits.small.has(word.folded)) return false;
  const { noun } = singular(word.folded);
  const common = isRoleNoun(noun) || groupFamily(noun) !== null || isDocumentNoun(noun) || looksLikePerson(noun);
  if (common) return isFirstName(word.folded);
  return (
    isFirstName(word.folded) ||
    PLACES.has(word.folded) ||
    starts.has(word.start) ||
    /^\p{Lu}{2,}$/u.test(word.text) ||
    /^(?:PROPN|X)$/.test(word.pos)
  );
}

/** "van der Walt": a lower-case particle that opens a surname used alone. */
function opensWithParticle(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!/^(?:van|von|de|del|della|di|da|dos|bin|ibn|ap|el|al|ter|ten)$/.test(word.text)) return false;
  for (let j = i + 1; j < words.length && j <= i + 3; j++) {
    if (words[j]!.gap !== ' ' && words[j]!.gap !== '\n') return false;
    if (words[j]!.capital) return !SMALL_WORDS.has(words[j]!.folded);
    if (!PARTICLES.has(words[j]!.folded)) return false;
  }
  return false;
}

/** Whether the word after `i` continues a run of capitals. */
function isJoined(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next === undefined || words[i]!.possessive || !joins(words[i]!, next)) return false;
  if (next.capital) {
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

const SPACE = /^[ \n]$/;

function joins(word: Word, next: Word): boolean {
  if (word.paragraph !== next.paragraph) return false;
  if (SPACE.test(next.gap)) return true;
  if (/^\.[ \n]?$/.test(next.gap)) return endsWithItsOwnStop(word);
  return / & $/.test(next.gap);
}

/** Past the last word of the run that opens at `i`. */
function runEnd(words: readonly Word[], i: number): number {
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

/** Splits a run into titles and name, and says what it names. Null when nothing is left. */
function readName(words: readonly Word[], opens: number, runs: number, habits: Habits): Name | null {
  let first = opens;
  let last = runs;
  while (last > first + 1 && POST_NOMINALS.has(words[last - 1]!.folded)) last--;
  last = bodyBeforeName(words, first, last, habits) ?? last;
  const body = bodyEnd(words, first, last);
  const split = titleEnd(words, first, last, body > last);
  if (split > first) first = split;
  else if (body <= last) first = skipModifiers(words, first, last, habits);
  if (first >= last) return null;

  const titles = words.slice(opens, Math.max(split, opens));
  const person = titles.some((word) => isRole(word) && !WEAK_TITLES.has(word.folded));
  const group = !person && (body > last || isBody(words, first, last));
  if (group && body > last) last = body;
  const name = words.slice(first, last);
  const folded = name.map((word) => word.folded).filter((word) => !FAMILY_SUFFIXES.has(word));
  if (
    folded.length === 0 ||
    (name.length === 1 && (FUNCTION_WORDS.test(folded[0]!) || isTitle(name[0]!) || ADJECTIVES.has(folded[0]!)))
  )
    return null;
  const gender = titles.map((word) => HONORIFICS.get(word.folded) ?? null).find((found) => found !== null) ?? null;
  return { opens, first, last, words: folded, titles, gender, kind: kindOf(name, folded, person, group) };
}

function kindOf(name: readonly Word[], folded: readonly string[], person: boolean, group: boolean): ReferentKind {
  if (person) return 'person';
  if (group) return 'group';
  const last = folded.at(-1)!;
  if (folded.length === 1) {
    if (isPeoples(name[0]!.text) || /^(?:\p{Lu}{2,5}s?|(?:\p{Lu}\.)+\p{Lu})$/u.test(name[0]!.text))
      return PLACES.has(last) ? 'place' : 'group';
    if (PLACES.has(last)) return 'place';
    return 'unsure';
  }
  if (name[0]!.text.startsWith('@')) return 'person';
  if (LONG_PLACES.has(folded.join(' '))) return 'place';
  if (isFirstName(folded[0]!)) return 'person';
  if ((PLACES.has(last) && !/^\p{Lu}\.?$/u.test(name[0]!.text)) || (isPlaceNoun(last) && folded.length > 1))
    return 'place';
  return 'unsure';
}

/** Past the titles that open a run: "Deputy Foreign Minister | Nurlan Abdykadyrov". `first` when there are none. */
function titleEnd(words: readonly Word[], first: number, last: number, isLongBody: boolean): number {
  let split = first;
  for (let i = first; i < last - 1; i++) {
    if (FAMILY_SUFFIXES.has(words[i + 1]!.folded)) break;
    const word = words[i]!;
    if (!isRole(word)) continue;
    // "Martin King Jr.", "Mary Baker Eddy": a role noun behind a first name is part of the name.
    const behindFirstName = i > split && isFirstName(words[i - 1]!.folded) && !isTitle(word);
    if (!behindFirstName) split = i + 1;
  }
  if (split === first) return first;
  // "General Motors", "Prime Minister's Office", "Judge Business School": what follows the title is a body.
  if (isLongBody || BODY_WORDS.has(words[last - 1]!.folded))
    return isFirstName(words[split]!.folded) && last - split >= 2 ? split : first;
  // "Secretary of State Jon Husted" is two runs; see `skipModifiers` for what is left.
  return split;
}

/** Leaves out what stands before a name and is no part of it: nationalities, and a common noun that opens a sentence. */
function skipModifiers(words: readonly Word[], first: number, last: number, habits: Habits): number {
  let at = first;
  while (at < last - 1) {
    const word = words[at]!;
    const { noun } = singular(word.folded);
    const nationality = ADJECTIVES.has(word.folded) && !BODY_WORDS.has(words[last - 1]!.folded);
    const common =
      word.initial &&
      at === first &&
      !PARTICLES.has(word.folded) &&
      !isFirstName(word.folded) &&
      !habits.capital.has(word.folded) &&
      (habits.small.has(word.folded) || looksLikePerson(noun) || isRoleNoun(noun));
    // "Secretary of State Jon Husted": behind "of", the office runs up to the first name.
    const office =
      words[first - 1]?.folded === 'of' &&
      isRole(words[first - 2] ?? word) &&
      last - at > 2 &&
      !isFirstName(word.folded);
    if (!nationality && !common && !office) break;
    at++;
  }
  return at;
}

const AMBIGUOUS_BODIES = new Set(
  'church house post bank banks watch mail guard press band bond force trust office hall park energy labour gold media records foods stores'.split(
    ' ',
  ),
);

function isBody(words: readonly Word[], first: number, last: number): boolean {
  const final = words[last - 1]!;
  if (BODY_WORDS.has(final.folded) && last - first >= 2) {
    return !(AMBIGUOUS_BODIES.has(final.folded) && last - first === 2 && isFirstName(words[first]!.folded));
  }
  if (last - first === 1) return BODY_WORDS.has(final.folded) && !final.initial && final.folded.length > 3;
  if (
    /&/.test(
      words
        .slice(first + 1, last)
        .map((word) => word.gap)
        .join(''),
    )
  )
    return true;
  return (
    !isFirstName(words[first]!.folded) &&
    words.slice(first, last).some((word) => BODY_WORDS.has(word.folded) && word.folded.length > 3)
  );
}

/** Past the tail of a body's name ("Board of Pilots for the Western Isles"), or `last` when it has none. */
function bodyEnd(words: readonly Word[], first: number, last: number): number {
  if (words[last - 1]!.possessive || !words.slice(first, last).some((word) => BODY_WORDS.has(word.folded))) return last;
  if (!BODY_WORDS.has(words[last - 1]!.folded) || isPeoples(words[last - 1]!.text)) return last;
  let end = last;
  while (end < words.length && end - first < MAX_WORDS) {
    const link = words[end]!;
    if (!SPACE.test(link.gap) || !/^(?:of|for|on|in|and|to)$/.test(link.text)) break;
    if ((link.text === 'and' || link.text === 'to') && end === last) break;
    let next = end + 1;
    while (next < words.length && /^(?:the|a|an)$/.test(words[next]!.text) && SPACE.test(words[next]!.gap)) next++;
    const head = words[next];
    if (head === undefined || !head.capital || !SPACE.test(head.gap) || TIMES.has(head.folded) || isTitle(head)) break;
    if (link.text === 'in' && PLACES.has(head.folded)) break;
    if (link.text === 'and' && isFirstName(head.folded)) break;
    end = next + 1;
    while (
      !words[end - 1]!.possessive &&
      end < words.length &&
      words[end]!.capital &&
      joins(words[end - 1]!, words[end]!)
    )
      end++;
  }
  return end;
}

/** "the Washington Post Trump said": where a comma is missing, past the body that a known surname follows. */
function bodyBeforeName(words: readonly Word[], first: number, last: number, habits: Habits): number | null {
  if (last - first < 3 || isFirstName(words[first]!.folded)) return null;
  const final = words[last - 1]!;
  const before = words[last - 2]!;
  if (!BODY_WORDS.has(before.folded) || BODY_WORDS.has(final.folded) || PLACES.has(final.folded)) return null;
  return habits.surnames.has(final.folded) ? last - 1 : null;
}

/** The surname of a person's name: from its particles, or its last word. */
export function surnameOf(words: readonly string[]): string {
  const particle = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && PARTICLES.has(word) && word !== 'y' && word !== 'e',
  );
  return words.slice(particle > 0 ? particle : -1).join(' ');
}
