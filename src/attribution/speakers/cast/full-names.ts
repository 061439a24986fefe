/** Everyone the text names in full, wherever that is printed. */
import { genderOfName } from '../lexicon/first-names.ts';
import { sameFirstName } from '../lexicon/nicknames.ts';
import { type Name, surnameOf } from '../names/names.ts';
import { shown } from '../names/printed-name.ts';
import { addReferent, clash, type Entry, MAX_NAMESAKES, type Roster } from './roster.ts';

/** Those with full names. */
export interface FullNames {
  /** By surname. */
  readonly people: ReadonlyMap<string, readonly Entry[]>;
  /** Bodies and places, by all the words of their names. */
  readonly bodies: ReadonlyMap<string, Entry>;
}

/** Adds whoever has a full name to the roster, each once, and says which of the names are theirs. */
export function addFullNames(roster: Roster, names: readonly Name[]): FullNames {
  const people = new Map<string, Entry[]>();
  const bodies = new Map<string, Entry>();
  for (const name of names) {
    if (name.words.length < 2 || isBareSurname(name)) continue;
    const isBody = name.kind === 'group' || name.kind === 'place';
    const { referent } = isBody ? enterBody(roster, bodies, name) : enterPerson(roster, people, name);
    roster.owners.set(name, referent);
  }
  for (const entry of [...people.values()].flat()) settleGender(entry);
  return { people, bodies };
}

function enterBody(roster: Roster, bodies: Map<string, Entry>, name: Name): Entry {
  const key = name.words.join(' ');
  const known = bodies.get(key);
  if (known !== undefined) return known;
  const entry = { name, referent: addReferent(roster, name, name.kind), words: name.words };
  bodies.set(key, entry);
  return entry;
}

function enterPerson(roster: Roster, people: Map<string, Entry[]>, name: Name): Entry {
  const surname = surnameOf(name.words);
  const namesakes = people.get(surname) ?? [];
  const same =
    namesakes.find(
      (entry) => sameFirstName(entry.words[0]!, name.words[0]!) && !clash(entry.referent.gender, name.gender),
    ) ?? namesakes.find((entry) => nicknamed(entry.words, name.words));
  if (same === undefined) {
    const entry = { name, referent: addReferent(roster, name, name.kind), words: name.words };
    if (namesakes.length < MAX_NAMESAKES) people.set(surname, [...namesakes, entry]);
    entry.referent.gender = name.gender;
    return entry;
  }
  same.referent.gender ??= name.gender;
  // "Born Ludovico Amedeo Ferrante": not what he goes by.
  const born = /^(?:born|nee?)$/.test(roster.words[name.opens - 1]?.folded ?? '');
  if (name.words.length > same.words.length && !born) {
    same.words = name.words;
    same.referent.name = shown(roster.words, name, roster.text);
  }
  return same;
}

const nicknamed = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 2 || b.length > 2
    ? a.slice(0, -1).some((word) => b.slice(0, -1).some((other) => word.length > 2 && word === other))
    : false;

/** "van der Walt": several words, all of them surname. */
const isBareSurname = (name: Name): boolean =>
  /^(?:van|von|de|del|della|di|da|dos|bin|ibn|ap|el|ter|ten)$/.test(name.words[0]!);

function settleGender({ referent, words }: Entry): void {
  if (referent.gender !== null) {
    referent.genderTrust = 1;
    return;
  }
  // East Asian and Hungarian names put the first name last.
  const guess = genderOfName(words[0]!);
  const reversed = genderOfName(words.at(-1)!);
  const best =
    guess !== null && guess.trust > 0.5 ? guess : reversed !== null && reversed.trust > 0.5 ? reversed : guess;
  if (best !== null) {
    referent.gender = best.gender;
    // A surname may be somebody's first name as well.
    referent.genderTrust = best === reversed ? Math.min(best.trust, 0.55) : best.trust;
  }
}
