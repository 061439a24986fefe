/**
 * The cast of an article: every person and body it names, each with all the names it goes by. The whole article is
 * read first, so that a surname finds its full name wherever that is printed.
 */
import type { Span } from '../../model/span.ts';
import { addFullNames } from './cast/full-names.ts';
import { settleKind, voteOf } from './cast/kinds.ts';
import { mentionOf } from './cast/mention.ts';
import { believeGender, type Roster } from './cast/roster.ts';
import { settleShortNames } from './cast/short-names.ts';
import { findNames, type Name } from './names/names.ts';
import { shown } from './names/printed-name.ts';
import { describe } from './phrases/descriptions.ts';
import type { Mention, Referent, Role, Word } from './types.ts';

/** All referents and where they are mentioned, in order of start. */
export interface Cast {
  readonly referents: readonly Referent[];
  readonly mentions: readonly Mention[];
}

/** Assembles the cast. `sources` are spans known to name sources. Linear in the number of names. */
export function assembleCast(words: readonly Word[], text: string, sources: readonly Span[]): Cast {
  const names = findNames(words, text, sources);
  const roster: Roster = { words, text, referents: [], owners: new Map() };
  settleShortNames(roster, names, addFullNames(roster, names));
  const mentions = readMentions(roster, names);
  return { referents: roster.referents, mentions };
}

/** Reads what stands around every name: who is mentioned there, and what that says of them. */
function readMentions({ words, text, referents, owners }: Roster, names: readonly Name[]): Mention[] {
  const votes = new Map<Referent, number>();
  const mentions = names.map((name) => {
    const referent = owners.get(name)!;
    const around = describe(words, name, text);
    for (const role of around.roles) addRole(referent, role);
    votes.set(referent, (votes.get(referent) ?? 0) + around.personhood + voteOf(words, name));
    believeGender(referent, name.gender, 1);
    believeGender(referent, around.gender, 0.95);
    const printed = shown(words, name, text);
    if (printed !== referent.name) referent.aliases.add(printed);
    const mention = mentionOf(words, name, referent);
    referent.mentions.push(mention);
    return mention;
  });
  for (const referent of referents) settleKind(words, referent, votes.get(referent) ?? 0);
  return mentions;
}

/** Nobody needs more descriptions than this. */
const MAX_ROLES = 12;

function addRole({ roles }: Referent, role: Role): void {
  if (roles.length < MAX_ROLES && !roles.some(({ text }) => text === role.text)) roles.push(role);
}
