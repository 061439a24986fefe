/** Phrases around a common noun that nobody quotes, but that a pronoun may stand for. */
import { centreBefore } from '../antecedents/centre.ts';
import type { Place } from '../antecedents/nearness.ts';
import { genderOfPronoun } from '../antecedents/pronouns.ts';
import { clash } from '../cast/roster.ts';
import { genderOfNoun, personFamily, singular } from '../lexicon/nouns.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/small-words.ts';
import { mentionAt, mentionsWithin } from '../mentions.ts';
import { describedAs, type Guess, introduce, type Scene, turnsBefore, withRole } from '../scene.ts';
import { nameOfDescription } from '../speaker.ts';
import type { Gender, Referent, Word } from '../types.ts';
import { wordAt } from '../words.ts';
import { describesPerson } from './phrases.ts';
import { type Description, readDescription } from './read-description.ts';

/** A common noun with its phrase, found by looking back through the words. */
interface Common {
  /** Behind a preposition. */
  readonly governed: boolean;
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** The nearest phrase before `start` whose head fits, at most `limit` words back, in the same or the sentence before. */
export function findCommon(
  words: readonly Word[],
  start: number,
  limit: number,
  spoken: boolean | null,
  fits: (noun: string, plural: boolean) => boolean,
): Common | null {
  const from = wordAt(words, start) - 1;
  const { sentence } = words[Math.min(from + 1, words.length - 1)] ?? { sentence: 0 };
  let best: Common | null = null;
  for (let at = from; at >= 0 && from - at < limit; at--) {
    const word = words[at]!;
    if (sentence - word.sentence > 2) break;
    if (spoken !== null && word.spoken !== spoken) continue;
    const { noun, plural } = singular(word.folded);
    if (word.possessive || (word.capital && !word.initial) || !fits(noun, plural)) continue;
    let first = at;
    while (
      first > 0 &&
      at - first < 5 &&
      words[first - 1]!.sentence === word.sentence &&
      /^[ \n]$/.test(words[first]!.gap) &&
      !/^an?$/.test(words[first]!.folded) &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[first - 1]!.pos)
    )
      first--;
    if (!plural && !words.slice(first, at).some((w) => DETERMINERS.has(w.folded)) && word.folded !== 'police') {
      if (!(first > 0 && DETERMINERS.has(words[first - 1]!.folded) && /^[ \n]$/.test(words[first]!.gap))) continue;
      first--;
    }
    const governed =
      first > 0 && PREPOSITIONS.has(words[first - 1]!.folded) && words[first - 1]!.sentence === word.sentence;
    const found = { governed, at, first, last: at + 1 };
    if (!governed) return found;
    best ??= found;
  }
  return best;
}

/** A referent for a phrase found by `findCommon`. */
export function referentOf(scene: Scene, common: Common): Referent | null {
  const description = readDescription(scene.words, common.first, common.last);
  if (description === null) return null;
  const name = nameOfDescription(scene, description);
  return describedAs(scene, name) ?? introduce(scene, description, name);
}

/** The description of one person that stands nearest above, for a pronoun of a gender; null where none does. */
export function descriptionAbove({ words }: Scene, { start, spoken }: Place, gender: Gender): Description | null {
  if (spoken) return null;
  const common = findCommon(words, start, ABOVE, false, (noun, plural) => {
    const own = genderOfNoun(noun);
    return !plural && describesPerson(noun) && (own === null || own === gender);
  });
  return common === null ? null : readDescription(words, common.first, common.last);
}

/** How many words above. */
const ABOVE = 60;

