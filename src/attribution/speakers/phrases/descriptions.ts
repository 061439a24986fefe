/**
 * What the text calls people beside their names: titles before a name, appositions on either side, "X is the director".
 */
import { genderOfFirstName, leaningOfFirstName } from '../lexicon/first-names.ts';
import { genderOfNoun, groupFamily, isRoleNoun, singular } from '../lexicon/nouns.ts';
import { DETERMINERS, PREPOSITIONS, SMALL_WORDS } from '../lexicon/small-words.ts';
import { isAddress } from '../lexicon/titles.ts';
import type { Name } from '../names/names.ts';
import type { Gender, Role, Word } from '../types.ts';
import { describesPerson, headOf, roleOf } from './phrases.ts';

const MAX_PHRASE = 9;

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

function isMany({ folded }: Word): boolean {
  const { noun, plural } = singular(folded);
  return (
    plural &&
    /^(?:owner|maker|operator|organiser|organizer|publisher|developer|producer|builder|manufacturer|agent|promoter)$/.test(
      noun,
    )
  );
}

/** First word of the phrase that runs into a name without a comma: "[former pupil] Ottoline MacDiarmid". */
function leftPhrase(words: readonly Word[], opens: number): number | null {
  let first = opens;
  while (first > 0 && opens - first < 5) {
    const word = words[first - 1]!;
    const next = words[first]!;
    if (word.paragraph !== next.paragraph || word.sentence !== next.sentence || !/^\.?[ \n]$/.test(next.gap)) break;
    if (
      word.possessive ||
      DETERMINERS.has(word.folded) ||
      PREPOSITIONS.has(word.folded) ||
      SMALL_WORDS.has(word.folded)
    )
      break;
    const before = words[first - 2];
    const behindName =
      before?.capital === true && !before.initial && before.sentence === word.sentence && /^[ \n]$/.test(word.gap);
    const isRole = isRoleNoun(singular(word.folded).noun);
    if (!isRole && (/^(?:VERB|AUX|ADV|CCONJ|SCONJ|PRON)$/.test(word.pos) || (behindName && /ed$/.test(word.folded))))
      break;
    first--;
  }
  return first === opens ? null : first;
}

/** "His agent, | Maître Abel d'Orsay", "the warden, | Ada Venn". */
function leftApposition(words: readonly Word[], opens: number): { first: number; head: number; last: number } | null {
  const name = words[opens];
  if (name === undefined || opens === 0 || !/^, $|^,\n$/.test(name.gap)) return null;
  for (let first = opens - 1; first >= 0 && opens - first <= MAX_PHRASE; first--) {
    const word = words[first]!;
    if (word.sentence !== name.sentence || word.paragraph !== name.paragraph) return null;
    if (first < opens - 1 && /[,;:()—–"]/.test(words[first + 1]!.gap)) return null;
    if (/^(?:your|my|our)$/.test(word.folded)) return null;
    const starts =
      DETERMINERS.has(word.folded) || (word.possessive && !DETERMINERS.has(words[first - 1]?.folded ?? ''));
    if (!starts) continue;
    const head = headOf(words, first, opens);
    return head !== null &&
      describesPerson(singular(words[head]!.folded).noun) &&
      !/s$/.test(words[head]!.folded.replace(/ss$/, ''))
      ? { first, head, last: opens }
      : null;
  }
  return null;
}

/** "The first witness was | Ann Lee". */
function predicateBefore(words: readonly Word[], opens: number): { first: number; head: number; last: number } | null {
  const verb = words[opens - 1];
  if (verb === undefined || !/^(?:was|is|were)$/.test(verb.folded) || !/^[ \n]$/.test(words[opens]!.gap)) return null;
  let first = opens - 2;
  while (first > 0 && opens - first < MAX_PHRASE && words[first]!.sentence === verb.sentence && !words[first]!.initial)
    first--;
  if (words[first]?.sentence !== verb.sentence || !DETERMINERS.has(words[first]!.folded)) return null;
  const head = headOf(words, first, opens - 1);
  if (head === null || words[head]!.possessive) return null;
  const { noun, plural } = singular(words[head]!.folded);
  return !plural && describesPerson(noun) ? { first, head, last: opens - 1 } : null;
}

const PROSECUTOR: Role = { head: 'prosecutor', words: [], text: 'prosecutor' };

/** "Opening the case at Leeds Crown Court, | Ann Lee KC". */
function opensCase(words: readonly Word[], opens: number): boolean {
  let first = opens;
  while (first > 0 && opens - first < 14 && words[first - 1]!.sentence === words[opens]!.sentence) first--;
  if (words[first]!.folded === 'prosecuting') return true;
  return words[first]!.folded === 'opening' && /^(?:case|prosecution|trial)$/.test(words[first + 2]?.folded ?? '');
}

interface Described {
  readonly role: Role;
  readonly first: number;
  readonly head: number;
}

/** ", 61, a farmer near Poole", ", the fund's chairman,", ", who leads the project", " is the director". */
function rightDescriptions(words: readonly Word[], { opens, last: from }: Name, text: string): [Described[], number] {
  const found: Described[] = [];
  let personhood = 0;
  let at = from;
  if (/^(?:your|my|our)$/.test(words[from]?.folded ?? '')) return [found, 0];
  let next = words[at];
  const sentence = words[from - 1]!.sentence;
  if (next !== undefined && words[from - 1]!.possessive) return [found, 0];
  // An age between commas.
  if (next !== undefined && /^[,(] ?$/.test(next.gap) && /^\d{1,3}$/.test(next.text) && Number(next.text) < 120) {
    const after = words[at + 1];
    if (after === undefined || after.sentence !== sentence || /^[,)]/.test(after.gap) || /^[.]/.test(after.gap)) {
      personhood += 2;
      at++;
      next = words[at];
    }
  }
  if (next === undefined || next.sentence !== sentence) return [found, personhood];
  const comma = /^\)?, $|^\)?,\n$/.test(next.gap);
  // "Ian Thripp, whose late mother complained": she is not him.
  if (comma && next.folded === 'whose') return [found, personhood + 1];
  if (comma && next.folded === 'who') {
    personhood += 2;
    const verb = words[at + (/^(?:has|had)$/.test(words[at + 1]?.folded ?? '') ? 2 : 1)];
    if (
      verb !== undefined &&
      /^(?:run|leads|led|heads|headed|runs|ran|chairs|chaired|directs|owns|manages|coaches)$/.test(verb.folded)
    ) {
      const head =
        { leads: 'leader', led: 'leader', heads: 'head', headed: 'head', chairs: 'chair', chaired: 'chair' }[
          verb.folded
        ] ?? (verb.folded.startsWith('ow') ? 'owner' : 'manager');
      found.push({ role: { head, words: [], text: head }, first: at, head: at });
    } else if (verb !== undefined && /^(?:is|was|are|became|works|worked|serves|served)$/.test(verb.folded)) {
      push(words, /^(?:as)$/.test(words[at + 2]?.folded ?? '') ? at + 3 : at + 2, text, found);
    }
    return [found, personhood];
  }
  if (comma && /^(?:defending|prosecuting)$/.test(next.folded)) {
    const head = next.folded === 'defending' ? 'lawyer' : 'prosecutor';
    found.push({ role: { head, words: [], text: head }, first: at, head: at });
    return [found, personhood + 2];
  }
  // "The defendant, of Poole, denies theft": Poole does not.
  const governed = PREPOSITIONS.has(words[opens - 1]?.folded ?? '');
  const court = !governed && /^ $|^, $/.test(next.gap) && accusedBy(words, at);
  if (court) found.push({ role: { head: 'defendant', words: [], text: 'defendant' }, first: at, head: at });
  if (comma && next.folded !== 'and' && next.folded !== 'but') {
    if (push(words, at, text, found)) personhood += 2;
  } else if (/^ $/.test(next.gap) && /^(?:is|was|became)$/.test(next.folded)) {
    const after = words[at + 1];
    if (after !== undefined && (DETERMINERS.has(after.folded) || after.possessive))
      if (push(words, at + 1, text, found)) personhood += 1;
  }
  return [found, personhood];
}

