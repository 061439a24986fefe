/** The problems view as rows: what went wrong with what, and what can be done about it. */
import { textWidth } from '../../../text/width.ts';
import { wrap } from '../../../text/wrap.ts';
import { fillHeight, fillRow, type Role, type Row, segment, withRoles } from '../../row.ts';
import type { Problem } from '../../world.ts';

const INDENT = 3;

const lines = (text: string, columns: number, ...roles: Role[]): Row[] =>
  wrap(text, { start: 0, end: text.length }, Math.max(8, columns - INDENT - 1)).map(({ start, end }) => [
    segment(' '.repeat(INDENT)),
    segment(text.slice(start, end), ...roles),
  ]);

function problemRows({ subject, message, wayOut }: Problem, chosen: boolean, columns: number): Row[] {
  const name = textWidth(subject) > columns - INDENT - 1 ? `…${subject.slice(-(columns - INDENT - 2))}` : subject;
  const head = fillRow([segment(chosen ? ' ▌ ' : '   ', 'marker'), segment(name, 'strong')], columns);
  return [
    chosen ? withRoles(head, 'chosen') : head,
    ...lines(message, columns, 'warning'),
    ...(wayOut ? lines(wayOut, columns) : []),
    [],
  ];
}

/** The rows of the view, `room.height` of them, none wider than `room.columns`. */
export function problemsRows(
  problems: readonly Problem[],
  selected: number,
  room: { readonly columns: number; readonly height: number },
): Row[] {
  if (problems.length === 0) {
    return fillHeight([[], ...lines('Nothing has gone wrong.', room.columns, 'quiet')], room.height);
  }
  const all = problems.map((problem, index) => problemRows(problem, index === selected, room.columns));
  // As many as fit above the chosen one, which shows whole.
  let first = selected;
  let height = all[selected]?.length ?? 0;
  while (first > 0 && height + all[first - 1]!.length <= room.height) height += all[--first]!.length;
  return fillHeight(all.slice(first).flat(), room.height);
}
