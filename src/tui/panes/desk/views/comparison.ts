import type { ComparisonAnswer, HeldAgainst, Said } from '../../../../workflows/desk-questions.ts';
import { cutRow, type Row, segment } from '../../../row.ts';
import { counted, INDENT, statementOf, type View, whereRow, wordsRows } from '../entry.ts';
import { differencesInWords, piecesRow } from '../pieces.ts';

type Printed =
  | { readonly how: 'first'; readonly said: Said }
  | { readonly how: 'reported'; readonly said: Said }
  | { readonly how: 'other'; readonly said: Said; readonly held: HeldAgainst };

/** Every printing, the earliest first, then who only reports it. */
const printed = ({ first, others, reports }: ComparisonAnswer): Printed[] =>
  first
    ? [
        { how: 'first', said: first },
        ...others.map((held): Printed => ({ how: 'other', said: held.said, held })),
        ...reports.map((said): Printed => ({ how: 'reported', said })),
      ]
    : [];

function verdict(one: Printed, isAlone: boolean): string {
  if (one.how === 'first') return isAlone ? 'no other article of the library has it' : 'the earliest printing';
  if (one.how === 'reported') return 'only reported here, not quoted';
  const { differences, fuller, otherSpeaker } = one.held;
  const how = differencesInWords(differences) || 'the same words';
  return [otherSpeaker ? 'OTHER SPEAKER' : '', fuller ? `fuller here; against the first: ${how}` : how]
    .filter(Boolean)
    .join(', ');
}

const words = (one: Printed): Row =>
  one.how === 'other' && one.held.pieces.length > 0 ? piecesRow(one.held.pieces) : [segment(one.said.words)];

/** The same quotation in other articles, and how each printing differs from the first. */
export const comparisonView: View<'comparison'> = {
  title: () => 'The same quotation elsewhere',
  note: (answer) => counted(printed(answer).length, 'printing'),
  head: ({ others }, room) =>
    others.some(({ pieces }) => pieces.length > 0)
      ? [cutRow([segment(' [-in the fuller printing only-] {+in this one only+}', 'quiet')], room.columns), []]
      : [],
  count: (answer) => printed(answer).length,
  entry: (answer, index, room) => {
    const all = printed(answer);
    const one = all[index]!;
    return [
      cutRow(whereRow(one.said, room), room.columns - INDENT - 1),
      cutRow([segment(verdict(one, all.length === 1), 'key')], room.columns - INDENT - 1),
      ...wordsRows(one.said.speaker, words(one), room),
      [],
    ];
  },
  lead: (answer, index) => statementOf(printed(answer)[index]!.said),
  nothing: () => [
    'There is nothing to compare: these words are in no quotation marks.',
    '‹next-statement› goes to the next statement; ‹page-back› back.',
  ],
};
