/** Statements whose content is a clause after the cue. */
import { spanOf } from '../reading/layout.ts';
import { reportedClause } from '../reading/reported-clause.ts';
import type { Reading, Voice } from '../reading/sayings.ts';
import { type Proposal, propose } from './rule.ts';

/** Proposals for all sayings of the given voices that report a clause. */
export function* clausesAfter(reading: Reading, voices: readonly Voice[], confidence: number): Generator<Proposal> {
  for (const saying of reading.sayings) {
    if (!voices.includes(saying.voice)) continue;
    const content = reportedClause(reading, saying);
    if (content !== null) yield propose(reading, saying, [spanOf(reading, content)], { confidence });
  }
}
