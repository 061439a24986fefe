/**
 * The article as language: paragraphs, sentences, tokens with lemma and part of speech, and the quotations the
 * scanner finds. The only door for wink-nlp. wink runs on a shadow of the text that has the same length, paragraph by
 * paragraph, so that a token's offset is the sum of what wink says came before it and never moves.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { makeForm } from './forms.ts';
import { mendHomographs, mendNames, mendSentences } from './mend.ts';
import { scanQuotations, shadowOf } from './quotations.ts';
import type { Annotated, Form, Paragraph, Sentence, Token } from './types.ts';

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
    const { forms, starts, tags, bounds } = readParagraph(shadow, span);
    if (forms.length === 0) continue;
    const first = tokens.length;
    const paragraph = paragraphs.length;
    for (const [from, to] of bounds) {
      const sentence = sentences.length;
      for (let i = from; i <= to; i++) {
        const form = forms[i]!;
        const { value, lower, lemma } = form;
        const start = starts[i]!;
        const end = Math.min(start + value.length, span.end);
        tokens.push({ start, end, form, value, lower, lemma, pos: tags[i]!, sentence, paragraph });
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
  readonly forms: Form[];
  readonly starts: number[];
  readonly tags: string[];
  readonly bounds: (readonly [number, number])[];
}

/** One paragraph in wink's words, put right where it is known to err. */
function readParagraph(shadow: string, span: Span): Reading {
  const text = shadow.slice(span.start, span.end);
  if (text.length <= LONGEST_WORD) return readPiece(text, span.start);
  const pieces = piecesOf(text).flatMap(cutLongWords);
  if (pieces.length === 1) return readPiece(text, span.start);
  const whole: Reading = { forms: [], starts: [], tags: [], bounds: [] };
  let at = span.start;
  for (const piece of pieces) {
    const { forms, starts, tags, bounds } = readPiece(piece, at);
    const before = whole.forms.length;
    for (let i = 0; i < forms.length; i++) {
      whole.forms.push(forms[i]!);
      whole.starts.push(starts[i]!);
      whole.tags.push(tags[i]!);
    }
    for (const [from, to] of bounds) whole.bounds.push([from + before, to + before]);
    at += piece.length;
  }
  return whole;
}

function readPiece(text: string, offset: number): Reading {
  const nlp = loadLanguage();
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const all = doc.tokens();
  const tags = all.out(its.pos) as string[];
  const bounds = doc.sentences().out(its.span) as unknown as [number, number][];
  const forms = formsOf(all, tags);
  const starts = locate(text, forms, offset);
  return {
    forms,
    starts,
    tags: mendHomographs(forms, mendNames(forms, tags)),
    bounds: mendSentences(forms, starts, bounds),
  };
}

function formsOf(all: WinkTokens, tags: readonly string[]): Form[] {
  const { its } = loadLanguage();
  const formAt = (i: number) => {
    const item = all.itemAt(i);
    const value = item.out();
    // its.lemma is typed for spans only, but works on tokens. Of "cannot" before a mark wink knows none.
    const lemma = item.out(its.lemma as unknown as typeof its.normal) as string | null | undefined;
    return makeForm(value, lemma ?? value.toLowerCase());
  };
  const numbers = all.out(its.uniqueId as unknown as typeof its.contractionFlag) as unknown as number[];
  const contracted = all.out(its.contractionFlag) as unknown as boolean[];
  return numbers.map((number, i) => {
    // What "'s" is short for is told by the word before it.
    if (contracted[i]) return formAt(i);
    const forms = knownForms(tags[i]!);
    const known = forms.get(number);
    if (known !== undefined) return known;
    const form = formAt(i);
    forms.set(number, form);
    return form;
  });
}

// Forms by tag and by the number wink has for what is printed: wink would work a lemma out again at every token, but a
// word with the same tag has the same one.
const FORMS = new Map<string, Map<number, Form>>();

// As many words of one tag as long articles have between them; a text of new words only must not fill the memory.
const MOST_FORMS = 20_000;

function knownForms(tag: string): Map<number, Form> {
  const known = FORMS.get(tag);
  if (known !== undefined && known.size < MOST_FORMS) return known;
  const empty = new Map<number, Form>();
  FORMS.set(tag, empty);
  return empty;
}

/** Where each word starts: behind what came before it, or looked for nearby where wink lost count. */
function locate(text: string, forms: readonly Form[], offset: number): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { value } of forms) {
    while (text.charCodeAt(at) === SPACE) at++;
    if (!text.startsWith(value, at)) {
      const nearby = text.slice(at, at + value.length + NEARBY).indexOf(value);
      if (nearby >= 0) at += nearby;
    }
    const start = Math.min(at, text.length);
    starts.push(offset + start);
    at = Math.min(start + value.length, text.length);
  }
  return starts;
}

const SPACE = 0x20;

// wink can lose count around rare characters, by a few code units at a time.
const NEARBY = 100;
