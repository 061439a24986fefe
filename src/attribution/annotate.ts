/**
 * The article as language: paragraphs, sentences, tokens with lemma and part of speech, and the quotations the
 * scanner finds. The only door for wink-nlp. wink runs on a shadow of the text that has the same length, paragraph by
 * paragraph, so that a token's offset is the sum of what wink says came before it and never moves.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { mendHomographs, mendNames, mendSentences } from './mend.ts';
import { scanQuotations, shadowOf } from './quotations.ts';
import type { Annotated, Paragraph, Sentence, Token } from './types.ts';

type Wink = ReturnType<typeof winkNLP>;
type WinkTokens = ReturnType<ReturnType<Wink['readDoc']>['tokens']>;
let loaded: Wink | null = null;

/** Loads the language model (about 0.2 s); later calls are free. Kept apart so that no first frame waits for it. */
export function loadLanguage(): Wink {
  loaded ??= winkNLP(model, ['sbd', 'pos']);
  return loaded;
}

/** Annotates an article. Never throws on text; linear in its length. */
export function annotate(article: Article): Annotated {
  const quotations = scanQuotations(article);
  const shadow = shadowOf(article.text, quotations);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];

  for (const { kind, span } of article.blocks) {
    const { values, spaces, tags, lemmas, bounds } = readParagraph(shadow.slice(span.start, span.end));
    if (values.length === 0) continue;
    const first = tokens.length;
    const paragraph = paragraphs.length;
    const starts = locate(shadow, span, values, spaces);
    for (const [from, to] of bounds) {
      const sentence = sentences.length;
      for (let i = from; i <= to; i++) {
        const value = values[i]!;
        const start = starts[i]!;
        tokens.push({
          start,
          end: Math.min(start + value.length, span.end),
          value,
          lower: value.toLowerCase(),
          lemma: lemmas[i]!,
          pos: tags[i]!,
          sentence,
          paragraph,
        });
      }
      const [{ start }, { end }] = [tokens[first + from]!, tokens[first + to]!];
      sentences.push({ start, end, first: first + from, last: first + to + 1, paragraph });
    }
    paragraphs.push({ start: span.start, end: span.end, first, last: tokens.length, kind });
  }
  return { article, shadow, paragraphs, sentences, tokens, quotations };
}

// wink's time grows with the square of what it is given; no printed paragraph is this long, hostile ones are.
const PIECE = 20_000;

/** Where a paragraph is cut for wink: nowhere, unless it is absurdly long; then after a sentence or at least a word. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (text.length - at > PIECE) {
    const window = text.slice(at, at + PIECE);
    const cut = Math.max(window.lastIndexOf('. ') + 1, 0) || Math.max(window.lastIndexOf(' '), 0) || PIECE;
    pieces.push(text.slice(at, at + cut));
    at += cut;
  }
  return [...pieces, text.slice(at)];
}

// Nor is any printed word: an address or a chain of hyphens of thousands of characters takes wink minutes.
const LONGEST_WORD = 500;

function cutLongWords(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  while (text.length - at > LONGEST_WORD) {
    const space = text.lastIndexOf(' ', at + LONGEST_WORD);
    if (space > at) {
      at = space;
      continue;
    }
    pieces.push(text.slice(from, at + LONGEST_WORD));
    at += LONGEST_WORD;
    from = at;
  }
  return [...pieces, text.slice(from)];
}

interface Reading {
  readonly values: string[];
  readonly lemmas: string[];
  readonly spaces: string[];
  readonly tags: string[];
  readonly bounds: (readonly [number, number])[];
}

/** One paragraph in wink's words, put right where it is known to err. */
function readParagraph(text: string): Reading {
  const pieces = piecesOf(text).flatMap(cutLongWords);
  if (pieces.length === 1) return readPiece(text);
  const whole: Reading = { values: [], lemmas: [], spaces: [], tags: [], bounds: [] };
  for (const piece of pieces) {
    const read = readPiece(piece);
    const before = whole.values.length;
    for (const [i, value] of read.values.entries()) {
      whole.values.push(value);
      whole.lemmas.push(read.lemmas[i]!);
      whole.spaces.push(read.spaces[i]!);
      whole.tags.push(read.tags[i]!);
    }
    for (const [from, to] of read.bounds) whole.bounds.push([from + before, to + before]);
  }
  return whole;
}

function readPiece(text: string): Reading {
  const nlp = loadLanguage();
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const all = doc.tokens();
  const values = all.out() as string[];
  const tags = all.out(its.pos) as string[];
  const bounds = doc.sentences().out(its.span) as unknown as [number, number][];
  const spaces = all.out(its.precedingSpaces) as string[];
  return {
    values,
    lemmas: lemmasOf(all, values, tags),
    spaces,
    tags: mendHomographs(values, mendNames(values, tags)),
    bounds: mendSentences(values, spaces, bounds),
  };
}

function lemmasOf(all: WinkTokens, values: readonly string[], tags: readonly string[]): string[] {
  const { its } = loadLanguage();
  // its.lemma is typed for spans only, but works on tokens.
  const lemmaAt = (i: number) => all.itemAt(i).out(its.lemma as unknown as typeof its.normal);
  const contracted = all.out(its.contractionFlag) as unknown as boolean[];
  return values.map((value, i) => {
    // What "'s" is short for is told by the word before it.
    if (contracted[i]) return lemmaAt(i);
    const lemmas = knownLemmas(tags[i]!);
    const known = lemmas.get(value);
    if (known !== undefined) return known;
    const lemma = lemmaAt(i);
    lemmas.set(value, lemma);
    return lemma;
  });
}

// wink would work a lemma out again at every token; a word with the same tag has the same one, so it is kept.
const LEMMAS = new Map<string, Map<string, string>>();

// As many words of one tag as long articles have between them; a text of new words only must not fill the memory.
const MOST_LEMMAS = 20_000;

function knownLemmas(tag: string): Map<string, string> {
  const known = LEMMAS.get(tag);
  if (known !== undefined && known.size < MOST_LEMMAS) return known;
  const empty = new Map<string, string>();
  LEMMAS.set(tag, empty);
  return empty;
}

/** Where each token starts: what came before it, added up, or looked for nearby where wink lost count. */
function locate(shadow: string, span: Span, values: readonly string[], spaces: readonly string[]): number[] {
  const starts: number[] = [];
  let at = span.start;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    at += spaces[i]!.length;
    if (!shadow.startsWith(value, at)) {
      const nearby = shadow.slice(at, Math.min(span.end, at + value.length + NEARBY)).indexOf(value);
      if (nearby >= 0) at += nearby;
    }
    const start = Math.min(at, span.end);
    starts.push(start);
    at = Math.min(start + value.length, span.end);
  }
  return starts;
}

// wink can lose count around rare characters, by a few code units at a time.
const NEARBY = 100;
