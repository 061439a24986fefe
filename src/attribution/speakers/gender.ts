/** What the pronouns around a name say about the gender of a person whose first name does not tell. */
import { genderOfPronoun } from './antecedents/pronouns.ts';
import type { Cast } from './cast.ts';
import type { Referent, Word } from './types.ts';

/** Reads "he" and "she" after a name, where no other person is named between, as votes. Linear. */
export function readGenders(words: readonly Word[], cast: Cast): void {
  const votes = new Map<Referent, { male: number; female: number }>();
  let next = 0;
  // The last people named, of whom those count who were named in this sentence and the one before.
  const named: { referent: Referent; sentence: number }[] = [];
  words.forEach((word, i) => {
    while (next < cast.mentions.length && cast.mentions[next]!.start <= word.start) {
      const { referent, sentence, spoken, subject } = cast.mentions[next++]!;
      if (!spoken && (referent.kind === 'person' || (referent.kind === 'unsure' && subject)))
        named.push({ referent, sentence });
    }
    // "who uses they/them pronouns"
    const neutral = word.folded === 'them' && word.gap === '/' && words[i - 1]?.folded === 'they';
    const gender = word.spoken ? null : genderOfPronoun(word.folded);
    if (!neutral && gender === null) return;
    const recent = named.slice(-8).filter(({ sentence }) => word.sentence - sentence <= 1);
    const last = recent.at(-1)?.referent;
    if (last === undefined) return;
    if (neutral) {
      last.gender = 'neutral';
      last.genderTrust = 1;
      return;
    }
    if (gender === null || recent.some(({ referent }) => referent !== last)) return;
    const count = votes.get(last) ?? { male: 0, female: 0 };
    count[gender]++;
    votes.set(last, count);
  });
  for (const [referent, count] of votes) settle(referent, count.male, count.female);
}

function settle(referent: Referent, male: number, female: number): void {
  const all = male + female;
  const most = Math.max(male, female);
  if (most / all < 0.75) return;
  const gender = male > female ? 'male' : 'female';
  // "Sousa is on his second coffee": a name that comes back and goes with "his" is somebody's.
  if (referent.kind === 'unsure' && referent.mentions.length > 1 && /^\p{Lu}\p{Ll}+$/u.test(referent.name))
    referent.kind = 'person';
  // A first name is believed until the text says otherwise again and again; a title always is.
  const overruled = referent.genderTrust < 0.95 && referent.gender !== gender && all >= 4 && most === all;
  if (referent.genderTrust >= 0.8 && !overruled) return;
  referent.gender = gender;
  referent.genderTrust = Math.min(0.9, 0.6 + 0.1 * most);
}
