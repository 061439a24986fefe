/** Somebody with an office whom the next source names. */
import { clash } from '../cast/roster.ts';
import type { Question } from '../find.ts';
import { genderOfNoun, personFamily } from '../lexicon/nouns.ts';
import { mentionAt } from '../mentions.ts';
import type { Description } from '../phrases/read-description.ts';
import type { Guess, Scene } from '../scene.ts';
import { wordAt } from '../words.ts';
import { genderOfPronoun } from './pronouns.ts';

/** Families of roles that one person holds, and a story may name a sentence later. */
const OFFICES = new Set([
  'executive',
  'official',
  'minister',
  'mayor',
  'president',
  'clergy',
  'sport',
  'scientist',
  'lawyer',
]);

/** As many statements are looked at. */
const AHEAD = 6;

/**
 * "The shop's owner disagreed. “He is a cat,” Graeme Kessell said.": a role without a name, then, as the next source of the
 * paragraph or of the one below, a name that stands there for the first time and that nothing introduces.
 */
export function namedNext(scene: Scene, description: Description, place: Question): Guess | null {
  const { attributions, cast, words } = scene;
  const family = personFamily(description.noun);
  if (description.kind !== 'person' || description.plural || family === null || !OFFICES.has(family)) return null;
  if (place.nested || !/^(?:the|an?|'s)$/.test(description.determiner ?? '')) return null;
  const from = firstAfter(scene, place.start);
  for (const { source, nestedIn } of attributions.slice(from, from + AHEAD)) {
    if (source === null || nestedIn !== null || source.start <= place.start) continue;
    const word = words[wordAt(words, source.start)];
    if (word === undefined || word.paragraph - place.paragraph > 1) return null;
    if (genderOfPronoun(word.folded) !== null) continue;
    const referent = mentionAt(cast.mentions, source.start)?.referent;
    if (referent?.kind !== 'person' || referent.mentions[0]!.start < source.start) return null;
    const introduced = referent.roles.length > 0 || !referent.name.includes(' ');
    const gender = genderOfNoun(description.noun);
    if (introduced || clash(gender === 'neutral' ? null : gender, referent.gender)) return null;
    return { referent, confidence: 0.75, how: 'named right after' };
  }
  return null;
}

/** The first attribution whose content begins behind a place. */
function firstAfter({ attributions }: Scene, at: number): number {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attributions[middle]!.contents[0]!.start > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
