/** Whom the text is about at a place. */
import { mentionsBefore } from '../mentions.ts';
import { type Scene, sentencesBack, turnsBefore } from '../scene.ts';
import type { Mention } from '../types.ts';
import { wordAt } from '../words.ts';
import type { Place } from './nearness.ts';

/**
 * Whom the sentence that leads up to a place in its paragraph is about: its only subject, or the only person in it
 * ("Portia brought tea. “Mind the cup,” she said."); the same sentence, where it opens with one.
 */
export function centreBefore(scene: Scene, place: Place): Mention | null {
  let centre: Mention | null = null;
  let alone = true;
  // "Bisi Cole was late, she said": what stands before the comma is what she said.
  const trails = scene.words[wordAt(scene.words, place.start)]?.gap.startsWith(',') ?? false;
  const colon = trails ? scene.annotated.article.text.lastIndexOf(':', place.start) : -1;
  for (const mentions of [scene.cast.mentions, scene.echoes]) {
    for (const mention of mentionsBefore(mentions, place.start, 12)) {
      if (mention.paragraph !== place.paragraph || sentencesBack(scene, place, mention.sentence) > 1) break;
      if (mention.spoken || mention.referent.kind !== 'person') continue;
      if (mention.sentence === place.sentence) {
        if (mention.subject && mentions !== scene.echoes && (!trails || mention.end <= colon)) return mention;
        continue;
      }
      if (centre === null || (mention.subject && !centre.subject)) {
        if (centre !== null && centre.referent !== mention.referent) alone = false;
        centre = mention;
      } else if (centre.referent !== mention.referent && centre.sentence === mention.sentence) {
        if (mention.subject) return null;
        alone = false;
      }
    }
  }
  if (centre === null || !(centre.subject || (alone && !centre.oblique))) return null;
  // "A neighbour said she had heard nothing. “Except them,” she said": whoever spoke is what the sentence is about.
  for (const { sentence, start, referent } of turnsBefore(scene.turns, place.start, 2))
    if (sentence === centre.sentence && start < centre.start && referent !== centre.referent) return null;
  return centre;
}
