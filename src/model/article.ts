import type { Span } from './span.ts';

/** Where dixit got something: a path, a URL, a feed entry (`address` = its link or guid), or standard input. */
export interface Origin {
  readonly kind: 'file' | 'web' | 'feed' | 'stdin';
  readonly address: string;
}

export type BlockKind = 'title' | 'paragraph' | 'heading' | 'list-item' | 'quote' | 'code' | 'table';

/** One block of the text of record: blocks are ordered, disjoint, and never contain a blank line outside code. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level 1-6, list or quote depth from 1; 0 where it says nothing. */
  readonly level: number;
  /** The marker to draw before a list item (`•`, `1.`); absent elsewhere. */
  readonly marker?: string;
}

/** A link in the text: the words it is on and where it goes (http and https only). */
export interface Link {
  readonly span: Span;
  readonly href: string;
}

/** Where an article was read and what was printed. */
export interface Article {
  /** Derived from the origin alone: the same address is the same article, whatever version of it. */
  readonly id: string;
  /** Derived from `text` alone: the version. */
  readonly hash: string;
  readonly origin: Origin;
  /** What it was read from. Offsets into a `plain` article are offsets into its decoded file. */
  readonly format: 'plain' | 'markdown' | 'html' | 'feed';
  readonly url: string | null;
  /** Who published it. Never called "source": a source is who is quoted. */
  readonly outlet: string | null;
  readonly title: string;
  /** True when no headline was printed and the title was made from the first sentence. */
  readonly titleMade: boolean;
  readonly byline: string | null;
  /** ISO 8601 date or date-time as precise as it was given, or null. */
  readonly published: string | null;
  /** BCP 47 tag when known. */
  readonly language: string | null;
  /**
   * The text of record. It has no control character but `\n`. For plain text files it has exactly the
   * length of the decoded file (a control character is replaced one for one), so offsets count into the file.
   */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** What was repaired or guessed while reading, in words for a person. */
  readonly warnings: readonly string[];
}
