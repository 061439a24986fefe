/** What somebody is called behind the name: ", 61, a farmer near Poole", ", who leads the project", " is the director". */
import { singular } from '../lexicon/nouns.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/small-words.ts';
import type { Name } from '../names/names.ts';
import type { Role, Word } from '../types.ts';
import { describesPerson, headOf, MAX_PHRASE, roleOf } from './phrases.ts';

interface Described {
  readonly role: Role;
  readonly first: number;
  readonly head: number;
}

/** ", 61, a farmer near Poole", ", the fund's chairman,", ", who leads the project", " is the director". */
export function rightDescriptions(
  words: readonly Word[],
  { opens, last: from }: Name,
  text: string,
): [Described[], number] {
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
      readRoles(words, /^(?:as)$/.test(words[at + 2]?.folded ?? '') ? at + 3 : at + 2, text, found);
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
  // "one of whom, Adam, said his mother was late"
  if (comma && !/^(?:and|but|said|says|told|added)$/.test(next.folded)) {
    if (readRoles(words, at, text, found)) personhood += 2;
  } else if (/^ $/.test(next.gap) && /^(?:is|was|became)$/.test(next.folded)) {
    const after = words[at + 1];
    if (after !== undefined && (DETERMINERS.has(after.folded) || after.possessive))
      if (readRoles(words, at + 1, text, found)) personhood += 1;
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
function readRoles(words: readonly Word[], first: number, text: string, found: Described[]): boolean {
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
