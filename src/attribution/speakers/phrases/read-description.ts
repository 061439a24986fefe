/** Phrases around a common noun: who is described, and as what. */
import { groupFamily, isDocumentNoun, singular } from '../lexicon/nouns.ts';
import { DETERMINERS } from '../lexicon/small-words.ts';
import type { Word } from '../types.ts';
import { describesPerson, headOf } from './phrases.ts';

/** A phrase around a common noun: "a spokesman for Halden", "the mayor", "his wife", "critics". */
export interface Description {
  readonly form: 'description';
  /** Words `[first, last)`, without relative clauses and appositions. */
  readonly first: number;
  readonly last: number;
  readonly head: Word;
  /** The head noun in the singular. */
  readonly noun: string;
  readonly plural: boolean;
  readonly determiner: string | null;
  readonly kind: 'person' | 'group' | 'document' | 'unsure';
}

const RELATIVES = new Set(['who', 'which', 'whose', 'that']);

/** Reads a description; null when the words have no head. */
export function readDescription(words: readonly Word[], first: number, last: number): Description | null {
  let end = last;
  for (let i = first + 1; i < last; i++) {
    const { gap, folded } = words[i]!;
    if ((gap !== ' ' && gap !== ',' && /[,;:()—–]/.test(gap)) || RELATIVES.has(folded)) {
      end = i;
      break;
    }
  }
  const at = headOf(words, first, end);
  if (at === null) {
    const only = words[first];
    if (
      only === undefined ||
      !/^(?:some|many|most|few|several|others?|another|both|all|one|each|those)$/.test(only.folded)
    )
      return null;
    return {
      form: 'description',
      first,
      last: end,
      head: only,
      noun: only.folded,
      plural: !/^(?:another|one|each|other)$/.test(only.folded),
      determiner: null,
      kind: 'person',
    };
  }
  const head = words[at]!;
  const { noun, plural } = singular(head.folded);
  const opening = words[first]!;
  const determiner = DETERMINERS.has(opening.folded) ? opening.folded : opening.possessive && first < at ? "'s" : null;
  const kind =
    (describesPerson(noun) && !isStrictlyGroup(noun)) || isApposedPerson(words, end) || isOneOf(words, at, end)
      ? 'person'
      : groupFamily(noun) !== null
        ? 'group'
        : isDocumentNoun(noun)
          ? 'document'
          : 'unsure';
  return { form: 'description', first, last: end, head, noun, plural: plural || noun === 'police', determiner, kind };
}

/** "one of the rowers", "one of Pell's own side" */
function isOneOf(words: readonly Word[], at: number, end: number): boolean {
  if (words[at]!.folded !== 'one' || words[at + 1]?.folded !== 'of') return false;
  return words
    .slice(at + 2, end)
    .some(({ folded }) => /^(?:side|them|us|those)$/.test(folded) || describesPerson(singular(folded).noun));
}

/** "the owner, a woman everyone calls Ma": what stands beside it says that it is somebody. */
function isApposedPerson(words: readonly Word[], end: number): boolean {
  if (words[end]?.gap !== ', ' || !/^an?$/.test(words[end]!.folded)) return false;
  return words.slice(end + 1, end + 5).some(({ folded }) => /^(?:man|woman|boy|girl)$/.test(folded));
}

const isStrictlyGroup = (noun: string): boolean =>
  noun === 'producer'
    ? false
    : groupFamily(noun) !== null &&
      !/^(?:director|minister|publisher|regulator|investor|developer|broker)$/.test(noun) &&
      !/(?:man|woman|person)$/.test(noun);
