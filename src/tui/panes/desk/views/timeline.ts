import { displayText } from '../../../../text/display.ts';
import { textWidth, truncate } from '../../../../text/width.ts';
import { shortDate } from '../../../dates.ts';
import { cutRow, segment } from '../../../row.ts';
import { sparkline } from '../../../sparkline.ts';
import { counted, INDENT, statementOf, type View } from '../entry.ts';

const DATE = 11;
const OUTLET = 16;
const CUE = 14;
/** Below this the outlet gives way to the words. */
const WIDE = 70;

const column = (text: string, columns: number): string => {
  const safe = truncate(displayText(text), columns - 2);
  return safe + ' '.repeat(columns - textWidth(safe));
};

/** What one speaker said on a topic, by date, so that the words of saying stand under each other. */
export const timelineView: View<'timeline'> = {
  title: ({ topic }, answer) => [answer?.name || 'Timeline', topic && `on “${topic}”`].filter(Boolean).join(' '),
  note: ({ statements }) => counted(statements.length, 'statement'),
  head: ({ months }, room) => [cutRow([segment(' '), ...sparkline(months, room.columns - 2)], room.columns), []],
  count: ({ statements }) => statements.length,
  entry: ({ statements }, index, room) => {
    const { published, outlet, cue, words } = statements[index]!;
    return [
      cutRow(
        [
          segment(shortDate(published, room.thisYear).padStart(DATE), 'quiet'),
          segment('  '),
          ...(room.columns >= WIDE ? [segment(column(outlet ?? '', OUTLET), 'quiet')] : []),
          segment(column(cue, CUE), 'strong'),
          segment(words),
        ],
        room.columns - INDENT - 1,
      ),
    ];
  },
  lead: ({ statements }, index) => statementOf(statements[index]!),
  nothing: ({ topic }, { name }) => [
    topic ? `${name || 'This speaker'} says nothing with the words “${topic}”.` : 'This speaker says nothing.',
    '‹timeline-of-speaker› asks for another topic; none at all shows everything.',
  ],
};
