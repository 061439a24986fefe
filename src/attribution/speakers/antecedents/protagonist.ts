/** Whom an obituary is about. */
import { mentionAt } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import type { Referent } from '../types.ts';

const KNOWN = new WeakMap<Scene, Referent | null>();

/** The person whom an obituary is about, who is "he" or "she" at the head of its paragraphs; null in any other article. */
export function protagonist(scene: Scene): Referent | null {
  let known = KNOWN.get(scene);
  if (known === undefined) {
    known = find(scene);
    KNOWN.set(scene, known);
  }
  return known;
}

// The first person named, where the first lines say that somebody has died.
function find({ annotated, cast, words }: Scene): Referent | null {
  const { text } = annotated.article;
  const opening = text.slice(0, OPENING);
  if (!/\b(?:who|has|have) (?:has )?died\b|\bdies\b|\bobituary\b/i.test(opening)) return null;
  for (const word of words) {
    if (word.start > OPENING) return null;
    const referent = mentionAt(cast.mentions, word.start)?.referent;
    if (
      referent?.kind === 'person' &&
      referent.named &&
      referent.name.includes(' ') &&
      referent.mentions.length >= MENTIONS
    )
      return referent;
  }
  return null;
}

/** In characters. */
const OPENING = 600;

const MENTIONS = 3;
