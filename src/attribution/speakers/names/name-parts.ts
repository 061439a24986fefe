/** What a run of capitals is made of: titles, modifiers, the name, the tail of a body. */
import { BODY_WORDS, isPeoples } from '../lexicon/bodies.ts';
import { isFirstName } from '../lexicon/first-names.ts';
import { isPlaceNoun, isRoleNoun, looksLikePerson, singular } from '../lexicon/nouns.ts';
import { ADJECTIVES, LONG_PLACES, PLACE_OPENERS, PLACES, TIMES } from '../lexicon/places.ts';
import { FAMILY_SUFFIXES, HONORIFICS, PARTICLES, POST_NOMINALS } from '../lexicon/titles.ts';
import type { ReferentKind, Word } from '../types.ts';
import type { Habits } from './habits.ts';
import type { Name } from './names.ts';
import { FUNCTION_WORDS, isRole, isTitle, joins, MAX_WORDS, SPACE } from './runs.ts';

/** Roles that bodies have as well: "Rival Planimetric", "Owner Halden". */
const WEAK_TITLES = new Set('rival partner competitor sponsor owner member maker champion winner'.split(' '));

const NUMBERED = new Set(
  'act scene chapter part day phase article year section stage gate terminal platform room unit bay lock pier route level group zone ward'.split(
    ' ',
  ),
);
const NUMBER = /^(?:[\divx]+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Splits a run into titles and name, and says what it names. Null when nothing is left. */
export function readName(words: readonly Word[], opens: number, runs: number, habits: Habits): Name | null {
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
    return isFirstName(last) ? 'person' : 'unsure';
  }
  if (name[0]!.text.startsWith('@')) return 'person';
  // "Act Three", "Lock 9".
  if (NUMBERED.has(folded[0]!) && NUMBER.test(last)) return 'place';
  if (/^\p{Lu}{2,5}$/u.test(name.at(-1)!.text) && /\p{Ll}/u.test(name[0]!.text)) return 'group';
  if (LONG_PLACES.has(folded.join(' ')) || (folded.length === 2 && PLACE_OPENERS.has(folded[0]!))) return 'place';
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

/** Peoples that are first names as well. */
const FIRST_NAMES_TOO = /^(?:german|christian|roman|indiana)$/;

/** Leaves out what stands before a name and is no part of it: nationalities, and a common noun that opens a sentence. */
function skipModifiers(words: readonly Word[], first: number, last: number, habits: Habits): number {
  let at = first;
  while (at < last - 1) {
    const word = words[at]!;
    const { noun } = singular(word.folded);
    const nationality =
      ADJECTIVES.has(word.folded) &&
      !BODY_WORDS.has(words[last - 1]!.folded) &&
      !(FIRST_NAMES_TOO.test(word.folded) && last - at === 2) &&
      // "Green Horizon" is a body, "Green Carla Venn" is of a party.
      !(word.folded === 'green' && !isFirstName(words[at + 1]!.folded));
    // "the Eurosceptic SVP": initials have no first name.
    const initials =
      /^\p{Lu}{2,5}$/u.test(words[last - 1]!.text) &&
      /\p{Ll}/u.test(word.text) &&
      !BODY_WORDS.has(words[last - 1]!.folded) &&
      (word.initial || words[first - 1]?.folded === 'the');
    const common =
      word.initial &&
      at === first &&
      !PARTICLES.has(word.folded) &&
      !isFirstName(word.folded) &&
      !FIRST_NAMES_TOO.test(word.folded) &&
      !habits.capital.has(word.folded) &&
      (habits.small.has(word.folded) || looksLikePerson(noun) || isRoleNoun(noun));
    // "Secretary of State Jon Husted": behind "of", the office runs up to the first name.
    const office =
      words[first - 1]?.folded === 'of' &&
      isRole(words[first - 2] ?? word) &&
      last - at > 2 &&
      !isFirstName(word.folded);
    if (!nationality && !initials && !common && !office) break;
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
