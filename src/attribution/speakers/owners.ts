/** People called after others: "Brandt’s sister". */

import { findPerson, genderOfPronoun } from './antecedents/pronouns.ts';
import type { Question } from './find.ts';
import type { Description } from './phrases/source.ts';
import type { Scene } from './scene.ts';
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
