import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Speaker, StatementClass, StatementKind } from '../model/statement.ts';

/** What tokens have in common that are printed alike and have one lemma (forms.ts). */
export interface Form {
  /** As printed in the shadow text. */
  readonly value: string;
  readonly lower: string;
  readonly lemma: string;
  /** Whether it has a letter or a digit. */
  readonly isWord: boolean;
  /** Whether it has nothing but letters, and no others than a to z. */
  readonly isPlain: boolean;
  /** Whether it may be a cue, or the first word of one (lexicon/cues.ts). */
  readonly mayReport: boolean;
  /** Whether a rule looks for it (`SOUGHT`). */
  readonly isSought: boolean;
  /** What the tagger sees in it: hashes of the word, its lemma and its last two letters, and how it is written. */
  readonly wordHash: number;
  readonly lemmaHash: number;
  readonly suffixHash: number;
  readonly shape: number;
}

/** A token of the article; offsets are UTF-16 code units into `Article.text`. */
export interface Token extends Span {
  readonly form: Form;
  readonly value: string;
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech (NOUN, PROPN, VERB, AUX, PRON, DET, ADP, PUNCT, ...). */
  readonly pos: string;
  /** Index into `Annotated.sentences`. */
  readonly sentence: number;
  /** Index into `Annotated.paragraphs`. */
  readonly paragraph: number;
}

/** A sentence: characters it covers, and its tokens `[first, last)`. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** A paragraph (any block of text): characters, its tokens `[first, last)`, and the block it is. */
export interface Paragraph extends Span {
  readonly first: number;
  readonly last: number;
  readonly kind: Article['blocks'][number]['kind'];
}

/** A region in quotation marks: one fragment per paragraph it runs through, marks included. */
export interface Quotation {
  readonly fragments: readonly Span[];
  /** 0 for the outermost; a quotation inside another has the index of its parent. */
  readonly depth: number;
  readonly parent: number | null;
  readonly glyph: 'double' | 'single' | 'guillemet' | 'low';
  /** False where a mark was missing and the end or start is a guess. */
  readonly closed: boolean;
}

/** The article seen as language. */
export interface Annotated {
  readonly article: Article;
  /** `Article.text` with quotation typography and spaces made uniform, same length, for looking at only. */
  readonly shadow: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** Ordered by start; outer before inner. */
  readonly quotations: readonly Quotation[];
}

/** One proposal: who said what, before it is known who the source is. */
export interface Attribution {
  /** Name of the rule, or `tagger`. */
  readonly rule: string;
  readonly kind: StatementKind;
  readonly class: StatementClass;
  readonly contents: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: Span | null;
  /** By what of the source, or around it, the speaker is found, where the tagger knew better where the source ends. */
  readonly named?: Span | null;
  /** The rule's own belief that the spans are right, 0 to 1. */
  readonly confidence: number;
  readonly negated: boolean;
  /** Index, in the list it is in, of the attribution inside whose content it lies, or null. */
  readonly nestedIn: number | null;
  /**
   * A hint for sources that are not printed: who it is by layout ("A" in a Q&A, the label of a transcript turn) or
   * index of the attribution whose speaker goes on.
   */
  readonly continues?: number;
  /** It is an answer in an interview whose turns have no labels. */
  readonly answers?: true;
}

/** Whom an attribution's source is, and how that was found out, in words. */
export interface Resolution {
  readonly speaker: Speaker | null;
  /** "'she' → Ines Roldan, subject of the sentence before" */
  readonly how: string;
  /** Belief that the speaker is right, given that the spans are, 0 to 1. */
  readonly confidence: number;
}
