/**
 * What each word says of the labels of tokens around it, whatever else stands there: the weights of its features
 * (word-features.ts), added up once for each place the word can have from a token, and kept. Words come back, in an article
 * and in the next, so that most tokens cost five additions instead of as many look-ups as these features have, each
 * somewhere else in memory.
 */
import { type Columns, within } from './columns.ts';
import { mix } from './hash.ts';
import { LONGEST_SEQUENCE } from './sequences.ts';
import { addRows, SUM } from './sums.ts';
import type { Weights } from './weights.ts';
import { addWordFeatures, FIRST_AT_PLACE, PLACES, REACH, WORD_FEATURES } from './word-features.ts';

/** As many words as some hundred articles have between them; then all are forgotten, so that new ones never fill the memory. */
const MOST_WORDS = 8_192;
const SLOTS = 4 * MOST_WORDS;
/** A known word's traits: all that its features follow from (strengths follow from lemma and part of speech). */
const TRAITS = 5;

/** The words that are known, by number. */
export interface WordSums {
  readonly weights: Weights;
  known: number;
  readonly traits: Int32Array;
  /** Numbers, raised by one, where the hash of the traits or the next free place says; 0 where there is none. */
  readonly slots: Int32Array;
  /** Per word and place `SUM` numbers. */
  readonly sums: Int32Array;
  /** The numbers of the words of one sequence, and of `REACH` before and after it. */
  readonly numbers: Int32Array;
}

/** Sums of no word yet. */
export const makeWordSums = (weights: Weights): WordSums => ({
  weights,
  known: 0,
  traits: new Int32Array(MOST_WORDS * TRAITS),
  slots: new Int32Array(SLOTS),
  sums: new Int32Array(MOST_WORDS * PLACES * SUM),
  numbers: new Int32Array(LONGEST_SEQUENCE + 2 * REACH),
});

/** Writes into `out`, `SUM` numbers a token, what the words in reach say of each token of `[from, to)`. */
export function sumWords(words: WordSums, columns: Columns, from: number, to: number, out: Int32Array): void {
  const { numbers, sums } = words;
  if (words.known + numbers.length > MOST_WORDS) forget(words);
  for (let i = from - REACH, k = 0; i < to + REACH; i++, k++) {
    numbers[k] = numberOf(words, columns, within(columns, i, from, to));
  }
  for (let k = 0, at = 0; k < to - from; k++, at += SUM) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let place = 0; place < PLACES; place++) {
      const sum = (numbers[k + place]! * PLACES + place) * SUM;
      s0 = (s0 + sums[sum]!) | 0;
      s1 = (s1 + sums[sum + 1]!) | 0;
      s2 = (s2 + sums[sum + 2]!) | 0;
      s3 = (s3 + sums[sum + 3]!) | 0;
    }
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
  }
}

function forget(words: WordSums): void {
  words.known = 0;
  words.slots.fill(0);
}

/** The number of the word that stands at `i` in the columns. */
function numberOf(words: WordSums, columns: Columns, i: number): number {
  const { slots } = words;
  let slot = mix(columns.quote[i]!, columns.word[i]!, columns.lemma[i]!, columns.pos[i]!) & (SLOTS - 1);
  for (; slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const number = slots[slot]! - 1;
    if (isWord(words.traits, number * TRAITS, columns, i)) return number;
  }
  const number = words.known++;
  slots[slot] = number + 1;
  learn(words, number, columns, i);
  return number;
}

const isWord = (traits: Int32Array, at: number, columns: Columns, i: number): boolean =>
  traits[at] === columns.word[i] &&
  traits[at + 1] === columns.lemma[i] &&
  traits[at + 2] === columns.pos[i] &&
  traits[at + 3] === columns.suffix2[i] &&
  traits[at + 4] === columns.quote[i];

const addresses = new Int32Array(WORD_FEATURES);

function learn({ weights, traits, sums }: WordSums, number: number, columns: Columns, i: number): void {
  const { word, lemma, pos, suffix2, quote } = columns;
  traits.set([word[i]!, lemma[i]!, pos[i]!, suffix2[i]!, quote[i]!], number * TRAITS);
  sums.fill(0, number * PLACES * SUM, (number + 1) * PLACES * SUM);
  for (let place = 0; place < PLACES; place++) {
    const first = FIRST_AT_PLACE[place]!;
    const end = FIRST_AT_PLACE[place + 1]!;
    addWordFeatures(columns, i, place, addresses, first);
    addRows(weights, addresses, first, end, sums, (number * PLACES + place) * SUM);
  }
}
