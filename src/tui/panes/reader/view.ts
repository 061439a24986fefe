/** The reader pane as rows: a gutter that says who speaks how, and the text. */

import { isDoubtful, type Statement, type StatementKind } from '../../../model/statement.ts';
import { withKeys } from '../../named-keys.ts';
import { cutRow, fillHeight, glyph, type Role, type Row, segment } from '../../row.ts';
import { type Decoration, decorate, decorations, speakerRole } from './decorate.ts';
import { type Line, linesFrom, locate } from './page.ts';
import { pageOf } from './scroll.ts';
import { GUTTER, type ReaderState, type Room, statementsShown, textColumns } from './state.ts';

const KIND_GLYPHS: Record<StatementKind, string> = { direct: '"', mixed: '~', indirect: ':' };

const LINE_ROLES: Partial<Record<Line['kind'], readonly Role[]>> = {
  byline: ['quiet'],
  title: ['title'],
  heading: ['heading'],
  quote: ['aside'],
  code: ['aside'],
};

/**
 * The rows of the pane, `room.height` of them, none wider than `room.columns`. While the words of the current statement are
 * being chosen they show as what is selected does.
 */
export function readerRows(state: ReaderState, room: Room, isChoosing = false): Row[] {
  const page = pageOf(state, room);
  if (!page) return emptyRows(state, room);
  const { article } = page;
  const columns = textColumns(state, room.columns);
  const lines = linesFrom(page, locate(page, state.anchor), room.height);
  const printed = lines.filter((line) => line.text === undefined);
  const from = Math.min(...printed.map(({ start }) => start));
  const to = Math.max(...printed.map(({ end }) => end));
  const over = decorations(state, from, to, isChoosing ? 'stretch' : 'current');
  const margin = segment(' '.repeat(Math.max(0, Math.floor((room.columns - columns - GUTTER) / 2))));
  return fillHeight(
    lines.map((line, index) => [
      margin,
      ...gutter(state, line, lines[index + 1]),
      ...cutRow(lineRow(article.text, line, over), columns),
    ]),
    room.height,
  );
}

function lineRow(text: string, line: Line, over: readonly Decoration[]): Row {
  if (line.kind === 'blank') return [];
  const roles = line.roles ?? LINE_ROLES[line.kind] ?? [];
  if (line.text !== undefined) return [segment(line.text.slice(line.start, line.end), ...roles)];
  const parts = line.parts ?? [line];
  return [
    segment(line.lead, 'quiet'),
    ...parts.flatMap((part) =>
      'start' in part
        ? decorate(text, part, over, roles)
        : [{ ...segment(part.text, 'quiet'), ...(part.link && { link: part.link }) }],
    ),
  ];
}

/**
 * Doubt, kind and bar. A statement's kind stands at its first line; the bar runs along all of it, heavy for the current
 * one. Where several statements share a line the current one is shown, else the one that starts there.
 */
function gutter(state: ReaderState, line: Line, next: Line | undefined): Row {
  const none = segment(' '.repeat(GUTTER));
  if (line.text !== undefined || state.view === 'plain') return [none];
  // The space at a line's end belongs to it, so that a statement does not lose its bar to a break.
  const end = line.kind === 'blank' ? line.end : Math.max(line.end, Math.min(next?.start ?? line.end, line.end + 1));
  const here = statementsShown(state).filter((statement) =>
    line.kind === 'blank'
      ? bridges(statement, line.start)
      : statement.contents.some((span) => span.start < end && span.end > line.start),
  );
  const starts = (statement: Statement): boolean =>
    statement.contents[0]!.start >= line.start && statement.contents[0]!.start < end;
  const shown = here.find(({ id }) => id === state.current) ?? here.find(starts) ?? here.at(-1);
  if (!shown) return [none];
  const current = shown.id === state.current;
  const roles = [...speakerRole(state, shown), ...(current ? (['marker'] as const) : [])];
  const first = starts(shown);
  return [
    glyph(first ? remark(state, shown) : ' ', '', 'quiet'),
    glyph(first ? KIND_GLYPHS[shown.kind] : ' ', first ? aloud(state, shown) : '', ...roles),
    segment(current ? '▌ ' : '│ ', ...roles),
  ];
}

/** What stands before a statement: that it is kept, or else that it is doubtful. */
const remark = ({ opened }: ReaderState, statement: Statement): string =>
  opened?.margin.statements.has(statement.id) ? '+' : isDoubtful(statement) ? '?' : ' ';

/** Who says what follows and how, in words. */
const aloud = (state: ReaderState, statement: Statement): string =>
  `[${[
    statement.speaker?.name ?? 'unnamed',
    statement.kind,
    isDoubtful(statement) ? 'doubtful' : '',
    state.opened?.margin.statements.has(statement.id) ? 'kept' : '',
  ]
    .filter(Boolean)
    .join(', ')}] `;

/** Whether one stretch of a statement runs across a blank line. */
const bridges = (statement: Statement, offset: number): boolean =>
  statement.contents.some(({ start, end }) => start < offset && end > offset + 1);

function emptyRows({ awaited, bindings }: ReaderState, room: Room): Row[] {
  const words = awaited
    ? []
    : ['Nothing open yet.', withKeys('‹open› opens the article that is chosen in the list.', bindings)];
  const above = Math.max(0, Math.floor(room.height / 3));
  return fillHeight(
    [
      ...Array.from({ length: above }, (): Row => []),
      ...words.map((line): Row => {
        const margin = Math.max(0, Math.floor((room.columns - line.length) / 2));
        return [segment(' '.repeat(margin)), segment(line, 'quiet')];
      }),
    ],
    room.height,
  );
}
