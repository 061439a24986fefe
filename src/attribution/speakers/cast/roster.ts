/** Who is in the cast while it is being assembled, and which names are whose. */
import type { Name } from '../names/names.ts';
import { shown } from '../names/printed-name.ts';
import type { Gender, Referent, ReferentKind, Word } from '../types.ts';

/** The cast so far. */
export interface Roster {
  readonly words: readonly Word[];
  readonly text: string;
  /** In the order they were added. */
  readonly referents: Referent[];
  /** Whose each name is, as far as is known. */
  readonly owners: Map<Name, Referent>;
}

/** Someone or something that the text names in full. */
export interface Entry {
  readonly name: Name;
  readonly referent: Referent;
  /** The name's words; a person's full name may gain more from later mentions. */
  words: readonly string[];
}

/** More people of one name are not told apart. */
export const MAX_NAMESAKES = 40;

/** Adds whoever a name is the first of. */
export function addReferent({ words, text, referents }: Roster, name: Name, kind: ReferentKind): Referent {
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
    known: null,
  };
  referents.push(referent);
  return referent;
}

/** Takes a gender for someone's where it is surer than what was known. */
export function believeGender(referent: Referent, gender: Gender | null, trust: number): void {
  if (gender === null || trust <= referent.genderTrust) return;
  referent.gender = gender;
  referent.genderTrust = trust;
}

/** Whether two genders, both known, differ. */
export const clash = (a: Gender | null, b: Gender | null): boolean => a !== null && b !== null && a !== b;
