/** The name that heads a source, if one does. */
import { groupFamily, isRoleNoun, singular } from '../lexicon/nouns.ts';
import { PHRASE_BREAKS } from '../lexicon/small-words.ts';
import { OFFICE_TITLES, POST_NOMINALS } from '../lexicon/titles.ts';
import type { Mention, Word } from '../types.ts';
import { wordAt } from '../words.ts';

/** The name that heads the phrase: the phrase's own head, or what stands in apposition to it. */
export function namedHead(
  words: readonly Word[],
  inside: readonly Mention[],
  first: number,
  last: number,
): Mention | null {
  const segment = segmentEnd(words, first, last);
  let core = segment;
  while (core > first + 1 && POST_NOMINALS.has(words[core - 1]!.folded)) core--;
  const end = words[core - 1]!.end;
  const head = inside.find((mention) => mention.end >= end && mention.start < end);
  if (head !== undefined) {
    // "Moyo's", as a source by itself, is Moyo.
    return head;
  }
  const behind =
    behindOffice(words, inside, first, segment, last) ??
    titled(words, inside, last) ??
    identified(words, inside, segment);
  if (behind !== null) return behind;
  const possessive = last - first === 1 && words[first]!.possessive ? inside[0] : undefined;
  if (possessive !== undefined) return possessive;
  // "his agent, Maître Abel d'Orsay", "one user, @lars".
  for (let i = segment; i < last; i++) {
    if (/^\)?,[ \n]$|^[ \n][—–-][ \n]$|^: $/.test(words[i]!.gap)) {
      const mention = inside.find(
        (m) => m.start >= words[i]!.start && m.start <= (words[Math.min(i + 6, last - 1)]?.end ?? 0),
      );
      if (
        mention !== undefined &&
        mention.referent.kind !== 'place' &&
        (mention.referent.kind !== 'group' || groupFamily(singular(words[segment - 1]!.folded).noun) !== null)
      ) {
        const to = segmentEnd(words, i, last);
        if (mention.end >= words[to - 1]!.end && mention.start < words[to - 1]!.end) return mention;
      }
      break;
    }
  }
  return null;
}

/** "Secretary of State Jon Husted": the name behind an office that has an "of" of its own. */
function behindOffice(
  words: readonly Word[],
  inside: readonly Mention[],
  first: number,
  segment: number,
  last: number,
): Mention | null {
  if (words[segment]?.folded !== 'of' || !isRoleNoun(singular(words[segment - 1]!.folded).noun)) return null;
  const end = segmentEnd(words, segment + 1, last);
  const mention = inside.find(({ referent, end: stop }) => referent.kind === 'person' && stop >= words[end - 1]!.end);
  return mention !== undefined && mention.start > words[segment + 1]!.start && first < segment ? mention : null;
}

/** "Cabinet member for highways Cllr Ann Lee": whoever the phrase ends with under a title of an office. */
function titled(words: readonly Word[], inside: readonly Mention[], last: number): Mention | null {
  const mention = inside.at(-1);
  if (mention?.referent.kind !== 'person' || mention.end < words[last - 1]!.end) return null;
  const title = words[wordAt(words, mention.start) - 1];
  return title !== undefined && OFFICE_TITLES.has(title.folded) && title.capital ? mention : null;
}

/** "a man who gave his name only as Tariq", "the witness, identified as R.", "a member, who goes by Skip". */
function identified(words: readonly Word[], inside: readonly Mention[], segment: number): Mention | null {
  for (const mention of inside) {
    const at = wordAt(words, mention.start);
    if (at <= segment || !/^(?:as|named|called|by)$/.test(words[at - 1]!.folded)) continue;
    const before = words.slice(Math.max(segment, at - 7), at).map(({ folded }) => folded);
    if (before.some((word) => /^(?:named?|identified|called|known|gave|goes|went)$/.test(word))) return mention;
  }
  return null;
}

/** Past the last word of the phrase's own head: before a comma, a bracket, a preposition or a relative. */
function segmentEnd(words: readonly Word[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const word = words[i]!;
    // Not at the comma of "2,114 people".
    if (word.gap !== ',' && /[,;:()—–]/.test(word.gap)) return i;
    if (PHRASE_BREAKS.has(word.folded) && !word.capital) return i;
    // "judges handling …": a participle tells more about the head before it.
    if (word.pos === 'VERB' && /(?:ing|ed)$/.test(word.folded) && singular(words[i - 1]!.folded).plural) return i;
  }
  return last;
}
