/** What can be asked of the world about keeping: acts on the library, the notebook, places, and what is taken along. */
import type { ArticleFormat, CitationFormat } from '../../text/cite.ts';
import type { FileFormat } from '../../text/take-along.ts';
import type { Act, Place } from '../world.ts';

/** What is taken along. */
export type Subject =
  | { readonly kind: 'statement'; readonly articleId: string; readonly statementId: string }
  /** Those of an article that show while not all do. */
  | { readonly kind: 'shown'; readonly articleId: string; readonly statementIds: readonly string[] }
  | { readonly kind: 'article'; readonly articleId: string }
  /** Everything one speaker says. */
  | { readonly kind: 'speaker'; readonly speakerId: string; readonly name: string }
  | { readonly kind: 'notebook' };

/** A file to be written. */
export interface Export {
  readonly subject: Subject;
  readonly format: FileFormat;
  readonly path: string;
  /** Whether what is at the path may be replaced. */
  readonly replace: boolean;
}

export type KeepingEffect =
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'find-elsewhere'; readonly articleId: string; readonly statementId: string }
  | { readonly type: 'list-notebook' }
  /** Lets the reader write in an editor, from what is there already. */
  | {
      readonly type: 'edit-note';
      readonly articleId: string;
      readonly statementId: string | null;
      readonly text: string;
    }
  | { readonly type: 'set-mark'; readonly letter: string; readonly place: Place }
  | { readonly type: 'find-mark'; readonly letter: string; readonly articleId: string }
  | { readonly type: 'list-marks'; readonly articleId: string }
  | { readonly type: 'load-jumps' }
  | { readonly type: 'save-jumps'; readonly places: readonly Place[] }
  | {
      readonly type: 'copy-statement';
      readonly articleId: string;
      readonly statementId: string;
      readonly format: CitationFormat;
    }
  | { readonly type: 'copy-article'; readonly articleId: string; readonly format: ArticleFormat }
  | ({ readonly type: 'export' } & Export)
  | { readonly type: 'pipe'; readonly command: string; readonly subject: Subject }
  | { readonly type: 'browse'; readonly url: string }
  /** At a statement where one is given. */
  | { readonly type: 'browse-article'; readonly articleId: string; readonly statementId?: string };
