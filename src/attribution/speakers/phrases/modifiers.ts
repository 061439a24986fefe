/** What tells one description from another with the same head. */
import { DETERMINERS, PREPOSITIONS } from '../lexicon/small-words.ts';
import type { Scene } from '../scene.ts';
import type { Description } from './read-description.ts';

/** The words of a description but its head, folded, without determiners and prepositions. */
export const modifiers = (scene: Scene, { first, last, head }: Description): string[] =>
  scene.words
    .slice(first, last)
    .map((word) => word.folded)
    .filter((word) => word !== head.folded && !DETERMINERS.has(word) && !PREPOSITIONS.has(word));
