/**
 * What the text calls people beside their names: titles before a name, appositions on either side, "X is the director".
 */
import { genderOfNoun, groupFamily, singular } from '../lexicon/nouns.ts';
import { isAddress } from '../lexicon/titles.ts';
import type { Name } from '../names/names.ts';
import type { Gender, Role, Word } from '../types.ts';
import { isMany, leftApposition, leftPhrase, opensCase, PROSECUTOR, predicateBefore } from './before-name.ts';
import { rightDescriptions } from './behind-name.ts';
import { describesPerson, roleOf } from './phrases.ts';

/** What stands around one mention of a name. */
interface Surroundings {
  readonly roles: readonly Role[];
  readonly gender: Gender | null;
  /** Evidence for a person (> 0) or a body (< 0) from the words around. */
  readonly personhood: number;
}

/** Reads the descriptions attached to a name where it is printed. */
export function describe(words: readonly Word[], name: Name, text: string): Surroundings {
  const roles: Role[] = [];
  let personhood = 0;
  let gender: Gender | null = null;
  const add = (role: Role, first: number, last: number) => {
    roles.push(role);
    for (let i = first; i < last; i++)
      if (!words[i]!.possessive) gender ??= genderOfNoun(singular(words[i]!.folded).noun);
  };

  const titles = name.titles.filter((word) => !isAddress(word.folded));
  const before = leftPhrase(words, name.opens);
  if (titles.length > 0) {
    const head = name.opens + name.titles.lastIndexOf(titles.at(-1)!);
    const first = before ?? name.opens;
    add(roleOf(words, first, head, head + 1, text), first, head + 1);
  } else if (before !== null) {
    const head = name.opens - 1;
    const { noun } = singular(words[head]!.folded);
    if (describesPerson(noun)) {
      personhood += 2;
      add(roleOf(words, before, head, head + 1, text), before, head + 1);
    } else if (groupFamily(noun) !== null) personhood -= 2;
  }

  const predicate = predicateBefore(words, name.opens);
  if (predicate !== null) {
    personhood += 2;
    add(roleOf(words, predicate.first, predicate.head, predicate.last, text), predicate.first, predicate.head + 1);
  }
  if (opensCase(words, name.opens)) roles.push(PROSECUTOR);

  const apposed = leftApposition(words, name.opens);
  if (apposed !== null) {
    personhood += 2;
    add(roleOf(words, apposed.first, apposed.head, apposed.last, text), apposed.first, apposed.head + 1);
  }
  // "the zoo's owners, Pelham Leisure": several people, so a body.
  const beside = words[name.opens - 1];
  if (beside !== undefined && words[name.opens]!.gap === ', ' && isMany(beside)) personhood -= 2;
  // "on X, formerly Twitter, the minister wrote": what follows an aside does not describe the name in it.
  const aside = /^(?:formerly|previously|once)$/.test(words[name.opens - 1]?.folded ?? '');
  const [right, found] = aside ? [[], 0] : rightDescriptions(words, name, text);
  personhood += found;
  for (const { role, first, head } of right) add(role, first, head + 1);
  return { roles, gender, personhood };
}
