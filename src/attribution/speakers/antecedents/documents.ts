/** Bodies and documents described before. */
import { modifiers } from '../phrases/modifiers.ts';
import type { Description } from '../phrases/read-description.ts';
import { type Guess, type Scene, turnsBefore } from '../scene.ts';
import type { Place } from './nearness.ts';

/** Documents that take one another's names: "the study" may be a survey. */
const SAME: readonly RegExp[] = [
  /^(?:study|survey|research|report|paper|analysis|poll|review|assessment)$/,
  /^(?:lawsuit|suit|complaint|filing|petition|brief)$/,
  /^(?:statement|release|bulletin)$/,
  /^(?:tweet|post|message|text)$/,
  /^(?:ruling|judgment|judgement|decision|opinion|order)$/,
];

const alike = (one: string, other: string): boolean => SAME.some((nouns) => nouns.test(one) && nouns.test(other));

/** A body or document described earlier with the same head noun, maybe in more words. */
export function earlier(scene: Scene, description: Description, place: Place): Guess | null {
  if (!/^(?:the|this|that)$/.test(description.determiner ?? '')) return null;
  const wanted = modifiers(scene, description);
  for (const turn of turnsBefore(scene.turns, place.start, 20)) {
    const { referent } = turn;
    if (referent.named || referent.plural !== description.plural) continue;
    const same = referent.roles.some(
      (role) => role.head === description.noun && wanted.every((word) => role.words.includes(word)),
    );
    const kin =
      wanted.length === 0 &&
      place.paragraph - turn.paragraph <= 1 &&
      referent.roles.some((role) => alike(role.head, description.noun));
    if (same || kin) {
      return { referent, confidence: 0.8, how: 'described so before' };
    }
  }
  return null;
}
