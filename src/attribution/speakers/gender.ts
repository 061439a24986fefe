/** What the pronouns around a name say about the gender of a person whose first name does not tell. */
import type { Cast } from './cast.ts';
import { genderOfPronoun } from './pronouns.ts';
import type { Referent, Word } from './types.ts';

/** Reads "he" and "she" after a name, where no other person is named between, as votes. Linear. */
export function votesOnGender(words: readonly Word[], cast: Cast): void {
  const votes = new Map<Referent, { male: number; female: number }>();
  let next = 0;
  // People named in this sentence and the one before.
  let recent: { referent: Referent; sentence: number }[] = [];
  for (const word of words) {
    while (next < cast.mentions.length && cast.mentions[next]!.start <= word.start) {
      const { referent, sentence, spoken } = cast.mentions[next++]!;
      if (!spoken && (referent.kind === 'person' || referent.kind === 'unsure')) recent.push({ referent, sentence });
    }
    recent = recent.filter(({ sentence }) => word.sentence - sentence <= 1);
    if (word.spoken) continue;
    if (
      /^(?:they|them)$/.test(word.folded) &&
      /they\/them/.test(`${word.folded}${words[words.indexOf(word)]?.text ?? ''}`)
    )
      continue;
    const gender = genderOfPronoun(word.folded);
    if (gender === null || gender === 'neutral') continue;
    const people = new Set(recent.map(({ referent }) => referent));
    if (people.size !== 1) continue;
    const [person] = people;
    const count = votes.get(person!) ?? { male: 0, female: 0 };
    count[gender]++;
    votes.set(person!, count);
  }
  for (const [referent, { male, female }] of votes) {
    const all = male + female;
    const most = Math.max(male, female);
    if (most / all < 0.75) continue;
    const trust = Math.min(0.9, 0.6 + 0.1 * most);
    const gender = male > female ? 'male' : 'female';
    if (referent.genderTrust >= 0.8 && !(all >= 4 && referent.gender !== gender && referent.genderTrust < 0.95))
      continue;
    referent.gender = gender;
    referent.genderTrust = trust;
  }
}
