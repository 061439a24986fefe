/** What is known about stretches of an article's text, as spans with roles; and a line of text cut along them. */
import type { Span } from '../../../model/span.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Link } from '../../hyperlinks.ts';
import { type Role, type Row, segment } from '../../row.ts';
import { speakerColours } from '../../speaker-colours.ts';
import { linksOf } from './link-numbers.ts';
import { currentStatement, type ReaderState, statementsShown } from './state.ts';

export interface Decoration extends Span {
  readonly roles: readonly Role[];
  readonly link?: Link;
}

const speakerRoles = (state: ReaderState, statement: Statement): Role[] => {
  const colour = statement.speaker && speakerColours(state.opened?.statements ?? []).get(statement.speaker.id);
  return colour ? [colour] : [];
};

/** The role of a statement's speaker: their colour, or none for nobody known. */
export const speakerRole = speakerRoles;

/** Decorations of the text between two offsets in the order of painting; `as` is how the current statement is painted. */
export function decorations(state: ReaderState, from: number, to: number, as: 'current' | 'stretch'): Decoration[] {
  const touches = ({ start, end }: Span): boolean => start < to && end > from;
  const shown = state.view === 'plain' ? [] : statementsShown(state);
  const links = (state.opened ? linksOf(state.opened.article) : [])
    .filter(touches)
    .map(({ start, end, ...link }): Decoration => ({ start, end, roles: ['link'], link }));
  const said = shown.flatMap((statement): Decoration[] =>
    statement.contents.filter(touches).map((span) => ({ ...span, roles: speakerRoles(state, statement) })),
  );
  const current = state.view === 'plain' ? null : currentStatement(state);
  const here: Decoration[] = current
    ? [
        ...current.contents.map((span): Decoration => ({ ...span, roles: [as] })),
        ...(current.source ? [{ ...current.source, roles: ['source'] } as const] : []),
      ].filter(touches)
    : [];
  const found = (state.find?.matches ?? []).filter(touches).map(
    (span): Decoration => ({
      ...span,
      roles: [span === state.find?.matches[state.find.here] ? 'match-here' : 'match'],
    }),
  );
  return [...links, ...said, ...here, ...found];
}

/** A stretch of text as segments, each with the roles of all decorations over it. */
export function decorate(text: string, span: Span, over: readonly Decoration[], roles: readonly Role[]): Row {
  const touching = over.filter(({ start, end }) => start < span.end && end > span.start);
  if (touching.length === 0) return [segment(text.slice(span.start, span.end), ...roles)];
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of touching) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const covering = touching.filter((each) => each.start <= start && each.end >= end);
    const piece = segment(text.slice(start, end), ...roles, ...covering.flatMap((each) => each.roles));
    const link = covering.find((each) => each.link)?.link;
    return link ? { ...piece, link } : piece;
  });
}
