/** One speaker on one topic through time. */
import { countByMonth, type Month, onTopic } from '../desk/timeline.ts';
import type { Library } from '../library/open.ts';
import { type PrintedStatement, statementsOfSpeaker } from '../library/printed.ts';

export interface Timeline {
  /** Oldest first. */
  readonly statements: readonly PrintedStatement[];
  readonly months: readonly Month[];
}

/** What a speaker (by id) said that has all words of the topic in it or in the headline; everything for an empty topic. */
export function timelineOf(library: Library, speakerId: string, topic: string): Timeline {
  const statements = onTopic(statementsOfSpeaker(library, speakerId), topic);
  return { statements, months: countByMonth(statements) };
}
