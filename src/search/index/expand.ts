/** From a word that was asked for to the words of a segment that answer it, each with how well. */
import { exactWeight, type Guess, guessWeight, PLAIN, prefixWeight } from '../weights.ts';
import { countPostings } from './postings.ts';
import { FIELDS, prefixRange, type Segment, wordAt, wordNumber } from './segment.ts';
import { walkNear } from './typo-walk.ts';

/**
 * How far from what was typed an answer may be: the word itself; also what it begins; also one slip (for words that are
 * there as typed); more slips and middles of words; and, where nothing at all was found, slips in shorter words and more
 * of them in longer ones.
 */
export type Reach = 'exact' | 'plain' | 'beside' | 'near' | 'far';

export interface Asked {
  /** Folded. */
  readonly text: string;
  /** Still being typed: any word it begins is meant. */
  readonly open: boolean;
}

/** Words of one segment, by number, and their weights. */
export interface Expansion {
  readonly words: readonly number[];
  readonly weights: readonly number[];
  /** Those that are slips of the keyboard, spelled out. */
  readonly typos: ReadonlyMap<string, number>;
}

const MOST_PREFIXED = 600;
/** One or two letters begin too much to read it all: of the most frequent words they begin those with no more postings together. */
const MOST_POSTINGS_OF_SHORT = 60_000;
const SHORT = 2;
const MOST_INFIXES = 200;

/** Edits allowed in a word of this length. */
export function editsAllowed(length: number, reach: Reach): number {
  if (reach === 'beside') return length < 4 ? 0 : 1;
  if (reach === 'near') return length < 4 ? 0 : length < 8 ? 1 : 2;
  if (reach === 'far') return length < 3 ? 0 : length < 6 ? 1 : 2;
  return 0;
}

/** Edits allowed in a beginning: one, where there is enough of it. */
const prefixEditsAllowed = (length: number, reach: Reach): number =>
  length >= 4 ? Math.min(editsAllowed(length, reach), 1) : 0;

export const infixAllowed = (length: number, reach: Reach): boolean =>
  length >= 3 && (reach === 'near' || reach === 'far');

const remembered = new WeakMap<Segment, Map<string, Expansion>>();
const REMEMBERED = 200;

/** The words of a segment that answer. Remembered, since each key typed asks for the earlier words again. */
export function expand(segment: Segment, asked: Asked, reach: Reach): Expansion {
  const known = remembered.get(segment) ?? new Map<string, Expansion>();
  remembered.set(segment, known);
  const key = `${reach}${asked.open ? '*' : ' '}${asked.text}`;
  const before = known.get(key);
  if (before) return before;
  const expansion = find(segment, asked, reach);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, expansion);
  return expansion;
}

function find(segment: Segment, asked: Asked, reach: Reach): Expansion {
  const { text, open } = asked;
  const found = new Map<number, number>();
  const typos = new Map<string, number>();
  const exact = wordNumber(segment, text);
  if (exact >= 0) found.set(exact, exactWeight);
  if (reach !== 'exact') {
    for (const word of likeliestEnds(segment, text)) {
      if (word !== exact) found.set(word, prefixWeight(text.length, lengthOf(segment, word), open));
    }
  }
  if (reach !== 'exact' && reach !== 'plain') {
    addTypos(segment, text, reach, found);
    found.forEach((weight, word) => {
      if (weight < PLAIN) typos.set(wordAt(segment, word), weight);
    });
    addInfixes(segment, text, reach, found);
  }
  return { words: [...found.keys()], weights: [...found.values()], typos };
}

const lengthOf = (segment: Segment, word: number) => segment.wordStart[word + 1]! - segment.wordStart[word]!;

function likeliestEnds(segment: Segment, text: string): Iterable<number> {
  const [from, to] = prefixRange(segment, text);
  if (to - from <= MOST_PREFIXED && text.length > SHORT) return Array.from({ length: to - from }, (_, i) => from + i);
  const likeliest = mostFrequent(segment, from, to).slice(0, MOST_PREFIXED);
  return text.length > SHORT ? likeliest : affordable(segment, likeliest);
}

