/** Search as rows: the words and how they were understood, and the results by article with their letters marked. */

import { type Hit, type QueryProblem, SCOPES, type Scope } from '../../../model/hit.ts';
import { grouped } from '../../../text/grouped.ts';
import type { Binding } from '../../binding.ts';
import { topFor } from '../../entries.ts';
import { fieldRow } from '../../field.ts';
import { withKeys } from '../../named-keys.ts';
import { cutRow, fillHeight, type Row, segment } from '../../row.ts';
import { resultRows } from './result.ts';
import { type SearchState, startsGroup } from './state.ts';

export interface SearchRoom {
  readonly columns: number;
  readonly height: number;
  readonly thisYear: number;
  readonly bindings: readonly Binding[];
}

/** Columns before the words of the field. */
const INDENT = 3;
/** From so many rows on there is one for the chips and one for what is wrong or could be typed; below, one for both. */
const ROOMY_FROM = 14;

const headOf = (height: number): number => (height >= ROOMY_FROM ? 4 : 2);

/** Rows left for results. */
export const resultsHeight = (height: number): number => Math.max(0, height - headOf(height));

export const SCOPE_NAMES: Record<Scope, string> = {
  all: 'All',
  quotes: 'Quotes',
  speakers: 'Speakers',
  headlines: 'Headlines',
};

/** How many rows a result takes: one more where the name of its article stands above it, one less at the very top. */
export const rowsOfResult =
  ({ hits }: Pick<SearchState, 'hits'>) =>
  (index: number, first: boolean): number => {
    const hit = hits[index];
    if (!hit || hit.type === 'speaker') return 1;
    if (first) return 2;
    return startsGroup(hits, index) ? 3 : 1;
  };

/** The rows of search, `room.height` of them, none wider than `room.columns`. */
export function searchRows(state: SearchState, room: SearchRoom): Row[] {
  const head = [fieldLine(state, room), ...understood(state, room)];
  return fillHeight([...fillHeight(head, headOf(room.height)), ...results(state, room)], room.height);
}

const fieldLine = ({ field, typing }: SearchState, { columns }: SearchRoom): Row => [
  segment(' " ', 'strong'),
  ...(typing
    ? fieldRow(field, Math.max(8, columns - INDENT - 1))
    : cutRow([segment(field.text)], columns - INDENT - 1)),
];

/** How the query was understood: a row of chips, and one of what is wrong in it or could be typed next. */
function understood(state: SearchState, room: SearchRoom): Row[] {
  const { columns, height } = room;
  const chips = cutRow([segment('   '), ...chipsRow(state)], columns - 1);
  const word = problemRow(state) ?? completionRow(state, room) ?? unfinishedRow(state);
  const hint = word ? cutRow([segment('   '), ...word], columns - 1) : null;
  return height >= ROOMY_FROM ? [chips, hint ?? []] : [hint ?? chips];
}

/** A chip for each operator, phrase and mistake; plain words say themselves. */
function chipsRow({ answer }: SearchState): Row {
  return (answer?.chips ?? [])
    .filter(({ role }) => role !== 'word')
    .flatMap(({ role, label, span }): Row => {
      // What is wrong with it stands below; here is what it is.
      if (role === 'problem')
        return [segment(`[? ${answer?.query.slice(span.start, span.end)}]`, 'warning'), segment(' ')];
      return [segment(`[${label}]`, 'key'), segment(' ')];
    });
}

const problemIn = ({ answer }: SearchState, wanted: QueryProblem['severity']): QueryProblem | undefined =>
  answer?.problems.find(({ severity }) => severity === wanted);

function problemRow(state: SearchState): Row | null {
  const problem = problemIn(state, 'wrong');
  return problem ? [segment(`! ${problem.message}`, 'warning')] : null;
}

/** What is not finished yet, where there is nothing to finish it with. */
function unfinishedRow(state: SearchState): Row | null {
  const problem = problemIn(state, 'unfinished');
  return problem ? [segment(problem.message, 'quiet')] : null;
}

function completionRow({ completions, typing }: SearchState, { bindings }: SearchRoom): Row | null {
  const [first, ...others] = completions;
  if (!typing || !first) return null;
  return [
    segment(withKeys('‹complete› ', bindings), 'key'),
    segment(first.label, 'strong'),
    segment(others.map(({ label }) => ` · ${label.replace(/^(\w+:) .*$/, '$1')}`).join(''), 'quiet'),
  ];
}

/** The scopes with their counts, the one that is searched in brackets; that one alone where there is little room. */
export const scopesRow = (state: SearchState, columns: number): Row =>
  (columns >= WIDE ? SCOPES : [state.scope]).flatMap((scope) => scopeSegments(state, scope));

const WIDE = 70;

function scopeSegments({ scope: here, answer }: SearchState, scope: Scope): Row {
  const chosen = here === scope;
  const count = answer ? ` ${grouped(answer.counts[scope])}${answer.exact ? '' : '~'}` : '';
  return [
    segment(chosen ? '[' : ' ', 'quiet'),
    segment(SCOPE_NAMES[scope], chosen ? 'strong' : 'quiet'),
    segment(count, 'quiet'),
    segment(chosen ? '] ' : '  ', 'quiet'),
  ];
}

function results(state: SearchState, room: SearchRoom): Row[] {
  if (state.hits.length === 0) return nothing(state, room);
  const height = resultsHeight(room.height);
  const rows: Row[] = [];
  // The chosen one may have changed while the results were not on the screen.
  const top = topFor({ selected: state.selected, top: state.top, height }, rowsOfResult(state));
  for (let index = top; index < state.hits.length && rows.length < height; index++) {
    const first = index === top;
    const opens = first || startsGroup(state.hits, index);
    const hit: Hit = state.hits[index]!;
    rows.push(...resultRows(hit, { chosen: index === state.selected, opens, apart: opens && !first }, room));
  }
  return rows.slice(0, height);
}

/** Why there is nothing to see, and what could be done about it. */
function nothing(state: SearchState, { columns, bindings }: SearchRoom): Row[] {
  const { answer, selected } = state;
  const quiet = (line: string): Row => cutRow([segment(`   ${withKeys(line, bindings)}`, 'quiet')], columns);
  return [
    ...whyNothing(state).map(quiet),
    ...(answer?.suggestions ?? []).map(
      ({ label }, index): Row =>
        cutRow(
          [
            segment(index === selected ? ' ▌ ' : '   ', 'marker'),
            segment(label, ...(index === selected ? (['chosen'] as const) : [])),
          ],
          columns,
        ),
    ),
  ];
}

function whyNothing({ field, waiting, answer, scope }: SearchState): string[] {
  if (field.text.trim() === '')
    return [
      'Words of a quotation, a name, a headline: close is near enough.',
      'speaker: said: is: outlet: after: about: narrow it; ‹previous-hit› brings back older searches.',
    ];
  if (waiting || !answer) return ['Searching…'];
  const elsewhere = SCOPES.filter((each) => each !== scope && each !== 'all' && answer.counts[each] > 0);
  const where = elsewhere
    .map((each) => `${grouped(answer.counts[each])}${answer.exact ? '' : '~'} in ${SCOPE_NAMES[each]}`)
    .join(', ');
  const { indexing } = answer;
  const pending = indexing ? ` ${indexing.total - indexing.done} texts are still to be read.` : '';
  return [where ? `Nothing in ${SCOPE_NAMES[scope]}, but ${where}: ‹next-scope›.` : `Nothing found.${pending}`];
}
