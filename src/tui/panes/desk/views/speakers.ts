import { displayText } from '../../../../text/display.ts';
import { isoDay } from '../../../../text/moments.ts';
import { textWidth, truncate } from '../../../../text/width.ts';
import type { SpeakersAnswer } from '../../../../workflows/desk-questions.ts';
import { columnDate, DATE_COLUMNS } from '../../../dates.ts';
import { type Row, segment } from '../../../row.ts';
import { counted, type DeskRoom, INDENT, type View } from '../entry.ts';

const NUMBER = 7;
/** Narrow screens show how much and when, wide ones how widely too. */
const WIDE = 64;

const numbers = (room: DeskRoom, cells: readonly [string, string, string, string]): string => {
  const [statements, articles, outlets, last] = cells;
  const shown = room.columns < WIDE ? [statements] : [statements, articles, outlets];
  return shown.map((cell) => cell.padStart(NUMBER + 2)).join('') + last.padStart(DATE_COLUMNS + 2);
};

function line(name: Row, room: DeskRoom, right: string): Row {
  const room_ = room.columns - INDENT - textWidth(right) - 1;
  const width = name.reduce((sum, part) => sum + textWidth(part.text), 0);
  return [...name, segment(' '.repeat(Math.max(0, room_ - width))), segment(right, 'quiet')];
}

/** Everybody who says something in the library. */
export const speakersView: View<'speakers'> = {
  title: ({ filter }) => (filter ? `Speakers · ${filter}` : 'Speakers'),
  note: ({ total }) => counted(total, 'speaker'),
  head: (_, room) => [
    [segment(' '.repeat(INDENT)), ...line([segment('')], room, numbers(room, ['said', 'articles', 'outlets', 'last']))],
  ],
  count: ({ rows }) => rows.length,
  entry: ({ rows }: SpeakersAnswer, index, room) => {
    const { name, names, statements, articles, outlets, lastAt } = rows[index]!;
    const last = columnDate(isoDay(lastAt), room.thisYear);
    const right = numbers(room, [String(statements), String(articles), String(outlets), last]);
    const width = room.columns - INDENT - textWidth(right) - 2;
    const shown = truncate(displayText(name), width);
    const also = names.slice(1).join(', ');
    const left = width - textWidth(shown) - 2;
    const aliases = also && left > 8 ? [segment(`  ${truncate(displayText(also), left)}`, 'quiet')] : [];
    return [line([segment(shown, 'strong'), ...aliases], room, right)];
  },
  lead: ({ rows }, index) => ({ to: 'question', question: { about: 'speaker', id: rows[index]!.id } }),
  nothing: ({ filter }) =>
    filter
      ? [`Nobody is called “${filter}”.`, '‹filter-speakers› changes the filter, ‹leave-page› takes it away.']
      : ['Nobody is quoted in this library yet.', '‹add› adds articles and feeds.'],
};
