import { displayText } from '../../../../text/display.ts';
import { isoDay } from '../../../../text/moments.ts';
import { fill } from '../../../../text/width.ts';
import type { PairAnswer, Side } from '../../../../workflows/desk-questions.ts';
import { shortDate } from '../../../dates.ts';
import { cutRow, type Row, type SpeakerRole, segment } from '../../../row.ts';
import { wrapRow } from '../../../wrap-row.ts';
import { counted, type DeskRoom, INDENT, statementOf, type View, whereRow } from '../entry.ts';

const LABEL = 11;
const ROLES: readonly [SpeakerRole, SpeakerRole] = ['speaker-0', 'speaker-1'];

/** A label, and what is to be said of the one and of the other, in columns. */
function lineOf(label: string, words: readonly [string, string], room: DeskRoom, isName = false): Row {
  const columns = Math.max(6, Math.floor((room.columns - LABEL - 2) / 2));
  return cutRow(
    [
      segment(` ${label.padEnd(LABEL)}`, 'quiet'),
      ...words.map((each, at) =>
        segment(`${fill(displayText(each), columns - 1)} `, ...(isName ? (['strong', ROLES[at]!] as const) : [])),
      ),
    ],
    room.columns,
  );
}

const span = ({ firstAt, lastAt }: Side, { thisYear }: DeskRoom): string =>
  [...new Set([firstAt, lastAt].map((at) => shortDate(isoDay(at), thisYear)))].join(' – ');

/** Both beside each other, the most telling first: a low screen shows only the first rows. */
function table({ sides, together, words }: PairAnswer, room: DeskRoom): Row[] {
  if (!sides) return [];
  const both = (tell: (side: Side) => string): [string, string] => [tell(sides[0]), tell(sides[1])];
  const ground = words.length > 0 ? words.join(' · ') : 'no word in common';
  return [
    lineOf(
      '',
      both(({ name }) => name),
      room,
      true,
    ),
    lineOf(
      'said',
      both(({ statements, articles }) => `${statements} in ${counted(articles, 'article')}`),
      room,
    ),
    lineOf(
      'directly',
      both(({ direct, statements }) => `${Math.round((direct / Math.max(1, statements)) * 100)}%`),
      room,
    ),
    lineOf(
      'outlets',
      both(({ outlets }) => String(outlets)),
      room,
    ),
    lineOf(
      'heard',
      both((side) => span(side, room)),
      room,
    ),
    lineOf(
      'cues',
      both(({ cues }) => cues.map(({ name, count }) => `${name} ${count}`).join(' · ')),
      room,
    ),
    cutRow([segment(` ${'both on'.padEnd(LABEL)}`, 'quiet'), segment(ground)], room.columns),
    cutRow(
      [
        segment(` ${'together'.padEnd(LABEL)}`, 'quiet'),
        segment(together > 0 ? `in ${counted(together, 'article')}` : 'nowhere'),
      ],
      room.columns,
    ),
  ];
}

/** Whether an entry is the first of its article's. */
const startsArticle = ({ statements }: PairAnswer, index: number): boolean =>
  statements[index]!.articleId !== statements[index - 1]?.articleId;

/** Two speakers, and what they say: first where both are heard, an article at a time. */
export const pairView: View<'pair'> = {
  title: (_, answer) => (answer?.sides ?? []).map(({ name }) => name).join(' and ') || 'Two speakers',
  note: ({ together }) => (together > 0 ? `together in ${counted(together, 'article')}` : 'never together'),
  head: (answer, room) => [...table(answer, room).slice(0, Math.max(2, Math.floor(room.height / 2) - 1)), []],
  count: ({ sides, statements }) => (sides ? statements.length : 0),
  above: (answer, index, room) => {
    if (!startsArticle(answer, index)) return [];
    const { statements } = answer;
    const alone = !statements[index]!.together && (index === 0 || statements[index - 1]!.together);
    return [
      ...(index > 0 ? [[]] : []),
      ...(alone ? [[segment(' One of them alone', 'heading')], []] : []),
      cutRow([segment(' '), ...whereRow(statements[index]!, room)], room.columns),
    ];
  },
  entry: ({ statements }, index, room) => {
    const { speaker, side, words } = statements[index]!;
    return wrapRow(
      [segment(speaker ?? 'unnamed', 'strong', ROLES[side]), segment(`: ${words}`)],
      room.columns - INDENT - 1,
    );
  },
  lead: ({ statements }, index) => statementOf(statements[index]!),
  nothing: () => ['One of the two says nothing any more.', '‹all-speakers› lists who speaks.'],
};
