/** What it is worth to stand near a place, and to have spoken near it. */
import { mentionsBefore } from '../mentions.ts';
import { type Scene, sentencesBack, type Turn } from '../scene.ts';
import type { Mention, Referent } from '../types.ts';

/** Where a pronoun stands. */
export interface Place {
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly spoken: boolean;
  /** Within what another says, in quotation marks or not. */
  readonly nested?: boolean;
  /** Those named in a quotation there, who hardly say it. */
  readonly quoted?: ReadonlySet<Referent>;
}

/** How much a mention has to say for itself, seen from a place. */
export const weigh = (scene: Scene, mention: Mention, place: Place): number =>
  near(sentencesBack(scene, place, mention.sentence), place.paragraph - mention.paragraph) +
  (mention.subject ? 1.2 : 0) -
  (mention.oblique ? 1 : 0) -
  (mention.spoken && !place.spoken ? 2.5 : 0);

/** What having spoken last is worth: less as the text goes on, and little once it has turned to someone else. */
export function lead(scene: Scene, turn: Turn, place: Place, centre: Mention | null): number {
  if (centre !== null && centre.referent !== turn.referent && centre.sentence > turn.sentence) return 0.4;
  for (const mention of mentionsBefore(scene.cast.mentions, place.start, 6)) {
    if (mention.sentence <= turn.sentence) break;
    if (mention.subject && !mention.spoken && mention.referent.kind === 'person' && mention.referent !== turn.referent)
      return 0.4;
  }
  return 1.4 * fading(sentencesBack(scene, place, turn.sentence));
}

/** Having spoken last counts for less as the text goes on. */
export const fading = (sentences: number): number => (sentences <= 2 ? 1 : sentences <= 4 ? 0.6 : 0.3);

/** What nearness is worth, by sentences and paragraphs back. */
export const near = (sentences: number, paragraphs: number): number =>
  (sentences <= 1 ? 3 : sentences === 2 ? 2.1 : sentences === 3 ? 1.5 : sentences <= 6 ? 0.9 : 0.4) -
  0.3 * Math.max(0, paragraphs - 1);

/** Where a mention stands, in words for a person. */
export function where(mention: Mention, back: number): string {
  const part = mention.subject ? 'subject' : 'named';
  if (back === 0) return mention.subject ? 'subject of the sentence' : 'named in the sentence';
  return back === 1
    ? `${part} ${mention.subject ? 'of' : 'in'} the sentence before`
    : `${part} ${back} sentences before`;
}