/** "denies nine counts", "is accused of", "pleaded not guilty": the one on trial. */
function accusedBy(words: readonly Word[], at: number): boolean {
  const verb = words[at]!.folded;
  if (/^(?:pleaded|pleads|accused|charged)$/.test(verb)) return true;
  if (/^(?:is|was|has|stands)$/.test(verb)) return /^(?:accused|charged|pleaded)$/.test(words[at + 1]?.folded ?? '');
  return (
    /^(?:denies|denied|admits|admitted)$/.test(verb) &&
    words
      .slice(at + 1, at + 5)
      .some(({ folded }) => /^(?:counts?|charges?|murder|manslaughter|fraud|theft|assault|rape)$/.test(folded))
  );
}

/** Reads the description that opens at `first`, and those joined to it by "and". */
function push(words: readonly Word[], first: number, text: string, found: Described[]): boolean {
  const before = found.length;
  for (let at = first; at < words.length && at - first < MAX_PHRASE * 2; ) {
    const head = headOf(words, at, Math.min(words.length, at + MAX_PHRASE));
    if (head === null || words[head]!.sentence !== words[first - 1]!.sentence) break;
    const { noun, plural } = singular(words[head]!.folded);
    if (plural || !describesPerson(noun) || words[head]!.possessive) break;
    // "Donations, a spokeswoman said, are up."
    if (/^(?:said|says|told|added)$/.test(words[head + 1]?.folded ?? '') && words[head + 1]!.gap === ' ') break;
    let last = head + 1;
    if (/^(?:of|at|for|in|from|near|with)$/.test(words[last]?.folded ?? '') && /^ $/.test(words[last]!.gap)) {
      while (
        last < words.length &&
        last - head < 7 &&
        !/[,;:()—–".]/.test(words[last]!.gap) &&
        !/^(?:who|that|which|and|said|says)$/.test(words[last]!.folded)
      )
        last++;
    }
    found.push({ role: roleOf(words, at, head, last, text), first: at, head });
    if (words[head + 1]?.folded !== 'and' || !/^ $/.test(words[head + 1]!.gap)) break;
    at = head + 2;
  }
  return found.length > before;
}

/** The gender a first name suggests, and how far to trust it. */
export function genderOfName(first: string): { gender: Gender; trust: number } | null {
  const known = genderOfFirstName(first);
  if (known !== null) return { gender: known, trust: 0.9 };
  const leaning = leaningOfFirstName(first);
  return leaning === null ? null : { gender: leaning, trust: 0.3 };
}
