/**
 * The cast of an article: every person and body it names, each with all the names it goes by. The whole article is
 * read first, so that a surname finds its full name wherever that is printed.
 */
import type { Span } from '../../model/span.ts';
import { BODY_WORDS, isPeoples } from './lexicon/bodies.ts';
import { genderOfFirstName } from './lexicon/first-names.ts';
import { sameFirstName } from './lexicon/nicknames.ts';
import { isPlaceNoun } from './lexicon/nouns.ts';
import { POSSESSIVE_PRONOUNS, PREPOSITIONS } from './lexicon/small-words.ts';
import { findNames, type Name, surnameOf } from './names/names.ts';
import { shown } from './names/printed-name.ts';
import { indexNames, pick } from './names/short-names.ts';
import { describe, genderOfName } from './phrases/descriptions.ts';
import { describesPerson } from './phrases/phrases.ts';
import type { Gender, Mention, Referent, ReferentKind, Word } from './types.ts';
import { wordAt } from './words.ts';

/** All referents and where they are mentioned, in order of start. */
export interface Cast {
  readonly referents: readonly Referent[];
  readonly mentions: readonly Mention[];
}

/** Nobody needs more descriptions than this. */
const MAX_ROLES = 12;

/** More people of one name are not told apart. */
export const MAX_NAMESAKES = 40;

export interface Entry {
  readonly name: Name;
  readonly referent: Referent;
  /** The name's words; a person's full name may gain more from later mentions. */
  words: readonly string[];
}

