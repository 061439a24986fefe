/** People called after others: "Brandt’s sister". */
import type { Place } from './antecedents/nearness.ts';
import { findPerson, genderOfPronoun } from './antecedents/pronouns.ts';
import type { Question } from './find.ts';
import { genderOfNoun } from './lexicon/nouns.ts';
import type { Description } from './phrases/read-description.ts';
import type { Guess, Scene } from './scene.ts';
import { behindPossessive } from './speaker.ts';
import type { Referent } from './types.ts';

/** "his wife" → "Brandt’s wife", where it is clear who he is. */
export function ownedName(scene: Scene, description: Description, question: Question): string | null {
  const rest = behindPossessive(scene, description);
  if (rest === null) return null;
  const pronoun = scene.words[description.first]!.folded;
  const gender = genderOfPronoun(pronoun);
  if (pronoun === 'my') return question.outer === null ? null : `${shortName(scene, question.outer)}’s ${rest}`;
  const owner = gender === null ? null : findPerson(scene, question, gender);
  return owner === null || owner.confidence < 0.7 ? null : `${shortName(scene, owner.referent)}’s ${rest}`;
}

const RELATIVES = /^(?:husband|wife|brother|sister|son|daughter|father|mother|twin)$/;

/** "her brother", where one other person in the article has her surname: that is him. */
export function relativeOf(scene: Scene, description: Description, place: Place): Guess | null {
  const { noun, first, plural } = description;
  const gender = genderOfPronoun(scene.words[first]!.folded);
  if (gender === null || plural || !RELATIVES.test(noun)) return null;
  const owner = findPerson(scene, place, gender)?.referent;
  const surname = owner?.named ? owner.name.split(' ').slice(1).at(-1) : undefined;
  if (owner === undefined || surname === undefined) return null;
  const own = genderOfNoun(noun);
  const family = scene.cast.referents
    .slice(0, 400)
    .filter((other) => other !== owner && other.kind === 'person' && other.name.endsWith(` ${surname}`));
  const [only] = family;
  if (only === undefined || family.length > 1) return null;
  if (own !== null && only.gender !== null && only.gender !== own) return null;
  return { referent: only, confidence: 0.75, how: `the other ${surname}` };
}

/** The surname alone where one person has it, else the whole name. */
function shortName({ cast }: Scene, referent: Referent): string {
  if (!referent.named || referent.kind !== 'person') return referent.name;
  const surname = referent.name
    .replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '')
    .split(' ')
    .at(-1)!;
  const shared = cast.referents
    .slice(0, 400)
    .some((other) => other !== referent && other.kind === 'person' && other.name.endsWith(` ${surname}`));
  if (!shared && referent.aliases.has(surname)) return surname;
  const nickname = /["“‘'](\p{Lu}[\p{L}-]+)["”’']/u.exec(referent.name)?.[1];
  return nickname === undefined ? referent.name.replace(/ \p{Lu}\.?(?= )/gu, '') : `${nickname} ${surname}`;
}
