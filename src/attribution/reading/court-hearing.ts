/** Courts and inquiries that hear what nobody is named for: "a jury heard", "the inquest was told". */
import type { Layout, Range } from './layout.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Saying } from './sayings.ts';

const HEARERS = /^(?:courts?|jury|jurors|inquests?|tribunals?|hearings?|trial|inquiry|magistrates)$/;

/** The court that ends right before a cue of hearing or being told; null where somebody else hears. */
export function hearerBefore(layout: Layout, first: number, floor: number): Range | null {
  const phrase = phraseBefore(layout, first, floor);
  return phrase !== null && HEARERS.test(layout.tokens[phrase.last - 1]!.lower) ? phrase : null;
}

/** Whether a saying is what a court hears: it has no source, and its frame begins with the court. */
export const isHeard = ({ voice, frame, cue }: Saying): boolean => voice === 'passive' && frame.first < cue.first;
