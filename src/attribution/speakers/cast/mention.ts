/** Where a name is printed, and how it stands in its sentence. */
import { POSSESSIVE_PRONOUNS, PREPOSITIONS } from '../lexicon/small-words.ts';
import type { Name } from '../names/names.ts';
import { describesPerson } from '../phrases/phrases.ts';
import type { Mention, Referent, Word } from '../types.ts';

/** The mention that a printed name is of its owner. */
export function mentionOf(words: readonly Word[], name: Name, referent: Referent): Mention {
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
