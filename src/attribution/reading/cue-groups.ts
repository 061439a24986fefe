/** Which words belong to a cue: "has repeatedly said", "went on to say". */
import { CARRIERS, FORMS_OF_BE, REFUSERS, TIME_WORDS } from '../lexicon/words.ts';
import { type Layout, startsSentence } from './layout.ts';
import { isNominal } from './phrase-words.ts';
import type { Saying } from './sayings.ts';

/** A cue before it is known who its source is. */
export interface Group extends Pick<Saying, 'verb' | 'at' | 'cue' | 'negated' | 'level'> {
  /** Where the narration it is in begins. */
  readonly floor: number;
}

/** What belongs to a verb on its left. */
interface Left {
  /** First token of the cue group. */
  first: number;
  /** "is said" */
  be: boolean;
  /** "never said" */
  not: boolean;
  /** "to say", with no verb before it that carries it along */
  to: boolean;
  /** "declined to say" */
  refuses: boolean;
}

/** Steps over auxiliaries, adverbs, negation and carriers ("went on to") to the left of the verb. */
export function readLeft(layout: Layout, at: number): Left {
  const { tokens } = layout;
  const left: Left = { first: at, be: false, not: false, to: false, refuses: false };
  let i = at;
  while (i > 0 && !startsSentence(layout, i) && layout.level[i - 1] === layout.level[at] && at - i < 8) {
    const token = tokens[i - 1]!;
    if (token.pos === 'AUX' || (token.pos === 'PART' && /^(?:not|n't)$/.test(token.lower))) {
      if (FORMS_OF_BE.has(token.lower)) left.be = true;
      if (/^(?:not|n't)$/.test(token.lower)) left.not = true;
      i--;
      left.first = i;
    } else if (token.lower === 'never') {
      left.not = true;
      left.first = --i;
    } else if (token.pos === 'ADV' && !/^(?:when|where|how|why|so|as|forward)$/.test(token.lower)) {
      i--;
      // An adverb belongs to the cue between subject and verb, not where it opens the sentence.
      if (!startsSentence(layout, i) && tokens[i - 1]!.value !== ',') left.first = i;
      else if (i < at - 1) left.first = i + 1;
    } else if (TIME_WORDS.has(token.lower) && i - 2 >= 0 && !startsSentence(layout, i - 1)) {
      // "Heliograph today announced", "Lin on Friday said".
      const skip = tokens[i - 2]!.pos === 'ADP' ? 2 : 1;
      const subject = tokens[i - 1 - skip];
      if (subject === undefined || !isNominal(subject) || TIME_WORDS.has(subject.lower)) break;
      i -= skip;
      left.first = i;
    } else if (token.lower === 'to' && i - 1 > 0) {
      left.to = true;
      i--;
      let carrier = i - 1;
      if (/^(?:on|out|back|forward)$/.test(tokens[carrier]!.lower)) carrier--;
      const lemma = tokens[carrier]?.lemma ?? '';
      // "he used to say" carries it; "the words he used to say it" is not told from it, and rare.
      const habit = tokens[carrier]?.lower === 'used';
      if (!CARRIERS.has(lemma) && !REFUSERS.has(lemma) && !habit) return left;
      left.to = false;
      left.refuses = REFUSERS.has(lemma);
      i = carrier;
      left.first = i;
    } else break;
  }
  return left;
}
