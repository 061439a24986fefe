/**
 * What the screen asks of the world, and what the world tells the screen. The screen owns this port; whoever opens the
 * screen brings the world, and tests bring one in memory. Promises reject with an `ExpectedError` for a person to read.
 */
import type { Article } from '../model/article.ts';
import type { Chip, Completion, Found, QueryProblem, Scope } from '../model/hit.ts';
import type { Statement } from '../model/statement.ts';
import type { Kept, WithStatements } from '../text/take-along.ts';
import type { Act } from '../workflows/acts.ts';
import type { Amendment, Ascription } from '../workflows/amend.ts';
import type { Elsewhere } from '../workflows/elsewhere.ts';
import type { Margin } from '../workflows/margin.ts';

export type { Act, Amendment, Ascription, Elsewhere, Margin };

import type { DeskAnswer, DeskQuestion } from '../workflows/desk-questions.ts';
import type { ErrandFact } from '../workflows/errands.ts';

export const SORTS = ['date', 'unread', 'outlet', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** An article as the list shows it. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  /** ISO 8601, as precise as known. */
  readonly published: string | null;
  readonly read: boolean;
  readonly kept: boolean;
  /** Whether its quotations are others than when it was first printed. */
  readonly edited: boolean;
  /** How many statements a reader sees (the uttered ones); null until they have been derived. */
  readonly statements: number | null;
}

export interface ArticleQuery {
  readonly sort: Sort;
  /** Index of the first article wanted; the window may start earlier to include `around`. */
  readonly offset: number;
  readonly limit: number;
  /** A query that the articles must answer. */
  readonly filter?: string;
  /** An article that must be in the window, wherever it is in this order. */
  readonly around?: string;
}

export interface ListFilter {
  readonly words: string;
  readonly chips: readonly Chip[];
  readonly problems: readonly QueryProblem[];
}

/** A window on the list in its order. */
export interface ArticleWindow {
  readonly total: number;
  readonly unread: number;
  /** Index in the whole list of the first row. */
  readonly offset: number;
  /** Whether articles are still being read: then there may soon be more. */
  readonly reading: boolean;
  readonly rows: readonly ArticleRow[];
  /** How the filter was understood; null where there is none. */
  readonly filter: ListFilter | null;
}

export interface OpenedArticle {
  readonly article: Article;
  /** Null until they have been derived; the world says when. */
  readonly statements: readonly Statement[] | null;
  /** The offset into the text that was at the top when the article was left, or null. */
  readonly position: number | null;
  readonly margin: Margin;
}

/** A place in an article; the offset is in UTF-16 code units. */
export interface Place {
  readonly articleId: string;
  readonly offset: number;
}

/** A statement that is kept, and what is printed of it now; or a note on a whole article. */
export interface NotebookEntry extends Kept {
  readonly articleId: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** Something that went wrong in the background, for the footer and the problems view. */
export interface Problem {
  readonly subject: string;
  readonly message: string;
  readonly wayOut: string | null;
  /** Whether the library keeps it until it is settled. */
  readonly kept?: boolean;
}

/** What the world tells by itself. */
export type WorldFact =
  | ErrandFact
  | { readonly type: 'statements-derived'; readonly counts: readonly (readonly [articleId: string, uttered: number])[] }
  | { readonly type: 'articles-changed' }
  /** Somebody else wrote into the library. */
  | { readonly type: 'library-changed' }
  | { readonly type: 'derivation-progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'problem-met'; readonly problem: Problem };

export interface World {
  listArticles(query: ArticleQuery): Promise<ArticleWindow>;
  /** Opens an article and asks for its statements before all others. */
  openArticle(id: string): Promise<OpenedArticle>;
  /** Changes the library. Answers with what was done in words, or null where nothing changed. */
  act(act: Act): Promise<string | null>;
  /** Where else in the library a statement is printed. */
  elsewhere(articleId: string, statementId: string): Promise<readonly Elsewhere[]>;
  /** Everything a speaker says, by article, the newest first. */
  saidBy(speakerId: string): Promise<readonly WithStatements[]>;
  /** What is kept, newest first. */
  notebook(): Promise<readonly NotebookEntry[]>;
  setMark(letter: string, place: Place): Promise<void>;
  markAt(letter: string, articleId: string): Promise<Place | null>;
  /** The marks to be seen from an article, its own first. */
  marksFrom(articleId: string): Promise<readonly (Place & { readonly letter: string })[]>;
  /** The jump list of the last time, oldest first. */
  loadJumps(): Promise<readonly Place[]>;
  saveJumps(places: readonly Place[]): Promise<void>;
  /** Writes a file; false where something is at the path and may not be replaced. */
  saveFile(path: string, text: string, replace: boolean): Promise<boolean>;
  /** Null where a newer question has overtaken this one. */
  find(
    words: string,
    options: { readonly scope: Scope; readonly limit: number; readonly offset: number },
  ): Promise<Found | null>;
  /** What could be typed at the cursor of a query. */
  complete(words: string, cursor: number): Promise<readonly Completion[]>;
  /** Queries of before, the newest first. */
  queryHistory(): Promise<readonly string[]>;
  rememberQuery(query: string): Promise<void>;
  /** Leaves a query standing, to hear of what is new; answers with what of it was not understood: then it is not kept. */
  saveSearch(query: string): Promise<readonly string[]>;
  /** Says that the results of a standing search were looked at, or that it is not wanted any more. */
  seeSearch(name: string): Promise<void>;
  forgetSearch(name: string): Promise<void>;
  /** How many standing searches have something new. */
  searchesWithNews(): Promise<number>;
  /** Looks at all feeds and folders again; false where something is under way already. Facts tell how it goes. */
  refreshAll(): Promise<boolean>;
  /** The same for those an article came from; false where it came from none. */
  refreshSource(articleId: string): Promise<boolean>;
  /** Adds a feed, a page, a file, a folder, a list of feeds; `as` says that a page stands for its feed, or that it is a list. */
  add(name: string, as: 'feed' | 'feeds' | null): Promise<boolean>;
  stopErrand(): Promise<void>;
  /** The first statement of a speaker in the next article down the list by date (1) or up (-1) that has one, or null. */
  speakerBeside(
    speakerId: string,
    articleId: string,
    by: 1 | -1,
  ): Promise<{ readonly articleId: string; readonly statementId: string } | null>;
  /** Asks the desk; it takes its time. */
  consult(question: DeskQuestion): Promise<DeskAnswer>;
  /** Opened articles are read, which is no act to be undone. Answers with the ids whose mark has changed. */
  markOpened(articleIds: readonly string[]): Promise<readonly string[]>;
  /** Marks the articles that answer a query read (all for an empty one); answers with the ids of those that were not. */
  markAllRead(filter: string): Promise<readonly string[]>;
  savePosition(articleId: string, offset: number): Promise<void>;
  /** Lines run as commands before, the newest first. */
  commandLines(): Promise<readonly string[]>;
  rememberLine(line: string): Promise<void>;
  /** What went wrong lately and is not settled, the newest first. */
  problems(): Promise<readonly Problem[]>;
  settleProblem(subject: string): Promise<void>;
  /** Tells `listener` every fact from now on; returns how to stop. */
  listen(listener: (fact: WorldFact) => void): () => void;
}
