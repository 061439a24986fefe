import type { CheckAnswer, CheckedQuotation } from '../../../../workflows/desk-questions.ts';
import { cutRow, type Row, segment } from '../../../row.ts';
import { counted, type DeskRoom, INDENT, type Lead, statementOf, type View, whereRow, wordsRows } from '../entry.ts';
import { differencesInWords, piecesRow } from '../pieces.ts';

type Verdict = CheckedQuotation['verdict'];

const VERDICTS: Readonly<Record<Verdict, { readonly sign: string; readonly words: string }>> = {
  exact: { sign: '=', words: 'exact' },
  altered: { sign: '~', words: 'ALTERED' },
  misattributed: { sign: '!', words: 'MISATTRIBUTED' },
  paraphrase: { sign: ':', words: 'paraphrase only: nobody printed it as a quotation' },
  'not-found': { sign: '?', words: 'NOT FOUND in the library' },
};

/** "12 quotations: 9 exact, 2 altered, 1 not found". */
function summary({ checked }: CheckAnswer): string {
  const counts = (Object.keys(VERDICTS) as Verdict[])
    .map((verdict) => [verdict, checked.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict.replace('-', ' ')}`);
  return [counted(checked.length, 'quotation'), counts.join(', ')].filter(Boolean).join(': ');
}

function found({ verdict, match, near }: CheckedQuotation, room: DeskRoom): Row[] {
  if (!match) return [];
  const where = cutRow(whereRow(match.said, room), room.columns - INDENT - 1);
  switch (verdict) {
    case 'exact':
    case 'altered':
      return [where];
    case 'misattributed':
      return [
        cutRow(
          [segment(`printed as said by ${match.said.speaker ?? 'somebody unnamed'}`, 'warning')],
          room.columns - INDENT - 1,
        ),
        where,
      ];
    case 'paraphrase':
    case 'not-found':
      return [
        ...wordsRows(
          `${verdict === 'paraphrase' ? 'reported' : 'nearest'}: ${match.said.speaker ?? 'unnamed'}`,
          [segment(match.said.words)],
          room,
        ),
        where,
        ...near.flatMap((said) => wordsRows(`also near: ${said.speaker ?? 'unnamed'}`, [segment(said.words)], room)),
      ];
  }
}

/** Every quotation of a draft, held against the library. */
export const checkView: View<'check'> = {
  title: ({ path }) => `Check ${path}`,
  note: ({ checked }) => counted(checked.length, 'quotation'),
  head: (answer, room) =>
    answer.checked.length === 0 ? [] : [cutRow([segment(` ${summary(answer)}`, 'strong')], room.columns), []],
  count: ({ checked }) => checked.length,
  entry: ({ checked }, index, room) => {
    const one = checked[index]!;
    const { sign, words } = VERDICTS[one.verdict];
    // What somebody else said may be changed, too.
    const printed = one.verdict === 'altered' || one.verdict === 'misattributed' ? one.match : null;
    const differences = printed ? differencesInWords(printed.differences) : '';
    const laid = printed && differences !== '' ? piecesRow(printed.pieces) : [segment(one.words)];
    return [
      cutRow(
        [
          segment(`${sign} ${[words, differences].filter(Boolean).join(': ')}`, 'key'),
          segment(`  line ${one.line}`, 'quiet'),
        ],
        room.columns - INDENT - 1,
      ),
      ...wordsRows(one.speaker, laid, room),
      ...found(one, room),
      [],
    ];
  },
  lead: ({ checked }, index): Lead | null => {
    const { match } = checked[index]!;
    return match ? statementOf(match.said) : null;
  },
  nothing: ({ path }) => [`There is no quotation in ${path}.`, '‹page-back› leads back.'],
};
