/** What lies over the text while something is kept or corrected. */
import type { Statement } from '../../model/statement.ts';
import type { Overlay } from '../model.ts';
import type { CardState } from '../panes/card/state.ts';
import type { ReaderState } from '../panes/reader/state.ts';
import type { Place } from '../world.ts';

/** A mark as it is offered: its letter and what is there. */
export type Mark = Place & { readonly letter: string };

export type KeepingOverlay =
  | { readonly kind: 'card'; readonly card: CardState }
  /** One letter is waited for: of the mark to set or to go to. */
  | { readonly kind: 'letter'; readonly purpose: 'set' | 'go'; readonly marks: readonly Mark[] }
  /** The ends of a statement are being moved; `before` is what it was. */
  | { readonly kind: 'bounds'; readonly before: Statement; readonly beneath?: Overlay }
  /** The words of a statement that was missed are being chosen; `before` is how the text showed. */
  | { readonly kind: 'marking'; readonly before: Pick<ReaderState, 'anchor' | 'current' | 'only' | 'view'> };

const KINDS: ReadonlySet<Overlay['kind']> = new Set(['card', 'letter', 'bounds', 'marking']);

export const isKeeping = (overlay: Overlay): overlay is KeepingOverlay => KINDS.has(overlay.kind);
