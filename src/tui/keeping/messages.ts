import type { Act, Elsewhere, NotebookEntry, Place } from '../world.ts';
import type { Export } from './effects.ts';

/** What came of what was asked about keeping. */
export type KeepingMessage =
  /** `label` says what was done; null where nothing changed. */
  | { readonly type: 'acted'; readonly act: Act; readonly label: string | null }
  | { readonly type: 'elsewhere-found'; readonly statementId: string; readonly places: readonly Elsewhere[] }
  | { readonly type: 'notebook-listed'; readonly entries: readonly NotebookEntry[] }
  | { readonly type: 'mark-set'; readonly letter: string }
  | { readonly type: 'mark-found'; readonly letter: string; readonly place: Place | null }
  | { readonly type: 'marks-listed'; readonly marks: readonly (Place & { readonly letter: string })[] }
  | { readonly type: 'jumps-loaded'; readonly places: readonly Place[] }
  /** `saved` is false where something is at the path already. */
  | { readonly type: 'exported'; readonly export: Export; readonly saved: boolean }
  | { readonly type: 'piped'; readonly command: string; readonly code: number }
  | { readonly type: 'browsed'; readonly url: string };
