/** Who "they" and "both" stand for. */
import { groupFamily, isDocumentNoun } from '../lexicon/nouns.ts';
import { mentionsBefore } from '../mentions.ts';
import { findCommon, referentOf } from '../phrases/common-nouns.ts';
import { describesPerson } from '../phrases/phrases.ts';
import { type Guess, type Scene, together, turnsBefore } from '../scene.ts';
import type { Mention, Referent } from '../types.ts';
import { wordAt } from '../words.ts';
import type { Place } from './nearness.ts';
import { fading, near, weigh, where } from './nearness.ts';
import { MENTIONS } from './pronouns.ts';

/** Who "they" stands for: several people, a body, or one person who goes by "they". */
export function findPeople(scene: Scene, place: Place): Guess | null {
  let best: { make: () => Referent | null; score: number; how: string } | null = null;
  const consider = (score: number, how: string, make: () => Referent | null) => {
    if (best === null || score > best.score) best = { make, score, how };
  };
  const bonus = ({ plural, gender, kind }: Referent): number | null =>
    plural ? 0.6 : gender === 'neutral' ? 1.5 : kind === 'group' ? -0.3 : null;

  let latest = true;
  for (const { referent, sentence, paragraph } of turnsBefore(scene.turns, place.start, 6)) {
    if (place.paragraph - paragraph > 2) break;
    const fit = bonus(referent);
    const back = Math.max(0, place.sentence - sentence);
    if (fit !== null)
      consider(
        near(back, place.paragraph - paragraph) + 1.3 + (latest ? fading(back) : 0) + fit,
        'who spoke last',
        () => referent,
      );
    latest = false;
  }
  let after: Mention | null = null;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, MENTIONS)) {
    const back = place.sentence - mention.sentence;
    if (back > 2) break;
    const fit = bonus(mention.referent);
    if (fit !== null) consider(weigh(scene, mention, place) + fit, where(mention, back), () => mention.referent);
    if (after !== null && coordinated(scene, mention, after)) {
      const pair = [mention.referent, after.referent];
      consider(weigh(scene, mention, place) + 0.9, where(mention, back), () => together(scene, pair));
    }
    after = mention;
  }
  const common = findCommon(
    scene.words,
    place.start,
    60,
    place.spoken,
    (noun, plural) =>
      (plural && (describesPerson(noun) || isDocumentNoun(noun) || groupFamily(noun) !== null)) || noun === 'police',
  );
  if (common !== null) {
    const back = place.sentence - scene.words[common.at]!.sentence;
    consider(near(back, 0) + (back === 0 ? 1 : 0) + (common.governed ? 0 : 0.8), 'named before', () =>
      referentOf(scene, common),
    );
  }
  const found = best as { make: () => Referent | null; score: number; how: string } | null;
  const referent = found?.make() ?? null;
  return referent === null || found === null
    ? null
    : { referent, confidence: Math.min(0.88, 0.45 + found.score * 0.07), how: found.how };
}

/** "Ann Lee and Bob Roy". */
function coordinated({ words }: Scene, first: Mention, second: Mention): boolean {
  if (first.referent.kind !== 'person' || second.referent.kind !== 'person' || first.referent === second.referent)
    return false;
  const [between, next] = [words[wordAt(words, first.end)], words[wordAt(words, first.end) + 1]];
  return between?.folded === 'and' && next !== undefined && next.start <= second.start && second.start - first.end < 30;
}

/** The two people named last: "both", "each". */
export function findBoth(scene: Scene, place: Place): Guess | null {
  const people: Referent[] = [];
  for (const { referent, sentence } of mentionsBefore(scene.cast.mentions, place.start, 12)) {
    if (place.sentence - sentence > 1 || people.length === 2) break;
    if (referent.kind === 'person' && !people.includes(referent)) people.unshift(referent);
  }
  return people.length === 2
    ? { referent: together(scene, people), confidence: 0.75, how: 'the two named last' }
    : null;
}
