import { Framed } from '../../components/framed.tsx';
import { fillHeight } from '../../row.ts';
import type { Theme } from '../../theme.ts';
import type { CardState } from './state.ts';
import { type CardSubject, cardRows } from './view.ts';

interface Props {
  readonly card: CardState;
  readonly subject: CardSubject;
  readonly title: string;
  /** The room it is centred in. */
  readonly room: { readonly columns: number; readonly rows: number };
  readonly theme: Theme;
}

const WIDEST = 78;
const FRAME = 2;
const PADDING = 2;

/** Everything about one statement, in a frame over the text. It shows from `card.top` on, and what is chosen always. */
export function Card({ card, subject, title, room, theme }: Props) {
  const inner = Math.min(WIDEST, room.columns - FRAME - PADDING);
  const { rows, chosen } = cardRows(card, subject, inner);
  // Header and footer of the screen stay in sight.
  const height = Math.min(rows.length, room.rows - FRAME - 3);
  const last = Math.max(0, rows.length - height);
  const top = Math.max(Math.min(card.top, last), card.follows ? chosen + 2 - height : 0, 0);
  const shown = fillHeight(rows.slice(top, top + height), height);
  return <Framed title={title} rows={shown} columns={inner} room={room} theme={theme} />;
}
