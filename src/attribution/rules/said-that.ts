import { spanOf } from '../reading/layout.ts';
import { reportedClause } from '../reading/reported-clause.ts';
import type { Reading, Voice } from '../reading/sayings.ts';
import { type Proposal, propose, type Rule } from './rule.ts';

/** Source and cue, then a clause: with or without "that", a question after "asked", "to …" after "vowed". */
export const saidThat: Rule = {
  name: 'said-that',
  example: {
    text: 'Lund said on Monday that the levy was “a gift to smugglers” and should end.',
    kind: 'mixed',
    contents: ['the levy was “a gift to smugglers” and should end'],
    cue: ['said'],
    source: 'Lund',
  },
  propose: (reading) => clausesAfter(reading, ['active'], 0.9),
};

/** A second cue of the same source: "and added that …". */
export const coordinatedCue: Rule = {
  name: 'coordinated-cue',
  example: {
    text: 'Ito was tired but insisted that sleep would help.',
    kind: 'indirect',
    contents: ['sleep would help'],
    cue: ['insisted'],
    source: 'Ito',
  },
  propose: (reading) => clausesAfter(reading, ['coordinated'], 0.85),
};

/** A participle whose source is the subject of its sentence: "adding that …". */
export const participleCue: Rule = {
  name: 'participle-cue',
  example: {
    text: 'Ito left the room, saying the offer was “an insult”.',
    kind: 'mixed',
    contents: ['the offer was “an insult”'],
    cue: ['saying'],
    source: 'Ito',
  },
  propose: (reading) => clausesAfter(reading, ['participle'], 0.85),
};

function* clausesAfter(reading: Reading, voices: readonly Voice[], confidence: number): Generator<Proposal> {
  for (const saying of reading.sayings) {
    if (!voices.includes(saying.voice)) continue;
    const content = reportedClause(reading, saying);
    if (content !== null) yield propose(reading, saying, [spanOf(reading, content)], { confidence });
  }
}
