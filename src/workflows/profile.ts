/** Everything the library knows about one speaker. */
import { countByMonth } from '../desk/timeline.ts';
import type { Library } from '../library/open.ts';
import { statementsOfSpeaker } from '../library/printed.ts';
import { listSpeakers, mergedInto, quotedBeside, rolesOf } from '../library/speakers.ts';
import type { SpeakerAnswer } from './desk-questions.ts';
import { tellPrinted } from './tell-desk.ts';

/** How many outlets, cues and neighbours are worth naming. */
const MOST_NAMED = 12;

/** `most` statements at most, the newest; what is counted is counted over all. */
export function profileOf(library: Library, id: string, most: number): Omit<SpeakerAnswer, 'about'> {
  const [heading = null] = listSpeakers(library, { id });
  const statements = statementsOfSpeaker(library, id).sort((a, b) => b.datedAt - a.datedAt || b.id - a.id);
  return {
    heading,
    merged: mergedInto(library, id),
    roles: rolesOf(library, id).slice(0, MOST_NAMED),
    months: countByMonth(statements),
    outlets: countNames(statements.map(({ outlet }) => outlet ?? 'unknown outlet')),
    cues: countNames(statements.map(({ cue }) => cue.toLowerCase()).filter(Boolean)),
    beside: quotedBeside(library, id, MOST_NAMED),
    statements: statements.slice(0, most).map(tellPrinted),
  };
}

/** How often each name is there, the most frequent first. */
export const countNames = (names: readonly string[]): { name: string; count: number }[] =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, { length }]) => ({ name, count: length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMED);
