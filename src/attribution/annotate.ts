/**
 * The article as language: paragraphs, sentences, tokens with lemma and part of speech, and the quotations the
 * scanner finds. The only door for wink-nlp. wink runs on a shadow of the text that has the same length, paragraph by
 * paragraph, so that a token's offset is the sum of what wink says came before it and never moves.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../model/article.ts';
import { TIME_WORDS } from './lexicon/words.ts';
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
  const nlp = loadLanguage();
  const { its } = nlp;
  const quotations = scanQuotations(article);
  const shadow = shadowOf(article.text, quotations);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];

  for (const block of article.blocks) {
    const { start, end } = block.span;
    const first = tokens.length;
    const paragraph = paragraphs.length;
    const doc = nlp.readDoc(shadow.slice(start, end));
    const all = doc.tokens();
    const values = all.out() as string[];
    const spaces = all.out(its.precedingSpaces) as string[];
    const tags = all.out(its.pos) as string[];
    // its.lemma is typed for spans only, but works on tokens.
    const lemmas = all.out(its.lemma as unknown as typeof its.normal) as string[];
    const bounds = doc.sentences().out(its.span) as unknown as [number, number][];

    let at = start;
    let sentence = sentences.length;
    let inParagraph = 0;
    const offsets: [number, number][] = [];
    for (let i = 0; i < values.length; i++) {
      at += spaces[i]!.length;
      // wink can lose count around rare characters: find the token again rather than trust the sum.
      if (!shadow.startsWith(values[i]!, at)) {
        const found = shadow.indexOf(values[i]!, at);
        if (found >= 0 && found < end) at = found;
      }
      const stop = Math.min(at + values[i]!.length, end);
      offsets.push([Math.min(at, end), stop]);
      at = stop;
    }
    // wink does not end one after "at 4:10 p.m."
    for (let i = 0; i < bounds.length; i++) {
      const [from, to] = bounds[i]!;
      const stop = values.findIndex((value, at) => at >= from && at < to && /^[ap]\.m\.$/i.test(value));
      if (stop < 0 || !/^\p{Lu}\p{Ll}/u.test(values[stop + 1]!) || TIME_WORDS.has(values[stop + 1]!.toLowerCase()))
        continue;
      bounds.splice(i, 1, [from, stop], [stop + 1, to]);
    }
    // wink ends a sentence at “Is it over?” even where the narrator goes on in lower case: asked Lin.
    for (let i = bounds.length - 1; i > 0; i--) {
      const [from, to] = bounds[i]!;
      if (!/^\p{Ll}/u.test(values[from]!) || !/^["')]$/.test(values[from - 1] ?? '')) continue;
      bounds[i - 1] = [bounds[i - 1]![0], to];
      bounds.splice(i, 1);
    }
    for (const [from, to] of bounds) {
      sentences.push({
        start: offsets[from]![0],
        end: offsets[to]![1],
        first: first + from,
        last: first + to + 1,
        paragraph,
      });
    }
    mendNames(values, tags);
    for (let i = 0; i < values.length; i++) {
      while (inParagraph < bounds.length - 1 && i > bounds[inParagraph]![1]) {
        inParagraph++;
        sentence++;
      }
      tokens.push({
        start: offsets[i]![0],
        end: offsets[i]![1],
        value: values[i]!,
        lower: values[i]!.toLowerCase(),
        lemma: lemmas[i]!,
        pos: tags[i]!,
        sentence,
        paragraph,
      });
    }
    paragraphs.push({ start, end, first, last: tokens.length, kind: block.kind });
  }
  return { article, shadow, paragraphs, sentences, tokens, quotations };
}

// "said Will Doyle", "Margaret Hoover said": a capital in mid-sentence beside a name is part of it, no verb.
function mendNames(values: readonly string[], tags: string[]): void {
  const isName = (i: number) => tags[i] === 'PROPN' && /^\p{Lu}/u.test(values[i] ?? '');
  for (let i = 1; i < values.length; i++) {
    if ((tags[i] !== 'AUX' && tags[i] !== 'VERB') || !/^\p{Lu}\p{Ll}/u.test(values[i]!)) continue;
    // "…, Grant joked": between a comma and a verb.
    const subject = values[i - 1] === ',' && tags[i + 1] === 'VERB' && /^\p{Ll}/u.test(values[i + 1]!);
    if (subject || isName(i - 1) || (isName(i + 1) && /^\p{Ll}/u.test(values[i - 1]!))) tags[i] = 'PROPN';
  }
}
