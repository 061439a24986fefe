/**
 * Sayings: verbs used to report, each with the words that belong to it and its source. Which content one reports is for
 * the rules.
 */
import type { CueVerb } from '../lexicon/cue-verbs.ts';
import type { Layout, Range } from './layout.ts';

/** How the verb stands to its source: "Lin said", "said Lin", "saying", "and said", "is said", "to say". */
export type Voice = 'active' | 'inverted' | 'participle' | 'coordinated' | 'passive' | 'infinitive';

/** A verb that reports, with its source. */
export interface Saying {
  readonly verb: CueVerb;
  /** The verb itself. */
  readonly at: number;
  /** The verb with its auxiliaries, adverbs and negation: "has repeatedly said". */
  readonly cue: Range;
  readonly voice: Voice;
  readonly source: Range | null;
  /** Source and cue together; where the source is inherited or absent, the cue alone. */
  readonly frame: Range;
  readonly negated: boolean;
  /** The quotation it is inside, or `NARRATOR`. */
  readonly level: number;
}

/** What every rule looks at. */
export interface Reading extends Layout {
  /** In order of their verbs; those inside a clause that another reports are left out. */
  readonly sayings: readonly Saying[];
}

/** Index of the first saying whose verb is at or after token `at`. */
export function sayingFrom(reading: Reading, at: number): number {
  let low = 0;
  let high = reading.sayings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.sayings[middle]!.at >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
