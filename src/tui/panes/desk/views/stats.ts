import { displayText } from '../../../../text/display.ts';
import { textWidth, truncate } from '../../../../text/width.ts';
import type { StatsAnswer } from '../../../../workflows/desk-questions.ts';
import { bar } from '../../../bar.ts';
import { cutRow, type Row, segment } from '../../../row.ts';
import { counted, type DeskRoom, INDENT, type Lead, type View, whereRow } from '../entry.ts';

type Share = StatsAnswer['total']['speakers'][number];
type Doubtful = StatsAnswer['doubtful'][number];
type Line =
  | { readonly kind: 'speaker' | 'outlet'; readonly share: Share; readonly first: boolean }
  | { readonly kind: 'article'; readonly doubtful: Doubtful; readonly first: boolean };

const HEADINGS: Readonly<Record<Line['kind'], string>> = {
  speaker: 'Who is heard: share of the words in quotation marks',
  outlet: 'By outlet',
  article: 'Articles that rest on one source, or on nobody with a name',
};

/** Names and numbers in one list, each part with its heading over the first of it. */
const lines = ({ total, doubtful }: StatsAnswer): Line[] => [
  ...total.speakers.map((share, index): Line => ({ kind: 'speaker', share, first: index === 0 })),
  ...total.outlets.map((share, index): Line => ({ kind: 'outlet', share, first: index === 0 })),
  ...doubtful.map((each, index): Line => ({ kind: 'article', doubtful: each, first: index === 0 })),
];

const NAME = 26;

function shareRow({ name, statements, quotedWords, share }: Share, room: DeskRoom): Row {
  const width = Math.min(NAME, Math.floor(room.columns / 3));
  const shown = truncate(displayText(name), width);
  const percent = `${Math.round(share * 100)}%`.padStart(5);
  const numbers = `${percent}  ${counted(quotedWords, 'word')} · ${statements}`;
  const track = Math.max(4, Math.min(40, room.columns - INDENT - width - 26));
  const filled = bar(share, track);
  return [
    segment(shown + ' '.repeat(width - textWidth(shown) + 1), 'strong'),
    segment(filled + ' '.repeat(track - textWidth(filled))),
    segment(numbers, 'quiet'),
  ];
}

/** Talk share and source hygiene of the library. */
export const statsView: View<'stats'> = {
  title: () => 'Who is heard, and on whose word',
  note: ({ total }) => counted(total.articles, 'article'),
  head: ({ total }, room) => {
    const { statements, kinds, withoutSpeaker, anonymous, singleSource, namelessOnly } = total;
    return [
      `${counted(statements, 'statement')}: ${kinds.direct} direct, ${kinds.mixed} mixed, ${kinds.indirect} indirect`,
      `${withoutSpeaker} without an identifiable speaker, ${anonymous} by unnamed sources`,
      `${counted(singleSource.length, 'article')} with a single source, ${namelessOnly.length} in which nobody heard has a name`,
    ].map((line) => cutRow([segment(` ${line}`)], room.columns));
  },
  count: (answer) => (answer.total.statements === 0 ? 0 : lines(answer).length),
  above: (answer, index, room) => {
    const line = lines(answer)[index]!;
    return line.first ? [[], cutRow([segment(` ${HEADINGS[line.kind]}`, 'heading')], room.columns)] : [];
  },
  entry: (answer, index, room) => {
    const line = lines(answer)[index]!;
    const columns = room.columns - INDENT - 1;
    if (line.kind !== 'article') return [cutRow(shareRow(line.share, room), columns)];
    const { why, source, statements } = line.doubtful;
    const what = why === 'single source' ? `only ${source}` : why;
    return [
      cutRow(
        [
          segment(`${what} · ${counted(statements, 'statement')} `, 'strong'),
          ...whereRow({ ...line.doubtful, speaker: null, cue: '', kind: 'direct', statementId: '' }, room),
        ],
        columns,
      ),
    ];
  },
  lead: (answer, index): Lead | null => {
    const line = lines(answer)[index]!;
    if (line.kind === 'article') return { to: 'article', articleId: line.doubtful.articleId };
    return { to: 'search', query: `${line.kind}:"${line.share.name.replaceAll('"', '')}"` };
  },
  nothing: () => ['Nobody is quoted in this library yet.', '‹add› adds articles and feeds.'],
};