/** Assembles the cast. `sources` are spans known to name sources. Linear in the number of names. */
export function assembleCast(words: readonly Word[], text: string, sources: readonly Span[]): Cast {
  const names = findNames(words, text, sources);
  const referents: Referent[] = [];
  const assigned = new Map<Name, Referent>();
  const people = new Map<string, Entry[]>();
  const bodies = new Map<string, Entry>();

  const create = (name: Name, kind: ReferentKind): Referent => {
    const referent: Referent = {
      order: referents.length,
      kind,
      name: shown(words, name, text),
      named: true,
      plural: false,
      gender: null,
      genderTrust: 0,
      roles: [],
      mentions: [],
      aliases: new Set(),
    };
    referents.push(referent);
    return referent;
  };

  // Full names first, wherever they stand.
  for (const name of names) {
    if (name.words.length < 2 || isBareSurname(name)) continue;
    if (name.kind === 'group' || name.kind === 'place') {
      const key = name.words.join(' ');
      const entry = bodies.get(key) ?? { name, referent: create(name, name.kind), words: name.words };
      bodies.set(key, entry);
      assigned.set(name, entry.referent);
      continue;
    }
    const surname = surnameOf(name.words);
    const namesakes = people.get(surname) ?? [];
    const same =
      namesakes.find(
        (entry) => sameFirstName(entry.words[0]!, name.words[0]!) && !clash(entry.referent.gender, name.gender),
      ) ?? namesakes.find((entry) => nicknamed(entry.words, name.words));
    if (same === undefined) {
      const entry = { name, referent: create(name, name.kind), words: name.words };
      if (namesakes.length < MAX_NAMESAKES) people.set(surname, [...namesakes, entry]);
      assigned.set(name, entry.referent);
      entry.referent.gender = name.gender;
    } else {
      assigned.set(name, same.referent);
      same.referent.gender ??= name.gender;
      // "Born Ludovico Amedeo Ferrante": not what he goes by.
      const born = /^(?:born|nee?)$/.test(words[name.opens - 1]?.folded ?? '');
      if (name.words.length > same.words.length && !born) {
        same.words = name.words;
        same.referent.name = shown(words, name, text);
      }
    }
  }

  for (const entry of [...people.values()].flat()) settleGender(entry);
  const index = indexNames(people, bodies, words, text);
  const singles = new Map<string, Referent>();
  const seen = new Map<Referent, number>();
  const latest = new Map<Referent, number>();
  const see = (referent: Referent, { first }: Name) => {
    seen.set(referent, (seen.get(referent) ?? 0) + 1);
    latest.set(referent, first);
  };
  const settle = (name: Name, candidates: readonly Entry[]) => {
    const alone = name.words.join(' ');
    // "Lord Poole" and "Lady Poole" are two.
    const other = singles.get(alone);
    const key = other !== undefined && clash(other.gender, name.gender) ? `${alone} ${name.gender}` : alone;
    const isPerson = candidates.some((entry) => entry.referent.kind === 'person');
    const known = pick(candidates, name, words, seen, latest) ?? singles.get(key);
    const referent = known ?? create(name, isPerson ? 'person' : name.kind);
    // A name alone may be a surname as well.
    if (known === undefined && candidates.length === 0 && name.words.length === 1)
      believeGender(referent, genderOfFirstName(alone), 0.65);
    if (known === undefined) believeGender(referent, name.gender, 1);
    if (!candidates.some((entry) => entry.referent === referent)) singles.set(key, referent);
    assigned.set(name, referent);
    see(referent, name);
  };
  const early: Name[] = [];
  for (const name of names) {
    const known = assigned.get(name);
    if (known !== undefined) {
      see(known, name);
      continue;
    }
    const candidates = index.get(name.words.join(' ')) ?? [];
    // A headline's "Hale", when the text goes on to two of them: whoever the text turns out to be about.
    if (candidates.length > 1 && candidates.every(({ referent }) => !seen.has(referent))) early.push(name);
    else settle(name, candidates);
  }
  for (const name of early) settle(name, mostNamed(index.get(name.words.join(' ')) ?? [], seen));

  const mentions: Mention[] = [];
  const personhood = new Map<Referent, number>();
  for (const name of names) {
    const referent = assigned.get(name)!;
    const around = describe(words, name, text);
    for (const role of around.roles) {
      if (referent.roles.length < MAX_ROLES && !referent.roles.some(({ text: known }) => known === role.text))
        referent.roles.push(role);
    }
    const vote =
      around.personhood +
      (name.kind === 'person' ? 3 : name.kind === 'group' ? -3 : name.kind === 'place' ? -2 : 0) +
      placing(words, name);
    personhood.set(referent, (personhood.get(referent) ?? 0) + vote);
    believeGender(referent, name.gender, 1);
    believeGender(referent, around.gender, 0.95);
    const printed = shown(words, name, text);
    if (printed !== referent.name) referent.aliases.add(printed);
    const mention = mentionOf(words, name, referent);
    mentions.push(mention);
    referent.mentions.push(mention);
  }
  for (const referent of referents) {
    const votes = personhood.get(referent) ?? 0;
    if (referent.kind === 'unsure' || (referent.kind === 'place' && votes > 1)) {
      const long = referent.name.includes(' ') && !BODY_WORDS.has(referent.name.split(' ').at(-1)!.toLowerCase());
      if (votes > 0 || (votes === 0 && long)) referent.kind = 'person';
      else if (votes < -1 && votes <= -0.4 * referent.mentions.length)
        referent.kind = isMostlyWhere(words, referent) ? 'place' : 'group';
    }
    if (referent.kind === 'group' && !referent.name.includes(' ') && isPeoples(referent.name)) referent.plural = true;
  }
  return { referents, mentions };
}

/** Those of the candidates that the text names most often; all of them where nobody is named more often than any other. */
function mostNamed(candidates: readonly Entry[], seen: ReadonlyMap<Referent, number>): readonly Entry[] {
  const most = Math.max(0, ...candidates.map(({ referent }) => seen.get(referent) ?? 0));
  const leading = candidates.filter(({ referent }) => seen.get(referent) === most);
  return leading.length === 1 ? leading : candidates;
}

/** Whether two genders, both known, differ. */
export const clash = (a: Gender | null, b: Gender | null): boolean => a !== null && b !== null && a !== b;

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

function believeGender(referent: Referent, gender: Gender | null, trust: number): void {
  if (gender === null || trust <= referent.genderTrust) return;
  referent.gender = gender;
  referent.genderTrust = trust;
}

