/** Finds the documents of one segment that have all terms, and scores them, term by term from the rarest. */
import type { Expansion } from '../index/expand.ts';
import { readPostings } from '../index/postings.ts';
import type { Scratch } from '../index/scratch.ts';
import { FIELDS, type Segment } from '../index/segment.ts';
import { PLAIN, SPEAKER_BONUS } from '../weights.ts';

/** A term with what answers it in this segment. */
export interface Sought {
  readonly expansion: Expansion;
  /** Of the term in the whole index. */
  readonly rarity: number;
  /** A single letter: an initial, so what it begins counts in names only. */
  readonly initial: boolean;
}

// How a document came to match, in one byte: two bits, and above them how many terms were only guessed.
/** Some term was found outside the speaker's name. */
export const ELSEWHERE = 1;
/** Some term is not the whole word. */
const PARTIAL = 2;
const GUESS = 4;
export const guessesOf = (flags: number): number => flags >> 2;

// While a term is looked for, its best answer in a document is one byte: hundredths of a weight, and whether it is in
// the speaker's name. These tables say what such a byte is worth, and how it matched.
const IN_SPEAKER = 128;
const WORTH = Float64Array.from(
  { length: 256 },
  (_, best) => ((best & 127) / 100) * (best & IN_SPEAKER ? SPEAKER_BONUS : 1),
);
const HOW = Uint8Array.from({ length: 256 }, (_, best) => {
  const weight = (best & 127) / 100;
  return (best & IN_SPEAKER ? 0 : ELSEWHERE) | (weight < 1 ? PARTIAL : 0) | (weight < PLAIN ? GUESS : 0);
});

/** How many documents have all of `terms` (at least one): they are then in `scratch.found`, with score and flags. */
export function gather(segment: Segment, terms: readonly Sought[], scratch: Scratch): number {
  const { stage, first, found } = scratch;
  // The same order in every segment, so that equal documents have equal sums to the last bit.
  const [rarest, ...others] = [...terms].sort((a, b) => b.rarity - a.rarity);
  let count = passOne(segment, rarest!, 0, scratch);
  begin(rarest!.rarity, count, scratch);
  if (others.length === 0 || count === 0) return count;

  const firsts = count;
  first.set(found.subarray(0, firsts));
  for (let i = 0; i < firsts; i++) stage[first[i]!] = 1;
  for (const [passed, term] of others.entries()) {
    count = passOne(segment, term, passed + 1, scratch);
    add(term.rarity, passed + 2, count, scratch);
    if (count === 0) break;
  }
  for (let i = 0; i < firsts; i++) stage[first[i]!] = 0;
  return count;
}

/** Collects in `found` the documents that passed all terms before and have this one, with its best answer in each. */
function passOne(segment: Segment, term: Sought, passed: number, scratch: Scratch): number {
  const { list, found, stage, best } = scratch;
  const { words, weights } = term.expansion;
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const weight = Math.round(weights[i]! * 100);
    for (const field of term.initial && weight < 100 ? SPEAKER_ONLY : SPEAKER_AND_CONTENT) {
      const length = readPostings(segment, words[i]!, field, list);
      const speaker = field === FIELDS.speaker ? IN_SPEAKER : 0;
      for (let j = 0; j < length; j++) {
        const doc = list[j]!;
        if (stage[doc] !== passed) continue;
        const before = best[doc]!;
        if (before === 0) found[count++] = doc;
        best[doc] = Math.max(before & 127, weight) | (before & IN_SPEAKER) | speaker;
      }
    }
  }
  return count;
}

const SPEAKER_ONLY = [FIELDS.speaker];
const SPEAKER_AND_CONTENT = [FIELDS.speaker, FIELDS.content];

/** What the first term was worth to the documents that have it. With one word that is all, for up to every document. */
function begin(rarity: number, count: number, { found, best, score, flags }: Scratch): void {
  for (let i = 0; i < count; i++) {
    const doc = found[i]!;
    const answer = best[doc]!;
    score[doc] = rarity * WORTH[answer]!;
    flags[doc] = HOW[answer]!;
    best[doc] = 0;
  }
}

/** Adds what a further term was worth to the documents that have it, too. */
function add(rarity: number, stageNow: number, count: number, scratch: Scratch): void {
  const { found, stage, best, score, flags } = scratch;
  for (let i = 0; i < count; i++) {
    const doc = found[i]!;
    const answer = best[doc]!;
    const how = HOW[answer]!;
    score[doc] = score[doc]! + rarity * WORTH[answer]!;
    flags[doc] = (flags[doc]! | (how & ~GUESS)) + (how & GUESS);
    stage[doc] = stageNow;
    best[doc] = 0;
  }
}

/** Marks in `set` the documents that have all the words in one field. */
export function markField(
  segment: Segment,
  expansions: readonly Expansion[],
  field: number,
  scratch: Scratch,
  set: Uint8Array,
): number {
  const { list, stage, first, found } = scratch;
  let firsts = 0;
  let count = 0;
  for (const [passed, { words }] of expansions.entries()) {
    count = 0;
    for (const word of words) {
      const length = readPostings(segment, word, field, list);
      for (let j = 0; j < length; j++) {
        const doc = list[j]!;
        if (stage[doc] !== passed) continue;
        stage[doc] = passed + 1;
        found[count++] = doc;
      }
    }
    if (passed === 0) {
      firsts = count;
      first.set(found.subarray(0, count));
    }
  }
  for (let i = 0; i < count; i++) set[found[i]!] = 1;
  for (let i = 0; i < firsts; i++) stage[first[i]!] = 0;
  return count;
}
