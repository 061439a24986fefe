import type { Model } from '../model.ts';
import type { CardState } from '../panes/card/state.ts';
import type { CardSubject } from '../panes/card/view.ts';
import { currentStatement, statementsShown } from '../panes/reader/state.ts';
import { speakerColours } from '../speaker-colours.ts';

/** The card that shows, on top or under what was opened on it, with what it is about; null where there is none. */
export function cardIn({
  overlay,
  reader,
  thisYear,
}: Model): { card: CardState; subject: CardSubject; title: string } | null {
  const shown = overlay && 'beneath' in overlay ? overlay.beneath : overlay;
  // While ends are moved one must see the text.
  if (shown?.kind !== 'card' || overlay?.kind === 'bounds') return null;
  const statement = currentStatement(reader);
  if (!statement || !reader.opened) return null;
  const { article, margin, statements } = reader.opened;
  const all = statementsShown(reader);
  return {
    card: shown.card,
    title: `Statement ${all.indexOf(statement) + 1} of ${all.length}`,
    subject: {
      article,
      statement,
      margin,
      colour: (statement.speaker && speakerColours(statements ?? []).get(statement.speaker.id)) ?? null,
      outer: statements?.find(({ id }) => id === statement.nestedIn) ?? null,
      thisYear,
    },
  };
}
