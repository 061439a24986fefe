/** What "it" stands for. */
import { groupFamily, isDocumentNoun, singular } from '../lexicon/nouns.ts';
import { mentionsBefore } from '../mentions.ts';
import { findCommon, referentOf } from '../phrases/common-nouns.ts';
import { type Guess, type Scene, turnsBefore } from '../scene.ts';
import type { Mention } from '../types.ts';
import type { Place } from './nearness.ts';
import { near, where } from './nearness.ts';
import { MENTIONS } from './pronouns.ts';

/** What "it" stands for: a body or a document. */
export function findThing(scene: Scene, place: Place): Guess | null {
  const common = findCommon(
    scene.words,
    place.start,
    50,
    place.spoken,
    (noun, plural) => !plural && (groupFamily(noun) !== null || isDocumentNoun(noun)),
  );
  const leads = common !== null && !common.governed && scene.words[common.at]!.paragraph === place.paragraph;
  for (const turn of turnsBefore(scene.turns, place.start, 4)) {
    // "The book carried a note. “The sea,” it said": what the paragraph has just spoken of.
    if (leads && turn.paragraph < place.paragraph && isDocumentNoun(singular(scene.words[common.at]!.folded).noun))
      break;
    if (place.paragraph - turn.paragraph > 1) break;
    const { referent } = turn;
    if (
      !referent.plural &&
      (referent.kind === 'group' ||
        referent.kind === 'document' ||
        (referent.kind === 'unsure' && place.sentence - turn.sentence <= 1))
    ) {
      return { referent, confidence: 0.85, how: 'what spoke last' };
    }
  }
  let best: { mention: Mention; score: number } | null = null;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, MENTIONS)) {
    const back = place.sentence - mention.sentence;
    if (back > 2) break;
    if ((mention.referent.kind !== 'group' && mention.referent.kind !== 'unsure') || mention.referent.plural) continue;
    const score =
      near(back, place.paragraph - mention.paragraph) +
      (mention.subject ? 1.5 : 0) -
      (mention.oblique ? 0.8 : 0) -
      (mention.referent.kind === 'unsure' ? 1 : 0);
    if (best === null || score > best.score) best = { mention, score };
  }
  if (best !== null && (common === null || best.score >= 3)) {
    return {
      referent: best.mention.referent,
      confidence: 0.7,
      how: where(best.mention, place.sentence - best.mention.sentence),
    };
  }
  const referent = common === null ? null : referentOf(scene, common);
  return referent === null ? null : { referent, confidence: 0.6, how: 'named before' };
}
