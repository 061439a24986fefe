/** A quotation held against one printing: how the words lie, what differs, and whether the speakers agree. */
import { type Alignment, align } from './align.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Quoted } from './quoted.ts';
import { compareSpeakers, type Sameness } from './same-speaker.ts';
import { isLittle } from './shingles.ts';
import type { Word } from './words.ts';

/** A quotation held against one printing of it. */
export interface Match<P> {
  readonly printing: P;
  readonly speaker: Sameness;
  readonly alignment: Alignment;
  readonly differences: readonly Difference[];
  /** Share, by weight, of the quotation's words that are in the printing, 0 to 1. */
  readonly shared: number;
}

/** How much a little word ("the", "is") counts beside a weighty one. */
const LITTLE_WEIGHT = 0.3;

const weight = (words: readonly Word[]) =>
  words.reduce((sum, { value }) => sum + (isLittle(value) ? LITTLE_WEIGHT : 1), 0);

/** Share, by weight, of a quotation's own words (an editor's insertions left out) that the alignment found. */
function sharedWeight(words: readonly Word[], { runs }: Alignment): number {
  const own = weight(words.filter((word) => !word.bracketed));
  const found = runs.filter(({ kind }) => kind === 'same').map(({ quoted }) => weight(words.slice(...quoted)));
  return own === 0 ? 0 : Math.min(1, found.reduce((sum, part) => sum + part, 0) / own);
}

/** Holds `quoted` against `printing`, as if the one had been taken from the other. */
export function matchWith<P extends Quoted>(quoted: Quoted, printing: P): Match<P> {
  const alignment = align(quoted.words, printing.words);
  return {
    printing,
    speaker: compareSpeakers(quoted.statement.speaker, printing.statement.speaker),
    alignment,
    differences: differencesOf(alignment, quoted.words, printing.words),
    shared: sharedWeight(quoted.words, alignment),
  };
}
