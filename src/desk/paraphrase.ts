/** Whether words that are only reported say what a quotation says. */
import type { Quoted } from './quoted.ts';
import { compareSpeakers } from './same-speaker.ts';
import { weighty } from './shingles.ts';
import { stem } from './stem.ts';

/** Share of a quotation's weighty words that must be in the report. */
const PARAPHRASED = 0.4;

/** Whether an indirect statement by the same speaker says what the quotation says: enough of its weighty words, stemmed. */
export function paraphrases(quoted: Quoted, reported: Quoted): boolean {
  if (compareSpeakers(quoted.statement.speaker, reported.statement.speaker) === 'other') return false;
  const said = new Set(weighty(reported.words).map(stem));
  const wanted = weighty(quoted.words).map(stem);
  const found = wanted.filter((word) => said.has(word)).length;
  return found >= Math.max(2, wanted.length * PARAPHRASED);
}
