import { countWords, isClause, startsClause, startsQuestion } from './clauses.ts';
import { contentEnd } from './content.ts';
import type { Range } from './layout.ts';
import { openingAfter, withThat } from './openings.ts';
import type { Reading, Saying } from './sayings.ts';

/** The clause after a cue, "that" included, if the verb takes it and it reads like one. */
export function reportedClause(reading: Reading, saying: Saying): Range | null {
  const opening = openingAfter(reading, saying);
  if (opening === null || opening.by === 'comma') return null;
  const { tokens } = reading;
  const { takes } = saying.verb;
  const token = tokens[opening.at]!;
  if (opening.by === 'colon') {
    if (!takes.has('clause') && !takes.has('quote')) return null;
  } else if (opening.by !== 'that' && reading.level[opening.at] === saying.level) {
    if (token.lower === 'to' && startsInfinitive(reading, opening.at + 1, saying.level)) {
      // "what it had told investors to expect": the thing expected stands before.
      if (/^(?:what|which|whom)$/.test(tokens[saying.frame.first - 1]?.lower ?? '')) return null;
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
  // "says less than Lin", "said little about it"
  if (opening.by === 'nothing' && SAYS_LITTLE.test(token.lower) && !isSubject(reading, opening.at + 1)) return null;
  if (opening.by === 'nothing' && (!takes.has('clause') || token.lower === 'with')) return null;
  if (opening.by === 'that' && !takes.has('clause') && !takes.has('that') && !takes.has('addressee')) return null;
  const content = {
    first: withThat(reading, opening),
    last: contentEnd(reading, opening.at, saying.level, saying),
  };
  if (content.last <= opening.at) return null;
  // "She wrote that down."
  if (opening.by === 'that' && countWords(reading, { first: opening.at, last: content.last }) === 1) return null;
  if (opening.by === 'that' || opening.by === 'colon') return content;
  // "wrote four books that sold", "posted a loss and cut its staff": not only words are written and posted.
  const loose = saying.verb.strength >= 0.88 && !/^(?:write|post)$/.test(saying.verb.lemma);
  return (loose ? isClause(reading, content) : startsClause(reading, content)) ? content : null;
}

const SAYS_LITTLE = /^(?:less|little|enough)$/;

const isSubject = ({ tokens }: Reading, at: number): boolean => /^(?:AUX|VERB)$/.test(tokens[at]?.pos ?? '');

const startsInfinitive = (reading: Reading, at: number, level: number): boolean =>
  reading.tokens[at]?.pos === 'VERB' || reading.tokens[at]?.pos === 'AUX' || reading.level[at] !== level;
