import type { Annotated, Token } from '../types.ts';
import { BEYOND_SEQUENCE } from './buckets.ts';
import { hashText } from './hash.ts';

/** Where a token stands with regard to quotation marks. */
export const OUT = 0;
const IN = 1;
const OPENING = 2;
const CLOSING = 3;

/**
 * What the features look at, one typed array per property, one entry per token of the article and two more (`within`).
 * Positions are token indices; -1 stands for "none in this sentence".
 */
export interface Columns {
  /** How many tokens there are. */
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Part of speech; punctuation stands for itself, and quotation marks for opening or closing. */
  readonly pos: Int32Array;
  readonly shape: Uint8Array;
  readonly suffix2: Int32Array;
  readonly quote: Uint8Array;
  /** The last quotation mark before the token and the next at or after it, in the paragraph. */
  readonly markBefore: Int32Array;
  readonly markAfter: Int32Array;
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** How strongly lemma and part of speech suggest a cue, or (as a noun or pronoun) a source: 0 to 4. */
  readonly cueStrength: Uint8Array;
  readonly sourceStrength: Uint8Array;
  /** Nearest tokens outside quotation marks with cue strength of at least 2, strictly left and right. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly commaBefore: Int32Array;
  readonly commaAfter: Int32Array;
  /** The sentence's first verb or auxiliary outside quotation marks. */
  readonly firstVerb: Int32Array;
  /** Of the token's sentence: its strongest cue outside quotation marks. */
  readonly sentenceCue: Uint8Array;
}

/**
 * Where to look for token `i`, seen from the sequence `[from, to)`: in the columns' last two entries if it is beyond, of
 * which one stands for all that goes before and one for all that comes after.
 */
export const within = ({ length }: Columns, i: number, from: number, to: number): number =>
  i < from ? length : i < to ? i : length + 1;

/** Stands for shape, class or strength there. */
const BEYOND_CLASS = 14;

/** Strength classes by key (`strengthKey`): for cues in the low three bits, for sources in the next three. */
export type Strengths = ReadonlyMap<number, number>;

const KEY_SALT = 0x2545f491;

/** The key of a token in the table of strengths. */
export const strengthKey = (lemma: number, pos: number): number =>
  Math.imul(lemma ^ Math.imul(pos, KEY_SALT), 0x9e3779b1) >>> 8;

const POS_OPENING = hashText('open-mark');
const POS_CLOSING = hashText('close-mark');
const POS_VERB = hashText('VERB');
const POS_AUX = hashText('AUX');
const COMMA = hashText(',');

const posHashes = new Map<string, number>();
function hashPos(pos: string): number {
  const known = posHashes.get(pos);
  if (known !== undefined) return known;
  const hash = hashText(pos);
  posHashes.set(pos, hash);
  return hash;
}

/** Lays the article out in columns. */
export function layColumns(annotated: Annotated, strengths: Strengths): Columns {
  const { tokens } = annotated;
  const columns = emptyColumns(tokens.length);
  markQuotations(annotated, columns.quote);
  describeTokens(tokens, columns);
  rateTokens(columns, strengths);
  describeBeyond(columns);
  for (const paragraph of annotated.paragraphs) relateMarks(columns, paragraph.first, paragraph.last);
  for (const sentence of annotated.sentences) relateSentence(columns, sentence.first, sentence.last);
  return columns;
}

function emptyColumns(length: number): Columns {
  const ints = () => new Int32Array(length + 2);
  const bytes = () => new Uint8Array(length + 2);
  return {
    length,
    word: ints(),
    lemma: ints(),
    pos: ints(),
    shape: bytes(),
    suffix2: ints(),
    quote: bytes(),
    markBefore: ints().fill(-1),
    markAfter: ints().fill(-1),
    sentenceFirst: ints(),
    sentenceLast: ints(),
    cueStrength: bytes(),
    sourceStrength: bytes(),
    cueBefore: ints().fill(-1),
    cueAfter: ints().fill(-1),
    verbBefore: ints().fill(-1),
    verbAfter: ints().fill(-1),
    commaBefore: ints().fill(-1),
    commaAfter: ints().fill(-1),
    firstVerb: ints().fill(-1),
    sentenceCue: bytes(),
  };
}

