import type { ComparisonAnswer, HeldAgainst, Said } from '../../../../workflows/desk-questions.ts';
import { cutRow, type Row, segment } from '../../../row.ts';
import { counted, INDENT, statementOf, type View, whereRow, wordsRows } from '../entry.ts';
import { differencesInWords, piecesRow } from '../pieces.ts';

type Printed =
  | { readonly how: 'first' | 'reported' | 'quoted'; readonly said: Said }
  | { readonly how: 'other'; readonly said: Said; readonly held: HeldAgainst };

/** Every printing, the earliest first, then who only reports it; of what is only told, who quotes it comes next. */
const printed = ({ first, others, reports, quoted }: ComparisonAnswer): Printed[] =>
  first
    ? [
        { how: 'first', said: first },
        ...quoted.map((said): Printed => ({ how: 'quoted', said })),
        ...others.map((held): Printed => ({ how: 'other', said: held.said, held })),
        ...reports.map((said): Printed => ({ how: 'reported', said })),
      ]
    : [];

function verdict(one: Printed, isAlone: boolean): string {
  switch (one.how) {
    case 'first':
      if (one.said.kind === 'indirect')
        return isAlone ? 'told without quotation marks, and nowhere else' : 'told without quotation marks';
      return isAlone ? 'no other article of the library has it' : 'the earliest printing';
    case 'quoted':
      return 'quoted here';
    case 'reported':
      return 'only reported here, not quoted';
    case 'other': {
      const { differences, fuller, otherSpeaker } = one.held;
      const how = differencesInWords(differences) || 'the same words';
      return [otherSpeaker ? 'OTHER SPEAKER' : '', fuller ? `fuller here; against the first: ${how}` : how]
        .filter(Boolean)
        .join(', ');
    }
  }
}

const words = (one: Printed): Row =>
  one.how === 'other' && one.held.pieces.length > 0 ? piecesRow(one.held.pieces) : [segment(one.said.words)];

/** The same statement in other articles, and how each printing differs from the first. */
export const comparisonView: View<'comparison'> = {
  title: (_, answer) => `The same ${answer?.first?.kind === 'indirect' ? 'statement' : 'quotation'} elsewhere`,
  note: (answer) => counted(printed(answer).length, answer.first?.kind === 'indirect' ? 'article' : 'printing'),
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
  nothing: () => ['This statement is no longer in the library.', '‹page-back› leads back.'],
};
