import { contentEnd, isClause, openingAfter, type Reading, startsClause, startsQuestion } from '../reading/clauses.ts';
import { spanOf } from '../reading/reading.ts';
import type { Saying, Voice } from '../reading/sayings.ts';
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
    const content = clauseAfter(reading, saying);
    if (content !== null) yield propose(reading, saying, [spanOf(reading, content)], { confidence });
  }
}

/** The clause after a cue, if the verb takes it and it reads like one. */
export function clauseAfter(reading: Reading, saying: Saying) {
  const opening = openingAfter(reading, saying);
  if (opening === null || opening.by === 'comma') return null;
  const { tokens } = reading;
  const { takes } = saying.verb;
  const token = tokens[opening.at]!;
  if (opening.by === 'colon') {
    if (!takes.has('clause') && !takes.has('quote')) return null;
  } else if (opening.by !== 'that' && reading.level[opening.at] === saying.level) {
    if (token.lower === 'to' && startsInfinitive(reading, opening.at + 1, saying.level)) {
      if (opening.hearer !== null && takes.has('order')) {
        const last = contentEnd(reading, opening.at, saying.level, saying);
        return { first: opening.hearer.first, last };
      }
      if (!takes.has('infinitive')) return null;
      return { first: opening.at, last: contentEnd(reading, opening.at, saying.level, saying) };
    }
    if (
      opening.hearer !== null &&
      takes.has('order') &&
      /^(?:not|n't)$/.test(token.lower) &&
      tokens[opening.at + 1]?.lower === 'to'
    ) {
      return { first: opening.hearer.first, last: contentEnd(reading, opening.at, saying.level, saying) };
    }
    if (startsQuestion(token)) {
      if (!takes.has('question') && !takes.has('clause')) return null;
      return { first: opening.at, last: contentEnd(reading, opening.at, saying.level, saying) };
    }
  }
  if (opening.by === 'nothing' && !takes.has('clause')) return null;
  if (opening.by === 'that' && !takes.has('clause') && !takes.has('that') && !takes.has('addressee')) return null;
  const content = {
    first: opening.at,
    last: contentEnd(reading, opening.at, saying.level, saying),
  };
  if (content.last <= content.first) return null;
  if (opening.by === 'that' || opening.by === 'colon') return content;
  const loose = saying.verb.strength >= 0.88;
  return (loose ? isClause(reading, content) : startsClause(reading, content)) ? content : null;
}

const startsInfinitive = (reading: Reading, at: number, level: number): boolean =>
  reading.tokens[at]?.pos === 'VERB' || reading.tokens[at]?.pos === 'AUX' || reading.level[at] !== level;