function describeBeyond(columns: Columns): void {
  const { length, word, lemma, pos, shape, quote, cueStrength, sourceStrength, sentenceCue } = columns;
  for (let side = 0; side < 2; side++) {
    for (const column of [word, lemma, pos]) column[length + side] = BEYOND_SEQUENCE + side;
    for (const column of [shape, quote, cueStrength, sourceStrength, sentenceCue])
      column[length + side] = BEYOND_CLASS + side;
  }
}

function markQuotations({ tokens, quotations }: Annotated, quote: Uint8Array): void {
  let at = 0;
  for (const { depth, fragments } of quotations) {
    if (depth > 0) continue;
    for (const { start, end } of fragments) {
      while (at > 0 && tokens[at - 1]!.end > start) at--;
      while (at < tokens.length && tokens[at]!.end <= start) at++;
      for (let i = at; i < tokens.length && tokens[i]!.start < end; i++, at++) {
        const mark = isMark(tokens[i]!);
        quote[i] = mark && tokens[i]!.start <= start ? OPENING : mark && tokens[i]!.end >= end - 1 ? CLOSING : IN;
      }
    }
  }
}

const isMark = (token: Token): boolean => token.pos === 'PUNCT' && /^["'“”„‘’«»‹›]/.test(token.value);

function describeTokens(tokens: readonly Token[], { word, lemma, pos, shape, suffix2, quote }: Columns): void {
  for (let i = 0; i < tokens.length; i++) {
    const { form, pos: part } = tokens[i]!;
    word[i] = form.wordHash;
    lemma[i] = form.lemmaHash;
    suffix2[i] = form.suffixHash;
    shape[i] = form.shape;
    const state = quote[i]!;
    if (state === OPENING) pos[i] = POS_OPENING;
    else if (state === CLOSING) pos[i] = POS_CLOSING;
    else pos[i] = part === 'PUNCT' ? form.wordHash : hashPos(part);
  }
}

function rateTokens({ length, lemma, pos, cueStrength, sourceStrength }: Columns, strengths: Strengths): void {
  for (let i = 0; i < length; i++) {
    const rating = strengths.get(strengthKey(lemma[i]!, pos[i]!)) ?? 0;
    cueStrength[i] = rating & 7;
    sourceStrength[i] = rating >> 3;
  }
}

function relateMarks({ quote, markBefore, markAfter }: Columns, first: number, last: number): void {
  for (let i = first, mark = -1; i < last; i++) {
    markBefore[i] = mark;
    if (quote[i]! >= OPENING) mark = i;
  }
  for (let i = last - 1, mark = -1; i >= first; i--) {
    if (quote[i]! >= OPENING) mark = i;
    markAfter[i] = mark;
  }
}

function relateSentence(columns: Columns, first: number, last: number): void {
  const { pos, quote, cueStrength } = columns;
  let cue = -1;
  let verb = -1;
  let comma = -1;
  let firstVerb = -1;
  let strongest = 0;
  for (let i = first; i < last; i++) {
    columns.sentenceFirst[i] = first;
    columns.sentenceLast[i] = last;
    columns.cueBefore[i] = cue;
    columns.verbBefore[i] = verb;
    columns.commaBefore[i] = comma;
    if (quote[i] === OUT) {
      if (cueStrength[i]! >= 2) cue = i;
      strongest = Math.max(strongest, cueStrength[i]!);
      if (firstVerb < 0 && (pos[i] === POS_VERB || pos[i] === POS_AUX)) firstVerb = i;
    }
    if (pos[i] === POS_VERB || pos[i] === POS_AUX) verb = i;
    if (pos[i] === COMMA) comma = i;
  }
  cue = verb = comma = -1;
  for (let i = last - 1; i >= first; i--) {
    columns.cueAfter[i] = cue;
    columns.verbAfter[i] = verb;
    columns.commaAfter[i] = comma;
    columns.firstVerb[i] = firstVerb;
    columns.sentenceCue[i] = strongest;
    if (quote[i] === OUT && cueStrength[i]! >= 2) cue = i;
    if (pos[i] === POS_VERB || pos[i] === POS_AUX) verb = i;
    if (pos[i] === COMMA) comma = i;
  }
}