/** "in Salford", "near Ullapool": most often named as where something is. */
function isMostlyWhere(words: readonly Word[], { mentions }: Referent): boolean {
  const where = mentions.filter(({ start }) => {
    const at = wordAt(words, start) - 1;
    const owns = /^(?:shares?|stakes?|stocks?|invest\w*)$/.test(words[at - 1]?.folded ?? '');
    return !owns && /^(?:in|near|across|around)$/.test(words[at]?.folded ?? '');
  });
  return where.length * 2 >= mentions.length;
}

/** Evidence for a place or a body from the word before: "in X", "the X". */
function placing(words: readonly Word[], name: Name): number {
  const before = words[name.opens - 1];
  if (before === undefined || !/^[ \n]$/.test(words[name.opens]!.gap)) return 0;
  if (/^(?:in|near|at|across|inside|outside|around)$/.test(before.folded)) return -1.5;
  // "the canton of Jura"
  const head = before.folded === 'of' ? (words[name.opens - 2]?.folded ?? '') : '';
  if (isPlaceNoun(head) || /^(?:canton|state|republic|kingdom|municipality|parish|borough)$/.test(head)) return -5;
  // "the Heliograph", but not "the Clinton campaign".
  const after = words[name.last];
  const modifies = after !== undefined && /^[ \n]$/.test(after.gap) && /^(?:NOUN|ADJ|PROPN)$/.test(after.pos);
  if (before.folded === 'the' && name.titles.length === 0 && name.words.length === 1 && !modifies) return -1;
  return 0;
}

function mentionOf(words: readonly Word[], name: Name, referent: Referent): Mention {
  const opens = words[name.opens]!;
  const last = words[name.last - 1]!;
  const before = words[name.opens - 1];
  const governed =
    before !== undefined &&
    before.sentence === opens.sentence &&
    PREPOSITIONS.has(before.folded) &&
    /^[ \n]$/.test(opens.gap);
  return {
    referent,
    start: words[name.first]!.start,
    end: last.end,
    sentence: opens.sentence,
    paragraph: opens.paragraph,
    spoken: opens.spoken,
    subject:
      !last.possessive &&
      !governed &&
      (opens.initial || startsVerb(words, name) || isPredicate(words, name) || opensAsRelative(words, name)),
    oblique: last.possessive || governed,
  };
}

/** "Tunstall's daughter Carol, who …", "His compatriot Lee Hackett, paired …": the sentence opens with who it is to whom. */
function opensAsRelative(words: readonly Word[], { opens }: Name): boolean {
  const kin = words[opens - 1];
  if (kin === undefined || !describesPerson(kin.folded) || !/^,?[ \n]$/.test(words[opens]!.gap)) return false;
  let first = opens - 1;
  while (first > 0 && opens - first < 6 && !words[first]!.initial && /^[ \n]$/.test(words[first]!.gap)) first--;
  return (
    words[first]!.initial &&
    words.slice(first, opens - 1).some(({ possessive, folded }) => possessive || POSSESSIVE_PRONOUNS.has(folded))
  );
}

/** "The first witness was Ann Lee": she is whom the sentence is about. */
function isPredicate(words: readonly Word[], { opens }: Name): boolean {
  const before = words[opens - 1];
  return before !== undefined && /^(?:was|is)$/.test(before.folded) && /^[ \n]$/.test(words[opens]!.gap);
}

/** Whether a verb follows the name, or follows it behind the comma that ends an apposition. */
function startsVerb(words: readonly Word[], { opens, last }: Name): boolean {
  const after = words[last];
  if (after === undefined || after.sentence !== words[last - 1]!.sentence) return false;
  // "In Poole, Ann Lee grows beet": a noun to the tagger.
  const agrees =
    after.pos === 'NOUN' && !after.capital && /[^s]s$/.test(after.folded) && /^,[ \n]$/.test(words[opens]!.gap);
  if (!agrees && !/^(?:VERB|AUX)$/.test(after.pos)) return false;
  return /^[ \n]$/.test(after.gap) || (/^,[ \n]$/.test(after.gap) && /^,[ \n]$/.test(words[opens]!.gap));
}
