/** The notebook page as rows: the words that are kept, whose they are and where they stand, and the note; or a note on an article. */

import type { Article } from '../../../model/article.ts';
import { saidText } from '../../../text/said.ts';
import type { Binding } from '../../binding.ts';
import { shortDate } from '../../dates.ts';
import { countShown } from '../../entries.ts';
import { cutRow, fillHeight, fillRow, type Row, segment, withRoles } from '../../row.ts';
import type { NotebookEntry } from '../../world.ts';
import { sentenceRows } from '../../wrap-row.ts';
import type { NotebookState } from './state.ts';

export interface NotebookRoom {
  readonly columns: number;
  readonly height: number;
  readonly thisYear: number;
  readonly bindings: readonly Binding[];
}

/** Rows an entry takes: words, whose and where, the note where there is one, and a blank one. */
export const rowsOf = (entries: readonly NotebookEntry[], index: number): number =>
  entries[index]?.note == null ? 3 : 4;

/** How many entries show from `top` on. */
export const entriesShown = (entries: readonly NotebookEntry[], top: number, height: number): number =>
  countShown({ top, height: height + 1, count: entries.length }, (index) => rowsOf(entries, index));

const EMPTY = [
  'Nothing is kept yet.',
  '‹keep› keeps the statement that is chosen in the text, ‹note› writes a note on it or on the article; all are found again here. ‹back› goes back.',
];

/** The rows of the page, `room.height` of them, none wider than `room.columns`. */
export function notebookRows({ entries, selected, top }: NotebookState, room: NotebookRoom): Row[] {
  if (entries === null) return fillHeight([[], [segment('   Reading the notebook…', 'quiet')]], room.height);
  if (entries.length === 0) {
    return fillHeight([[], ...sentenceRows(EMPTY, room)], room.height);
  }
  const shown = entries.slice(top, top + entriesShown(entries, top, room.height) + 1);
  return fillHeight(
    shown.flatMap((entry, at) => [...entryRows(entry, top + at === selected, room), []]),
    room.height,
  );
}

function entryRows(entry: NotebookEntry, chosen: boolean, room: NotebookRoom): Row[] {
  const { columns } = room;
  const mark = segment(chosen ? ' ▌ ' : '   ', 'marker');
  const [words, about] = entry.statementId === null ? noteOnArticle(entry, room) : keptStatement(entry, room);
  const first = fillRow([mark, segment(words, 'strong')], columns);
  const { note } = entry;
  return [
    chosen ? withRoles(first, 'chosen') : first,
    cutRow([mark, ...about], columns),
    ...(note === null ? [] : [cutRow([mark, segment(`✎ ${note.replace(/\s+/g, ' ')}`, 'aside')], columns)]),
  ];
}

const GONE = 'not in the library any more';

/** The words that are kept; whose they are and where they stand. */
function keptStatement({ article, statement, content, speaker }: NotebookEntry, room: NotebookRoom): [string, Row] {
  // Where it is not printed any more, the words are those that were kept, without a claim to quotation marks.
  const words = article && statement ? saidText(article.text, statement) : content;
  const gone = article && !statement ? [segment('  (these words are not in it any more)', 'warning')] : [];
  const where = article ? [...placeOf(article, room), article.title].join(' · ') : GONE;
  return [
    words,
    [segment((statement ? statement.speaker?.name : speaker) ?? 'unnamed'), segment(`  ${where}`, 'quiet'), ...gone],
  ];
}

const noteOnArticle = ({ article }: NotebookEntry, room: NotebookRoom): [string, Row] => [
  article?.title ?? 'An article',
  [segment('the whole article'), segment(`  ${article ? placeOf(article, room).join(' · ') : GONE}`, 'quiet')],
];

const placeOf = ({ outlet, published }: Article, { thisYear }: NotebookRoom): string[] =>
  [outlet, shortDate(published, thisYear)].filter((part) => part !== null && part !== '') as string[];