/** Someone described inside a quotation ("my editor", "a colleague"), whom a pronoun later in it stands for. */
export function findDescribedPerson(scene: Scene, place: Place, gender: Gender | null): Guess | null {
  const common = findCommon(scene.words, place.start, 40, place.spoken, (noun, plural) => {
    const own = genderOfNoun(noun);
    const person = describesPerson(noun) || (gender !== null && EITHER.test(noun));
    return !plural && person && (own === null || gender === null || own === gender);
  });
  const referent = common === null ? null : referentOf(scene, common);
  if (referent === null || common === null) return null;
  // "When a colleague asked him, he replied": whoever "him" is was known before the colleague.
  const between = scene.words.slice(common.last, wordAt(scene.words, place.start));
  if (
    gender !== null &&
    between.some((word) => /^(?:him|her)$/.test(word.folded) && genderOfPronoun(word.folded) === gender)
  )
    return null;
  return { referent, confidence: 0.6, how: 'described before' };
}

/** Bodies as a rule, and people where "he" or "she" says so. */
const EITHER = /^(?:contractor|developer|operator|supplier|employer|manufacturer|brewer|retailer)$/;

/**
 * "My neighbour leaned over. “A spruce,” she said.": whom the sentences before in the paragraph are about, where nobody in
 * them has a name; or to whom the author spoke ("I asked the clerk. “A spruce,” she said.").
 */
export function findDescribedSubject(scene: Scene, place: Place, gender: Gender): Guess | null {
  if (place.spoken || centreBefore(scene, place) !== null) return null;
  const { words } = scene;
  const own = describedWithin(scene, place, gender);
  if (own !== null) return own;
  let last = wordAt(words, place.start) - 1;
  const furthest = Math.max(0, last - WORDS);
  for (let looks = 0; looks < SENTENCES; looks++) {
    while (last >= furthest && (words[last]!.spoken || words[last]!.sentence === place.sentence)) last--;
    if (last < furthest || words[last]!.paragraph !== place.paragraph) return null;
    const { sentence } = words[last]!;
    for (const turn of turnsBefore(scene.turns, place.start, 3))
      if (turn.sentence === sentence && !clash(turn.referent.gender, gender)) return null;
    let first = last;
    while (first > furthest && words[first - 1]!.sentence === sentence) first--;
    // What is no sentence of a person's writing is not read to its beginning for every pronoun in it.
    if (first > 0 && words[first - 1]!.sentence === sentence) return null;
    const subject = describedIn(scene, first, last, gender);
    if (subject !== null) return subject;
    // Somebody else comes between.
    for (const mention of mentionsWithin(scene.cast.mentions, { start: words[first]!.start, end: words[last]!.end }))
      if (mention.referent.kind === 'person') return null;
    last = first - 1;
  }
  return null;
}

/** "A carer, who had been on the night shift, wept as she described it": the subject of the same sentence. */
function describedWithin(scene: Scene, { start, paragraph }: Place, gender: Gender): Guess | null {
  const { words } = scene;
  const at = wordAt(words, start);
  const mine = relativeOfMine(scene, at, gender);
  if (mine !== null) return mine;
  // Whom the first lines describe, the text goes on to name.
  if (paragraph <= OPENING) return null;
  if (!/^(?:as|while|when|after|before|because|that)$/.test(words[at - 1]?.folded ?? '')) return null;
  const { sentence } = words[at]!;
  let first = at;
  while (first > 0 && words[first - 1]!.sentence === sentence && at - first < 40) first--;
  if (first === at || words[first - 1]?.sentence === sentence || !/^(?:an?|another|one)$/.test(words[first]!.folded))
    return null;
  for (const { referent } of mentionsWithin(scene.cast.mentions, { start: words[first]!.start, end: start }))
    if (referent.kind === 'person' && !clash(referent.gender, gender)) return null;
  return describedIn(scene, first, at - 1, gender);
}

/** "my wife shops on a Tuesday and she’d said so": the last of the author's own people in the sentence. */
function relativeOfMine(scene: Scene, at: number, gender: Gender): Guess | null {
  const { words } = scene;
  const { sentence } = words[at]!;
  for (let i = at - 2; i > 0 && at - i < 24 && words[i]!.sentence === sentence; i--) {
    if (words[i]!.folded !== 'my' || words[i]!.spoken) continue;
    const description = shortestOfPerson(words, i, at - 1);
    if (description === null || genderOfNoun(description.noun) !== gender) return null;
    const referent = referentOf(scene, { governed: false, at: i, first: i, last: description.last });
    return referent === null ? null : { referent, confidence: 0.7, how: 'described before it' };
  }
  return null;
}

