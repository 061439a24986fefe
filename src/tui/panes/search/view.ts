/** The search overlay as rows: the words, and the results with their letters marked. */
import { displayText } from '../../../text/display.ts';
import { textWidth } from '../../../text/width.ts';
import { shortDate } from '../../dates.ts';
import { fieldRow } from '../../field.ts';
import { cutRow, fillHeight, fillRow, type Role, type Row, segment, withRoles } from '../../row.ts';
import { type Found, type Marks, SCOPES, type Scope } from '../../world.ts';
import type { SearchState } from './state.ts';
import { ROWS_EACH } from './update.ts';

export interface SearchRoom {
  readonly columns: number;
  readonly height: number;
  readonly thisYear: number;
}

/** Columns before the words of the field and of results. */
const INDENT = 3;
/** Rows above the results. */
const HEAD = 2;

/** Rows left for results. */
export const resultsHeight = (height: number): number => Math.max(0, height - HEAD);

const SCOPE_NAMES: Record<Scope, string> = {
  all: 'All',
  quotes: 'Quotes',
  speakers: 'Speakers',
  headlines: 'Headlines',
};

/** The rows of the overlay, `room.height` of them, none wider than `room.columns`. */
export function searchRows(state: SearchState, room: SearchRoom): Row[] {
  return fillHeight([fieldLine(state, room), [], ...results(state, room)], room.height);
}

const fieldLine = (state: SearchState, { columns }: SearchRoom): Row => [
  segment(' " ', 'strong'),
  ...fieldRow(state.field, Math.max(8, columns - INDENT - 1)),
];

/** The scopes with their counts, the one that is searched in brackets; that one alone where there is little room. */
export const scopesRow = (state: SearchState, columns: number): Row =>
  (columns >= WIDE ? SCOPES : [state.scope]).flatMap((scope) => scopeSegments(state, scope));

const WIDE = 70;

function scopeSegments(state: SearchState, scope: Scope): Row {
  const here = scope === state.scope;
  const count = state.page ? ` ${state.page.counts[scope].toLocaleString('en')}` : '';
  return [
    segment(here ? '[' : ' ', 'quiet'),
    segment(SCOPE_NAMES[scope], here ? 'strong' : 'quiet'),
    segment(count, 'quiet'),
    segment(here ? '] ' : '  ', 'quiet'),
  ];
}

function results(state: SearchState, room: SearchRoom): Row[] {
  const found = state.page?.found ?? [];
  if (found.length === 0) return [[segment(`   ${nothing(state)}`, 'quiet')]];
  const shown = Math.max(1, Math.floor(resultsHeight(room.height) / ROWS_EACH));
  return found
    .slice(state.top, state.top + shown)
    .flatMap((each, index) => result(each, state.top + index === state.selected, room));
}

function nothing({ field, waiting, page, scope }: SearchState): string {
  if (field.text.trim() === '') return 'Words of a quotation, a name, a headline: close is near enough.';
  if (waiting) return 'Searching…';
  const elsewhere = SCOPES.filter((each) => each !== scope && (page?.counts[each] ?? 0) > 0).at(-1);
  if (elsewhere)
    return `Nothing in ${SCOPE_NAMES[scope]}; Tab looks in ${SCOPE_NAMES[elsewhere]} (${page!.counts[elsewhere]}).`;
  return page && page.pending > 0
    ? `Nothing found yet; ${page.pending} articles are still being read.`
    : 'Nothing found.';
}

function result(found: Found, chosen: boolean, room: SearchRoom): Row[] {
  const [first, second] = wordsOf(found, room);
  const mark = segment(chosen ? ' ▌ ' : '   ', 'marker');
  const rows = [fillRow([mark, ...first], room.columns), fillRow([mark, ...second], room.columns)];
  return chosen ? [withRoles(rows[0]!, 'chosen'), rows[1]!] : rows;
}

function wordsOf(found: Found, { columns, thisYear }: SearchRoom): [Row, Row] {
  const room = columns - INDENT - 1;
  switch (found.kind) {
    case 'quote': {
      const where = [found.outlet, shortDate(found.published, thisYear), found.title].filter(Boolean).join(' · ');
      return [
        aroundFirstMark(found.text, found.textMarks, room),
        cutRow([...marked(found.speaker, found.speakerMarks, 'strong'), segment(`  ${where}`, 'quiet')], room),
      ];
    }
    case 'speaker':
      return [
        marked(found.speaker, found.speakerMarks, 'strong'),
        [segment(`${counted(found.statements, 'statement')} in ${counted(found.articles, 'article')}`, 'quiet')],
      ];
    case 'headline':
      return [
        aroundFirstMark(found.title, found.titleMarks, room),
        [segment([found.outlet, shortDate(found.published, thisYear)].filter(Boolean).join(' · '), 'quiet')],
      ];
  }
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Text with its marked letters in the role of a match. */
export function marked(text: string, marks: Marks, ...roles: Role[]): Row {
  const row = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) row.push(segment(text.slice(at, start), ...roles));
    row.push(segment(text.slice(Math.max(at, start), end), ...roles, 'match'));
    at = Math.max(at, end);
  }
  if (at < text.length) row.push(segment(text.slice(at), ...roles));
  return row;
}

/** One line of a long text: its beginning, or what is around the first marked word where that would not show. */
function aroundFirstMark(text: string, marks: Marks, columns: number): Row {
  const first = marks[0];
  if (!first || textWidth(displayText(text.slice(0, first[1]))) < columns - 2)
    return cutRow(marked(text, marks), columns);
  const space = text.lastIndexOf(' ', Math.max(0, first[0] - Math.floor(columns / 3)));
  const from = space + 1;
  const moved = marks.map(([start, end]) => [start - from, end - from] as const).filter(([start]) => start >= 0);
  return cutRow([segment('…', 'quiet'), ...marked(text.slice(from), moved)], columns);
}
