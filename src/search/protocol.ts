/** What the search worker and its client say to each other. */

import type { LibraryError } from '../model/errors.ts';
import type { Completion, Found } from '../model/hit.ts';
import type { FindOptions } from './engine.ts';

export interface WorkerData {
  readonly libraryPath: string;
  readonly indexPath: string;
  /** For each asker the number of its newest question, shared: older ones need no answer any more. */
  readonly newest: SharedArrayBuffer;
}

/** How many askers there may be. */
export const ASKERS = 8;

export type Question =
  | { readonly type: 'find'; readonly query: string; readonly options: FindOptions; readonly asker: number }
  | { readonly type: 'articles'; readonly query: string; readonly now: Date }
  | { readonly type: 'complete'; readonly query: string; readonly cursor: number }
  /** Somebody will ask soon: what is compiled, or in reach of the processor, when that is long ago, gets so again. */
  | { readonly type: 'warm' }
  /** Keep the index and end. */
  | { readonly type: 'close' };

export type Request = Question & { readonly number: number };

export type Response = { readonly number: number } & (
  | { readonly answer: Found | readonly Completion[] | readonly string[] | 'overtaken' | 'warm' | 'closed' }
  | { readonly expected: Pick<LibraryError, 'fault' | 'message' | 'subject' | 'wayOut'> }
  | { readonly bug: string }
);