/** In paragraphs. */
const OPENING = 2;

/** How many sentences of the paragraph are looked at, and words: texts without sentences are to cost their length. */
const SENTENCES = 3;
const WORDS = 400;

/** The person described as the subject of a sentence, or as the one the author speaks to in it. */
function describedIn(scene: Scene, first: number, last: number, gender: Gender): Guess | null {
  const { words } = scene;
  let told = /^(?:i|we)$/.test(words[first]!.folded);
  for (let at = first; at <= last && at - first < SUBJECT_REACH; at++) {
    const word = words[at]!;
    if (word.spoken || (!told && /^(?:VERB|AUX)$/.test(word.pos))) return null;
    const owned = at === first && /^(?:his|her|their)$/.test(word.folded);
    if (!owned && !(told ? /^(?:an?|the|another|one|my|his|her)$/ : /^(?:an?|another|one|my)$/).test(word.folded))
      continue;
    if (words[at - 1]?.folded === 'of' || (at > first && PREPOSITIONS.has(words[at - 1]!.folded))) continue;
    const description = shortestOfPerson(words, at, last);
    if (description === null) continue;
    // "On Monday Ann Lee, a baker from Hull, wrote": described beside the name.
    const beside = words[at]!.gap === ', ' ? mentionAt(scene.cast.mentions, words[at - 1]?.start ?? 0)?.referent : null;
    if (beside?.kind === 'person')
      return clash(beside.gender, gender)
        ? null
        : { referent: beside, confidence: 0.75, how: 'subject of the sentence before' };
    const own = genderOfNoun(description.noun);
    // "Their son drives a taxi. He …": nobody's name is known for him.
    if (owned && (personFamily(description.noun) !== 'kin' || own === null || isNamedSo(scene, description.noun)))
      return null;
    // "A schoolboy asked his teacher. “Shh,” she said."
    if (own !== null && own !== gender) {
      if (told) return null;
      told = true;
      continue;
    }
    // "Her aunt, Ann Lee,", "a woman called Jen"
    const named = /^(?:called|named)$/.test(words[description.last]?.folded ?? '');
    const apposed = mentionAt(scene.cast.mentions, words[description.last + (named ? 1 : 0)]?.start ?? 0)?.referent;
    if (apposed?.kind === 'person' && (named || words[description.last]!.gap === ', '))
      return { referent: apposed, confidence: 0.75, how: 'subject of the sentence before' };
    // "A bystander asked her why. “Because,” she said."
    const heard = words.slice(description.last, description.last + 3).map(({ folded }) => folded);
    if (heard.some((word) => /^(?:him|her)$/.test(word) && genderOfPronoun(word) === gender)) return null;
    const referent = referentOf(scene, { governed: false, at, first: at, last: description.last });
    if (referent === null || clash(referent.gender, gender)) return null;
    return { referent, confidence: 0.7, how: 'subject of the sentence before' };
  }
  return null;
}

/** Whether somebody with a name has such a role. */
const isNamedSo = (scene: Scene, noun: string): boolean => [...withRole(scene, noun)].some(({ named }) => named);

/** "My sister | rings from Perth": the verb may look like a noun, so the phrase ends with the first word for a person. */
function shortestOfPerson(words: readonly Word[], first: number, last: number): Description | null {
  for (let end = first + 2; end <= Math.min(last + 1, first + 6); end++) {
    if (words[end - 1]!.possessive) continue;
    const description = readDescription(words, first, end);
    if (description?.kind === 'person' && !description.plural && describesPerson(description.noun)) return description;
  }
  return null;
}

/** Words in which the subject of a sentence opens. */
const SUBJECT_REACH = 10;
