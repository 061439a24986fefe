/** Whom "who" and "which" stand for: the phrase to their left. */
import type { Span } from '../../model/span.ts';
import { describesPerson } from './descriptions.ts';
import { groupFamily, isDocumentNoun, singular } from './lexicon/nouns.ts';
import { findCommon, type Place, referentOf } from './pronouns.ts';
import { findDescribed } from './roles.ts';
import { type Guess, mentionsBefore, type Scene } from './scene.ts';
import { readDescription } from './source.ts';
import { wordAt } from './words.ts';

/** The antecedent of the relative pronoun at `span`, in its sentence. */
export function relativeTo(scene: Scene, span: Span): Guess | null {
  const { words, cast } = scene;
  const at = wordAt(words, span.start);
  const word = words[at];
  if (word === undefined) return null;
  const common = findCommon(
    words,
    span.start,
    14,
    null,
    (noun) => describesPerson(noun) || groupFamily(noun) !== null || isDocumentNoun(noun),
  );
  for (const mention of mentionsBefore(cast.mentions, span.start, 3)) {
    if (mention.sentence !== word.sentence || mention.referent.kind === 'place') continue;
    const between = words.slice(wordAt(words, mention.end), at);
    if (between.length > 8) break;
    // "a spokesman for Halden who": the nearest person, not the body behind the preposition.
    if (
      common !== null &&
      mention.referent.kind !== 'person' &&
      /^who/.test(word.folded) &&
      describesPerson(singular(words[common.at]!.folded).noun)
    )
      continue;
    if (mention.oblique && common !== null && words[common.at]!.start > mention.start) continue;
    return { referent: mention.referent, confidence: between.length === 0 ? 0.92 : 0.75, how: 'named before "who"' };
  }
  if (common === null) return null;
  const description = readDescription(words, common.first, at);
  const place: Place = {
    start: words[common.first]!.start,
    sentence: word.sentence,
    paragraph: word.paragraph,
    spoken: word.spoken,
  };
  const known = description === null ? null : findDescribed(scene, description, place);
  if (known !== null) return known;
  const referent = referentOf(scene, common);
  return referent === null ? null : { referent, confidence: 0.7, how: 'described before "who"' };
}
