/** What can have happened: facts, in the past tense. Answers carry the id of their request. */
import type { Completion, Found } from '../model/hit.ts';
import type { DeskAnswer } from '../workflows/desk-questions.ts';
import type { Effect } from './effects.ts';
import type { KeepingMessage } from './keeping/messages.ts';
import type { Key } from './key.ts';
import type { Away } from './model.ts';
import type { ArticleWindow, OpenedArticle, Problem, WorldFact } from './world.ts';

export type Message =
  | { readonly type: 'key-pressed'; readonly key: Key }
  | { readonly type: 'text-pasted'; readonly text: string }
  | { readonly type: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly type: 'choice-highlighted'; readonly value: string }
  | { readonly type: 'choice-made'; readonly value: string }
  | { readonly type: 'articles-listed'; readonly request: number; readonly window: ArticleWindow }
  | { readonly type: 'selection-settled'; readonly articleId: string }
  | { readonly type: 'article-opened'; readonly request: number; readonly opened: OpenedArticle }
  /** The open article as it is now. */
  | { readonly type: 'article-reloaded'; readonly opened: OpenedArticle }
  /** Commands typed in times before. */
  | { readonly type: 'lines-recalled'; readonly lines: readonly string[] }
  | { readonly type: 'problems-listed'; readonly problems: readonly Problem[] }
  | { readonly type: 'hits-found'; readonly request: number; readonly found: Found }
  | {
      readonly type: 'completions-found';
      readonly words: string;
      readonly cursor: number;
      readonly completions: readonly Completion[];
    }
  | { readonly type: 'desk-answered'; readonly request: number; readonly answer: DeskAnswer }
  | { readonly type: 'desk-refused'; readonly request: number; readonly why: string }
  /** There may be other searches, or other news in them. */
  | { readonly type: 'searches-changed' }
  /** The screen looks at another library now. */
  | { readonly type: 'moved'; readonly away: Away | null }
  | { readonly type: 'news-counted'; readonly searches: number }
  | { readonly type: 'draft-edited' }
  | {
      readonly type: 'speaker-beside-found';
      readonly place: { readonly articleId: string; readonly statementId: string } | null;
      readonly by: 1 | -1;
    }
  /** Nothing was begun, and why. */
  | { readonly type: 'errand-declined'; readonly why: string }
  /** There has been more to be found for a while. */
  | { readonly type: 'search-outdated' }
  | { readonly type: 'queries-recalled'; readonly queries: readonly string[] }
  | { readonly type: 'search-saved'; readonly query: string; readonly problems: readonly string[] }
  | {
      readonly type: 'marked-read';
      readonly articleIds: readonly string[];
      readonly read: boolean;
      readonly all: boolean;
    }
  | { readonly type: 'copied'; readonly what: string; readonly to: 'clipboard' | 'terminal' }
  | {
      readonly type: 'effect-failed';
      readonly effect: Effect;
      readonly doing: string;
      readonly message: string;
      readonly wayOut: string | null;
    }
  /** A signal or a hangup ends the program; the code is its exit code. */
  | { readonly type: 'interrupted'; readonly code: number }
  | { readonly type: 'prefix-lingered'; readonly stamp: number }
  | { readonly type: 'paths-listed'; readonly start: string; readonly paths: readonly string[] }
  | { readonly type: 'toast-expired'; readonly stamp: number }
  | KeepingMessage
  | WorldFact;
