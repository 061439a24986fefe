/** The search overlay as rows: the words, and the results with their letters marked. */
import { type Hit, type Marked, SCOPES, type Scope } from '../../../model/hit.ts';
import { displayText } from '../../../text/display.ts';
import { textWidth } from '../../../text/width.ts';
import { shortDate } from '../../dates.ts';
import { fieldRow } from '../../field.ts';
import { cutRow, fillHeight, fillRow, type Role, type Row, type Segment, segment, withRoles } from '../../row.ts';
import type { SearchState } from './state.ts';
import { resultsShown, rowsEach } from './update.ts';

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
  const count = state.found ? ` ${state.found.counts[scope].toLocaleString('en')}` : '';
  return [
    segment(here ? '[' : ' ', 'quiet'),
    segment(SCOPE_NAMES[scope], here ? 'strong' : 'quiet'),
    segment(count, 'quiet'),
    segment(here ? '] ' : '  ', 'quiet'),
  ];
}

function results(state: SearchState, room: SearchRoom): Row[] {
  const hits = state.found?.hits ?? [];
  if (hits.length === 0) return nothing(state).map((line): Row => [segment(`   ${line}`, 'quiet')]);
  const height = resultsHeight(room.height);
  const apart: Row[] = rowsEach(height) > 2 ? [[]] : [];
  return hits
    .slice(state.top, state.top + resultsShown(height))
    .flatMap((hit, index) => [...result(hit, state.top + index === state.selected, room), ...apart]);
}

/** Why there is nothing to see, and what could be done about it. */
function nothing({ field, waiting, found, scope }: SearchState): string[] {
  if (field.text.trim() === '') return ['Words of a quotation, a name, a headline: close is near enough.'];
  if (waiting || !found) return ['Searching…'];
  const wrong = found.problems.map(({ message }) => message);
  const elsewhere = SCOPES.filter((each) => each !== scope && each !== 'all' && found.counts[each] > 0);
  const where = elsewhere
    .map((each) => `${found.counts[each].toLocaleString('en')} in ${SCOPE_NAMES[each]}`)
    .join(', ');
  const pending = found.indexing ? ` ${found.indexing.total - found.indexing.done} texts are still to be read.` : '';
  return [
    ...wrong,
    where ? `Nothing in ${SCOPE_NAMES[scope]}, but ${where}: Tab.` : `Nothing found.${pending}`,
    ...found.suggestions.map(({ label }) => label),
  ];
}

function result(hit: Hit, chosen: boolean, room: SearchRoom): Row[] {
  const [first, second] = wordsOf(hit, room);
  const mark = segment(chosen ? ' ▌ ' : '   ', 'marker');
  const above = fillRow([mark, ...first], room.columns);
  return [chosen ? withRoles(above, 'chosen') : above, fillRow([mark, ...second], room.columns)];
}

function wordsOf(hit: Hit, { columns, thisYear }: SearchRoom): [Row, Row] {
  const room = columns - INDENT - 1;
  switch (hit.type) {
    case 'statement': {
      const speaker = hit.speaker ? marked(hit.speaker, 'strong') : [segment('unnamed', 'quiet')];
      const where = [hit.outlet, shortDate(hit.published, thisYear)].filter(Boolean).join(' · ');
      return [
        aroundFirstMark(hit.content, room),
        cutRow([...speaker, segment(`  ${where} · `, 'quiet'), ...marked(hit.title, 'quiet')], room),
      ];
    }
    case 'speaker': {
      const alias: Row = hit.alias ? [segment('  also ', 'quiet'), ...marked(hit.alias)] : [];
      const count = `${hit.count.toLocaleString('en')} statement${hit.count === 1 ? '' : 's'}, the last one `;
      return [
        cutRow([...marked(hit.name, 'strong'), ...alias], room),
        cutRow([segment(count, 'quiet'), segment(hit.latest.content.text, 'quiet')], room),
      ];
    }
    case 'headline':
      return [
        aroundFirstMark(hit.title, room),
        [segment([hit.outlet, shortDate(hit.published, thisYear)].filter(Boolean).join(' · '), 'quiet')],
      ];
  }
}

/** Text with its marked letters in the role of a match. */
function marked({ text, marks }: Marked, ...roles: Role[]): Row {
  const row: Segment[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) row.push(segment(text.slice(at, start), ...roles));
    row.push(segment(text.slice(start, end), ...roles, 'match'));
    at = end;
  }
  if (at < text.length) row.push(segment(text.slice(at), ...roles));
  return row;
}

/** One line of a long text: its beginning, or what is around the first marked word where that would not show. */
function aroundFirstMark(whole: Marked, columns: number): Row {
  const { text, marks } = whole;
  const first = marks[0];
  if (!first || textWidth(displayText(text.slice(0, first.end))) < columns - 2) return cutRow(marked(whole), columns);
  const from = text.lastIndexOf(' ', Math.max(0, first.start - Math.floor(columns / 3))) + 1;
  const moved = marks.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return cutRow([segment('…', 'quiet'), ...marked({ text: text.slice(from), marks: moved })], columns);
}
