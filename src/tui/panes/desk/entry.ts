/** What the views of the desk are made of: entries that are chosen and lead somewhere, and rows they share. */

import { grouped } from '../../../text/grouped.ts';
import type { About, AnswerAbout, DeskQuestion, QuestionAbout, Said } from '../../../workflows/desk-questions.ts';
import type { Binding } from '../../binding.ts';
import { shortDate } from '../../dates.ts';
import { cutRow, type Row, segment } from '../../row.ts';
import { wrapRow } from '../../wrap-row.ts';

/** Columns before the words of an entry. */
export const INDENT = 3;

export interface DeskRoom {
  readonly columns: number;
  readonly height: number;
  readonly thisYear: number;
  readonly bindings: readonly Binding[];
}

/** Where an entry leads. */
export type Lead =
  | { readonly to: 'statement'; readonly articleId: string; readonly statementId: string }
  | { readonly to: 'article'; readonly articleId: string }
  | { readonly to: 'question'; readonly question: DeskQuestion }
  | { readonly to: 'search'; readonly query: string };

/** How one kind of answer is shown. Entries are made one by one, as they come on the screen. */
export interface View<A extends About> {
  /** For the header: what was asked, and in a few words what came. */
  title(question: QuestionAbout<A>, answer: AnswerAbout<A> | null): string;
  note(answer: AnswerAbout<A>): string;
  /** Rows over the entries. */
  head(answer: AnswerAbout<A>, room: DeskRoom): readonly Row[];
  count(answer: AnswerAbout<A>): number;
  /** Rows over an entry that are not of it: a heading. */
  above?(answer: AnswerAbout<A>, index: number, room: DeskRoom): readonly Row[];
  /** The rows of an entry, `room.columns - INDENT` wide at most. */
  entry(answer: AnswerAbout<A>, index: number, room: DeskRoom): readonly Row[];
  lead(answer: AnswerAbout<A>, index: number): Lead | null;
  /** Why there is no entry, and what could be done about it. */
  nothing(question: QuestionAbout<A>, answer: AnswerAbout<A>): readonly string[];
}

export const statementOf = ({ articleId, statementId }: Said): Lead => ({ to: 'statement', articleId, statementId });

/** Outlet, date, headline. */
export const whereRow = ({ outlet, published, title }: Omit<Said, 'words'>, { thisYear }: DeskRoom): Row => {
  const where = [outlet, shortDate(published, thisYear)].filter(Boolean).join(' · ');
  return [segment(where, 'quiet'), segment(where ? ` · ${title}` : title, 'quiet')];
};

/** Who says what, on as many rows as it takes. */
export const wordsRows = (speaker: string | null, words: Row, { columns }: DeskRoom): Row[] =>
  wrapRow(
    [
      segment(speaker ?? 'unnamed', ...(speaker ? (['strong'] as const) : (['quiet'] as const))),
      segment(': '),
      ...words,
    ],
    columns - INDENT - 1,
  );

/** A label and what belongs to it, on one row. */
export const labelled = (label: string, words: string, { columns }: DeskRoom): Row =>
  cutRow([segment(` ${label.padEnd(8)}`, 'quiet'), segment(words)], columns);

export const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
