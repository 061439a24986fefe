/**
 * The article as language: paragraphs, sentences, tokens with lemma and part of speech, and the quotations the
 * scanner finds. The only door for wink-nlp. wink runs on a shadow of the text that has the same length, paragraph by
 * paragraph, so that a token's offset is the sum of what wink says came before it and never moves.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { mendNames, mendSentences } from './mend.ts';
import { scanQuotations, shadowOf } from './quotations.ts';
import type { Annotated, Paragraph, Sentence, Token } from './types.ts';

type Wink = ReturnType<typeof winkNLP>;
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
    const offsets = locate(shadow, span, values, spaces);
    for (const [from, to] of bounds) {
      const sentence = sentences.length;
      for (let i = from; i <= to; i++) {
        const value = values[i]!;
        tokens.push({
          ...offsets[i]!,
          value,
          lower: value.toLowerCase(),
          lemma: lemmas[i]!,
          pos: tags[i]!,
          sentence,
          paragraph,
        });
      }
      const [{ start }, { end }] = [offsets[from]!, offsets[to]!];
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

interface Reading {
  readonly values: string[];
  readonly lemmas: string[];
  readonly spaces: string[];
  readonly tags: string[];
  readonly bounds: (readonly [number, number])[];
}

/** One paragraph in wink's words, put right where it is known to err. */
function readParagraph(text: string): Reading {
  if (text.length <= PIECE) return readPiece(text);
  const whole: Reading = { values: [], lemmas: [], spaces: [], tags: [], bounds: [] };
  for (const piece of piecesOf(text)) {
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
  // its.lemma is typed for spans only, but works on tokens.
  const lemmas = all.out(its.lemma as unknown as typeof its.normal) as string[];
  const bounds = doc.sentences().out(its.span) as unknown as [number, number][];
  const spaces = all.out(its.precedingSpaces) as string[];
  return {
    values,
    lemmas,
    spaces,
    tags: mendNames(values, all.out(its.pos) as string[]),
    bounds: mendSentences(values, spaces, bounds),
  };
}

/** Where each token stands: what came before it, added up, or looked for nearby where wink lost count. */
function locate(shadow: string, span: Span, values: readonly string[], spaces: readonly string[]): Span[] {
  let at = span.start;
  return values.map((value, i) => {
    at += spaces[i]!.length;
    if (!shadow.startsWith(value, at)) {
      const nearby = shadow.slice(at, Math.min(span.end, at + value.length + NEARBY)).indexOf(value);
      if (nearby >= 0) at += nearby;
    }
    const start = Math.min(at, span.end);
    at = Math.min(start + value.length, span.end);
    return { start, end: at };
  });
}

// wink can lose count around rare characters, by a few code units at a time.
const NEARBY = 100;
