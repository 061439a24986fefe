/** Whose the names are that are not printed in full: "Hale", "Lady Poole", "Halden". */
import { genderOfFirstName } from '../lexicon/first-names.ts';
import type { Name } from '../names/names.ts';
import type { Referent } from '../types.ts';
import { indexNames, pick, STYLES } from './candidates.ts';
import type { FullNames } from './full-names.ts';
import { addReferent, believeGender, clash, type Entry, type Roster } from './roster.ts';

/** Says of every name left whose it is: somebody's with a full name, or somebody's known by it alone. */
export function settleShortNames(roster: Roster, names: readonly Name[], { people, bodies }: FullNames): void {
  const { words, owners } = roster;
  const index = indexNames(people, bodies, words, roster.text);
  const alone = new Map<string, Referent>();
  const seen = new Map<Referent, number>();
  const latest = new Map<Referent, number>();
  const styles = new Map<Referent, string>();
  const see = (referent: Referent, { first, titles }: Name) => {
    const style = titles.at(-1)?.folded ?? '';
    if (STYLES.test(style)) styles.set(referent, style);
    seen.set(referent, (seen.get(referent) ?? 0) + 1);
    latest.set(referent, first);
  };
  const settle = (name: Name, candidates: readonly Entry[]) => {
    const printed = name.words.join(' ');
    // "Lord Poole" and "Lady Poole" are two.
    const other = alone.get(printed);
    const key = other !== undefined && clash(other.gender, name.gender) ? `${printed} ${name.gender}` : printed;
    const known = pick(candidates, name, words, seen, latest, styles) ?? alone.get(key);
    const referent = known ?? addUnnamed(roster, name, candidates);
    if (!candidates.some((entry) => entry.referent === referent)) alone.set(key, referent);
    owners.set(name, referent);
    see(referent, name);
  };
  const early: Name[] = [];
  for (const name of names) {
    const known = owners.get(name);
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
}

/** Adds someone whose full name is nowhere, or who could be any of the candidates. */
function addUnnamed(roster: Roster, name: Name, candidates: readonly Entry[]): Referent {
  const isPerson = candidates.some((entry) => entry.referent.kind === 'person');
  const referent = addReferent(roster, name, isPerson ? 'person' : name.kind);
  // A name alone may be a surname as well.
  if (candidates.length === 0 && name.words.length === 1)
    believeGender(referent, genderOfFirstName(name.words[0]!), 0.65);
  believeGender(referent, name.gender, 1);
  return referent;
}

/** Those of the candidates that the text names most often; all of them where nobody is named more often than any other. */
function mostNamed(candidates: readonly Entry[], seen: ReadonlyMap<Referent, number>): readonly Entry[] {
  const most = Math.max(0, ...candidates.map(({ referent }) => seen.get(referent) ?? 0));
  const leading = candidates.filter(({ referent }) => seen.get(referent) === most);
  return leading.length === 1 ? leading : candidates;
}
