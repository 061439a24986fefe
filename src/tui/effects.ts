/** What can be asked of the world, in the imperative. Values only: perform.ts does them. */
import type { Scope } from '../model/hit.ts';
import type { DeskQuestion } from '../workflows/desk-questions.ts';
import type { KeepingEffect } from './keeping/effects.ts';
import type { Message } from './messages.ts';
import type { ArticleQuery } from './world.ts';

export type Effect =
  | { readonly type: 'list-articles'; readonly request: number; readonly query: ArticleQuery }
  | { readonly type: 'open-article'; readonly request: number; readonly articleId: string }
  | { readonly type: 'reload-article'; readonly articleId: string }
  | { readonly type: 'recall-lines' }
  | { readonly type: 'remember-line'; readonly line: string }
  | { readonly type: 'list-problems' }
  | { readonly type: 'settle-problem'; readonly subject: string }
  | {
      readonly type: 'find';
      readonly request: number;
      readonly words: string;
      readonly scope: Scope;
      readonly limit: number;
      readonly offset: number;
    }
  | { readonly type: 'complete'; readonly words: string; readonly cursor: number }
  | { readonly type: 'recall-queries' }
  | { readonly type: 'remember-query'; readonly query: string }
  | { readonly type: 'save-search'; readonly query: string }
  | { readonly type: 'see-search'; readonly name: string }
  | { readonly type: 'forget-search'; readonly name: string }
  | { readonly type: 'count-news' }
  | { readonly type: 'refresh'; readonly articleId: string | null }
  | { readonly type: 'add'; readonly name: string; readonly as: 'feed' | 'feeds' | null }
  | { readonly type: 'stop-errand' }
  /** Opens the reader's own library in the place of what is on the screen. */
  | { readonly type: 'go-home' }
  | {
      readonly type: 'find-speaker-beside';
      readonly speakerId: string;
      readonly articleId: string;
      readonly by: 1 | -1;
    }
  | { readonly type: 'ask-desk'; readonly request: number; readonly question: DeskQuestion }
  /** Opens a draft at a line (from 1) in the reader's editor. */
  | { readonly type: 'edit-draft'; readonly path: string; readonly line: number }
  | { readonly type: 'mark-opened'; readonly articleIds: readonly string[] }
  /** Those that answer a query; all of them for an empty one. */
  | { readonly type: 'mark-all-read'; readonly filter: string }
  | { readonly type: 'save-position'; readonly articleId: string; readonly offset: number }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  | { readonly type: 'wait'; readonly milliseconds: number; readonly message: Message }
  | { readonly type: 'list-paths'; readonly start: string }
  | { readonly type: 'suspend' }
  | { readonly type: 'redraw' }
  | { readonly type: 'exit'; readonly code: number }
  | KeepingEffect;

const ELSEWHERE: ReadonlySet<Effect['type']> = new Set(['find', 'complete']);

/** Whether another thread answers an effect: it can be at it while the screen is drawn. */
export const isAnsweredElsewhere = ({ type }: Effect): boolean => ELSEWHERE.has(type);

/** The next state, and what is to be asked of the world. */
export type Step<State> = readonly [State, readonly Effect[]];

/** A step that asks nothing. */
export const stay = <State>(state: State): Step<State> => [state, []];
