import { isoDay } from '../../../../text/moments.ts';
import type { Edited } from '../../../../workflows/desk-questions.ts';
import { shortDate } from '../../../dates.ts';
import { cutRow, type Row, segment } from '../../../row.ts';
import { counted, type DeskRoom, INDENT, type View, wordsRows } from '../entry.ts';
import { differencesInWords, piecesRow } from '../pieces.ts';

const KINDS: Readonly<Record<Edited['kind'], string>> = {
  disappeared: 'GONE: not printed any more',
  appeared: 'new: was not printed before',
  changed: 'changed',
  reattributed: 'OTHER SPEAKER',
};

function quoted({ before, after, pieces, kind }: Edited, room: DeskRoom): Row[] {
  const labelledRows = (label: string, of: NonNullable<Edited['before']>): Row[] =>
    wordsRows(of.speaker, [segment(of.words)], { ...room, columns: room.columns - 8 }).map((row, line) => [
      segment(line === 0 ? label.padEnd(8) : ' '.repeat(8), 'quiet'),
      ...row,
    ]);
  if (pieces.length > 0 && kind === 'changed' && after) return wordsRows(after.speaker, piecesRow(pieces), room);
  return [...(before ? labelledRows('before', before) : []), ...(after ? labelledRows('now', after) : [])];
}

/** What became of quotations in articles that were fetched again. */
export const changesView: View<'changes'> = {
  title: () => 'Edited quotations',
  note: ({ edits }) => counted(edits.length, 'edit'),
  head: () => [],
  count: ({ edits }) => edits.length,
  entry: ({ edits }, index, room) => {
    const edit = edits[index]!;
    const seen = `seen ${shortDate(isoDay(edit.at), room.thisYear)}`;
    const differences = differencesInWords(edit.differences);
    return [
      cutRow(
        [segment(edit.title, 'strong'), segment(`  ${[edit.outlet, seen].filter(Boolean).join(' · ')}`, 'quiet')],
        room.columns - INDENT - 1,
      ),
      cutRow([segment([KINDS[edit.kind], differences].filter(Boolean).join(': '), 'key')], room.columns - INDENT - 1),
      ...quoted(edit, room),
      [],
    ];
  },
  lead: ({ edits }, index) => {
    const { articleId, after } = edits[index]!;
    return after ? { to: 'statement', articleId, statementId: after.statementId } : { to: 'article', articleId };
  },
  nothing: () => [
    'No quotation has changed in an article that was fetched again.',
    'Each refresh (‹refresh-all›) looks again at what is new; every version is kept.',
  ],
};
