/** What lies over the text while something is kept or corrected. */
import type { Statement } from '../../model/statement.ts';
import type { FileFormat } from '../../text/take-along.ts';
import type { Field } from '../field.ts';
import type { Overlay } from '../model.ts';
import type { CardState } from '../panes/card/state.ts';
import type { Place } from '../world.ts';
import type { Subject } from './effects.ts';

/** What a line of text is asked for. */
export type Asked =
  | { readonly for: 'tag'; readonly articleId: string; readonly tags: readonly string[] }
  | { readonly for: 'path'; readonly subject: Subject; readonly format: FileFormat }
  | { readonly for: 'program'; readonly subject: Subject }
  | { readonly for: 'name'; readonly articleId: string; readonly statementId: string };

/** A mark as it is offered: its letter and what is there. */
export type Mark = Place & { readonly letter: string };

export type KeepingOverlay =
  | { readonly kind: 'card'; readonly card: CardState }
  | { readonly kind: 'prompt'; readonly asked: Asked; readonly field: Field; readonly beneath?: Overlay }
  /** One letter is waited for: of the mark to set or to go to. */
  | { readonly kind: 'letter'; readonly purpose: 'set' | 'go'; readonly marks: readonly Mark[] }
  /** The ends of a statement are being moved; `before` is what it was. */
  | { readonly kind: 'bounds'; readonly before: Statement; readonly beneath?: Overlay };

const KINDS: ReadonlySet<Overlay['kind']> = new Set(['card', 'prompt', 'letter', 'bounds']);

export const isKeeping = (overlay: Overlay): overlay is KeepingOverlay => KINDS.has(overlay.kind);
