/** Descriptions that nobody was given: "the striker", "the 43-year-old". */
import { genderOfNoun, personFamily, STANDING_ROLES } from '../lexicon/nouns.ts';
import { ADJECTIVES, PLACES } from '../lexicon/places.ts';
import { POSSESSIVE_PRONOUNS, PREPOSITIONS } from '../lexicon/small-words.ts';
import { STYLES } from '../lexicon/titles.ts';
import { mentionAt, mentionsBefore, mentionsWithin } from '../mentions.ts';
import { modifiers } from '../phrases/modifiers.ts';
import { describesPerson } from '../phrases/phrases.ts';
import type { Description } from '../phrases/read-description.ts';
import { type Guess, type Scene, turnsBefore } from '../scene.ts';
import type { Gender, Referent } from '../types.ts';
import { fold, wordAt } from '../words.ts';
import type { Place } from './nearness.ts';
import { findPerson, genderOfPronoun } from './pronouns.ts';

/** "the striker", "the 43-year-old": nobody was called that, so it is whoever the text has just spoken of. */
export function anaphor(scene: Scene, description: Description, place: Place): Guess | null {
  if (!/^(?:the|this|that|his|her)$/.test(description.determiner ?? '')) return null;
  const possessed = POSSESSIVE_PRONOUNS.has(description.determiner!);
  if (possessed && !STYLES.has(description.noun)) return null;
  if (STANDING_ROLES.has(description.noun) || personFamily(description.noun) === 'kin') return null;
  if (description.kind !== 'person' && !possessed) return null;
  if (description.noun === 'witness') return testifying(scene, place);
  const charged = personFamily(description.noun) === 'defendant' ? onTrial(scene, place) : null;
  if (charged !== null) return charged;
  const places = new Set(
    mentionsWithin(scene.cast.mentions, { start: place.start, end: description.head.start }).flatMap(({ referent }) =>
      referent.kind === 'place' ? fold(referent.name).split(' ') : [],
    ),
  );
  if (modifiers(scene, description).some((word) => !tellsOrigin(word) && !places.has(word))) return null;
  if (scene.words.slice(description.first, description.last).some((word) => PREPOSITIONS.has(word.folded))) return null;
  const gender = possessed
    ? description.determiner === 'his'
      ? 'male'
      : 'female'
    : (genderOfNoun(description.noun) ?? genderAfter(scene, description));
  const guess = findPerson(scene, place, gender);
  if (guess === null || place.quoted?.has(guess.referent)) return null;
  if (isPlace(guess.referent) || speaksTo(scene, description, guess.referent)) return null;
  const last = Math.max(-1, ...recentParagraphs(scene, guess.referent, place));
  if (place.paragraph - last > 1) return null;
  return { ...guess, confidence: guess.confidence * 0.85, how: guess.how };
}

/** "the witness": whoever spoke last in court who puts no questions and is no lawyer. */
function testifying(scene: Scene, place: Place): Guess | null {
  const turns = [...turnsBefore(scene.turns, place.start, 16)].filter(({ nested }) => !nested);
  const asks = new Set(
    turns
      .filter(({ attribution }) => scene.attributions[attribution]!.class === 'question')
      .map(({ referent }) => referent),
  );
  const turn = turns.find(
    ({ referent }) =>
      referent.kind === 'person' && !asks.has(referent) && !referent.roles.some(({ head }) => isOfCourt(head)),
  );
  return turn === undefined ? null : { referent: turn.referent, confidence: 0.7, how: 'who gave evidence last' };
}

/** "the defendant": whoever was last said to be accused or cleared, or to deny it. */
function onTrial({ cast, words }: Scene, place: Place): Guess | null {
  for (const { referent, end, spoken, sentence } of mentionsBefore(cast.mentions, place.start, 60)) {
    if (referent.kind !== 'person' || spoken) continue;
    for (let at = wordAt(words, end - 1) + 1; at < words.length && words[at]!.sentence === sentence; at++) {
      if (TRIED.test(words[at]!.folded)) return { referent, confidence: 0.7, how: 'who is on trial' };
      if (words[at]!.start >= place.start || at - wordAt(words, end) > 8) break;
      if (mentionAt(cast.mentions, words[at]!.start) !== null) break;
    }
  }
  return null;
}

const TRIED = /^(?:accused|charged|cleared|acquitted|convicted|denies|denied|pleaded|pleads|jailed|sentenced)$/;

const isOfCourt = (noun: string): boolean => /^(?:lawyer|prosecution|judge)$/.test(personFamily(noun) ?? '');

/** "Hull Empire", "Verdict: False.": a person of several names is known for one, and does something. */
const isPlace = ({ kind, gender, name, mentions }: Referent): boolean =>
  kind !== 'person' && gender === null && (name.includes(' ') || !mentions.some(({ subject }) => subject));

/** "The waiter asked him …", "the old man used to tell her": whoever is spoken to is not who speaks. */
function speaksTo({ words }: Scene, { last }: Description, { gender }: Referent): boolean {
  const heard = words.slice(last, last + 4).find(({ folded }) => /^(?:him|her)$/.test(folded));
  if (heard === undefined || heard.sentence !== words[last - 1]!.sentence || heard.spoken) return false;
  return gender === null || genderOfPronoun(heard.folded) === gender;
}

/** What the next "his" or "she" in the sentence says, before anyone else is named. */
function genderAfter({ words, cast }: Scene, { last }: Description): Gender | null {
  const sentence = words[last - 1]!.sentence;
  for (let i = last; i < words.length && words[i]!.sentence === sentence; i++) {
    const word = words[i]!;
    if (word.spoken) continue;
    const gender = genderOfPronoun(word.folded);
    if (gender !== null) return gender;
    if (word.capital && mentionAt(cast.mentions, word.start) !== null) return null;
  }
  return null;
}

/** Modifiers that any person may have: where they come from, how old they are. "the band leader" is somebody else. */
const tellsOrigin = (word: string): boolean =>
  ADJECTIVES.has(word) ||
  PLACES.has(word) ||
  /^\d|-year-old$|^(?:gop|presidential|pop|rock|film|star|former|veteran|young|old|then)$/.test(word) ||
  describesPerson(word);

function* recentParagraphs(scene: Scene, referent: Referent, place: Place): Generator<number> {
  for (const turn of turnsBefore(scene.turns, place.start, 8)) if (turn.referent === referent) yield turn.paragraph;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 40))
    if (mention.referent === referent && !mention.spoken) yield mention.paragraph;
}
