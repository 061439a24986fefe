/** What a reader does to the library at the screen. Each act can be undone as one. */
import {
  annotateStatement,
  correctStatement,
  deleteArticles,
  keepArticles,
  keepStatement,
  markRead,
  mergeSpeakers,
  separateSpeaker,
  splitSpeaker,
  tagArticles,
  writeNote,
} from '../library/acts.ts';
import type { Library } from '../library/open.ts';
import { lastAct, redo, undo } from '../library/undo.ts';
import type { Span } from '../model/span.ts';
import { type Amendment, type Ascription, amend, markedStatement } from './amend.ts';

export type Act =
  | { readonly what: 'read'; readonly articleIds: readonly string[]; readonly on: boolean }
  | { readonly what: 'keep'; readonly articleIds: readonly string[]; readonly on: boolean }
  | { readonly what: 'tag'; readonly articleIds: readonly string[]; readonly name: string; readonly on: boolean }
  | { readonly what: 'remove'; readonly articleIds: readonly string[] }
  | { readonly what: 'keep-statement'; readonly articleId: string; readonly statementId: string; readonly on: boolean }
  /** Without a statement it is on the whole article; an empty text takes the note away. */
  | { readonly what: 'note'; readonly articleId: string; readonly statementId: string | null; readonly text: string }
  | {
      readonly what: 'correct';
      readonly articleId: string;
      readonly statementId: string;
      readonly amendment: Amendment;
    }
  /** These words are a statement that was not found. */
  | {
      readonly what: 'mark-statement';
      readonly articleId: string;
      readonly contents: readonly Span[];
      readonly by: Ascription;
    }
  | { readonly what: 'merge'; readonly from: string; readonly into: string }
  /** Takes a merged speaker out again. */
  | { readonly what: 'separate'; readonly speakerId: string }
  /** In this article the speaker is somebody else, of another name. */
  | { readonly what: 'split'; readonly articleId: string; readonly speakerId: string; readonly name: string }
  | { readonly what: 'undo' }
  | { readonly what: 'redo' };

/** Does it. Returns what was done in words ("41 read"), or null where nothing changed. */
export function carryOut(library: Library, act: Act, now: Date): string | null {
  if (act.what === 'undo') return undo(library);
  if (act.what === 'redo') return redo(library);
  return changeBy(library, act, now) > 0 ? lastAct(library) : null;
}

function changeBy(library: Library, act: Exclude<Act, { what: 'undo' | 'redo' }>, now: Date): number {
  switch (act.what) {
    case 'read':
      return markRead(library, act.articleIds, act.on, now);
    case 'keep':
      return keepArticles(library, act.articleIds, act.on, now);
    case 'tag':
      return tagArticles(library, act.articleIds, act, now);
    case 'remove':
      return deleteArticles(library, act.articleIds, now);
    case 'keep-statement':
      return keepStatement(library, { articleId: act.articleId, sid: act.statementId }, act.on, now);
    case 'note':
      return act.statementId === null
        ? writeNote(library, { articleId: act.articleId }, act.text, now)
        : annotateStatement(library, { articleId: act.articleId, sid: act.statementId }, act.text, now);
    case 'merge':
      return mergeSpeakers(library, act, now);
    case 'separate':
      return separateSpeaker(library, act.speakerId, now);
    case 'split':
      return splitSpeaker(library, act, now);
    case 'correct': {
      const correction = amend(library, act.articleId, act.statementId, act.amendment);
      return correction === undefined
        ? 0
        : correctStatement(library, { articleId: act.articleId, sid: act.statementId }, correction, now);
    }
    case 'mark-statement': {
      const said = markedStatement(library, act.articleId, act.contents, act.by);
      if (!said) return 0;
      return correctStatement(library, { articleId: act.articleId, sid: said.id }, { verdict: 'added', said }, now);
    }
  }
}