/** The words with numbers in `[from, to)`, the most frequent first. Sorted as plain numbers: there may be thousands. */
function mostFrequent(segment: Segment, from: number, to: number): number[] {
  const keys = Float64Array.from({ length: to - from }, (_, i) => i - segment.frequency[from + i]! * 2 ** 32).sort();
  return Array.from(keys, (key) => from + key + Math.ceil(-key / 2 ** 32) * 2 ** 32);
}

/**
 * Those of the words, taken one after the other, for which there is room, else the first. What is in cues alone, as
 * "said" mostly is, costs a search nothing.
 */
function affordable(segment: Segment, words: readonly number[]): readonly number[] {
  const afforded: number[] = [];
  let room = MOST_POSTINGS_OF_SHORT;
  let tooMany: number | null = null;
  for (const word of words) {
    const cost = countPostings(segment, word, COSTLY);
    if (cost <= room) {
      afforded.push(word);
      room -= cost;
    } else tooMany ??= word;
  }
  return room < MOST_POSTINGS_OF_SHORT || tooMany === null ? afforded : [...afforded, tooMany];
}

const COSTLY = [FIELDS.speaker, FIELDS.content];

type Found = Map<number, number>;

function addTypos(segment: Segment, text: string, reach: Reach, found: Found): void {
  const edits = editsAllowed(text.length, reach);
  if (edits === 0) return;
  const prefixEdits = prefixEditsAllowed(text.length, reach);
  walkNear(segment, text, edits, (word, whole, prefix) => {
    if (whole === 1) guess(segment, text, word, 'typo1', found);
    else if (whole <= edits) guess(segment, text, word, 'typo2', found);
    if (prefix <= prefixEdits) guess(segment, text, word, 'prefixTypo', found);
  });
}

function addInfixes(segment: Segment, text: string, reach: Reach, found: Found): void {
  if (!infixAllowed(text.length, reach)) return;
  for (const word of wordsAround(segment, text)) guess(segment, text, word, 'infix', found);
}

function guess(segment: Segment, text: string, word: number, kind: Guess, found: Found): void {
  const sameFirst = segment.letters[segment.wordStart[word]!] === text.charCodeAt(0);
  const weight = guessWeight(kind, sameFirst);
  if (weight > (found.get(word) ?? 0)) found.set(word, weight);
}

/** Words with `text` inside, not at the start. */
function wordsAround(segment: Segment, text: string): number[] {
  const vocabulary = vocabularyText(segment, text);
  const words: number[] = [];
  for (let at = vocabulary.indexOf(text); at >= 0 && words.length < MOST_INFIXES; ) {
    const word = wordAround(segment, at);
    const end = segment.wordStart[word + 1]!;
    if (at > segment.wordStart[word]! && at + text.length <= end) {
      words.push(word);
      at = vocabulary.indexOf(text, end);
    } else at = vocabulary.indexOf(text, at + 1);
  }
  return words;
}

function wordAround(segment: Segment, letter: number): number {
  let [low, high] = [0, segment.words];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (segment.wordStart[middle]! <= letter) low = middle;
    else high = middle;
  }
  return low;
}

const WIDE = /[^\0-\xff]/;
const texts = new WeakMap<Segment, { narrow?: string; wide?: string }>();

/** All letters of the vocabulary as one string: one byte a letter unless what is sought needs more. */
function vocabularyText(segment: Segment, sought: string): string {
  const known = texts.get(segment) ?? {};
  texts.set(segment, known);
  const { letters } = segment;
  if (WIDE.test(sought)) {
    known.wide ??= Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength).toString('utf16le');
    return known.wide;
  }
  known.narrow ??= narrowed(letters);
  return known.narrow;
}

function narrowed(letters: Uint16Array): string {
  const bytes = Buffer.allocUnsafe(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters[i]! > 255 ? 0 : letters[i]!;
  return bytes.toString('latin1');
}

/** Words not within reach that look most like `asked`, for "did you mean": at most two edits, nearest first. */
export function lookalikes(segment: Segment, asked: string, limit: number): { word: string; edits: number }[] {
  const found: { word: string; edits: number }[] = [];
  const most = asked.length < 3 ? 0 : asked.length < 6 ? 2 : 3;
  if (most > 0) {
    walkNear(segment, asked, most, (word, edits) => {
      if (edits <= most) found.push({ word: wordAt(segment, word), edits });
    });
  }
  return found.sort((a, b) => a.edits - b.edits).slice(0, limit);
}
