/** The notebook: statements and notes the reader keeps, with the words as they were when kept. */
import type { StatementKind } from '../model/statement.ts';
import type { Library } from './open.ts';

export interface NotebookEntry {
  readonly articleId: string;
  readonly sid: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /** The version it was kept from. */
  readonly hash: string;
  readonly speaker: string | null;
  readonly kind: StatementKind;
  readonly content: string;
  readonly note: string | null;
}

/** What is kept, newest first; of one article where `articleId` is given. */
export const listNotebook = (library: Library, articleId?: string): NotebookEntry[] =>
  library.all<NotebookEntry>(
    `SELECT n.article AS articleId, n.sid, n.kept_at AS keptAt, n.hash, n.speaker, n.kind, n.content, note.text AS note
     FROM notebook n LEFT JOIN note ON note.article = n.article AND note.sid = n.sid
     ${articleId === undefined ? '' : 'WHERE n.article = ?'} ORDER BY n.kept_at DESC, n.article, n.sid`,
    ...(articleId === undefined ? [] : [articleId]),
  );

/** A note on a whole article. */
export interface ArticleNote {
  readonly articleId: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly text: string;
}

/** The notes on whole articles, the latest first. */
export const listArticleNotes = (library: Library): ArticleNote[] =>
  library.all<ArticleNote>(
    "SELECT article AS articleId, written_at AS writtenAt, text FROM note WHERE sid = '' ORDER BY written_at DESC, article",
  );

/** The notes of an article by statement id; the note on the whole article is under the empty id. */
export const notesOf = (library: Library, articleId: string): ReadonlyMap<string, string> =>
  new Map(
    library
      .all<{ sid: string; text: string }>('SELECT sid, text FROM note WHERE article = ?', articleId)
      .map(({ sid, text }) => [sid, text]),
  );

/** The tags of an article, in order. */
export const tagsOf = (library: Library, articleId: string): string[] =>
  library
    .all<{ name: string }>(
      'SELECT t.name FROM tag t JOIN article a ON a.key = t.article WHERE a.id = ? ORDER BY t.name',
      articleId,
    )
    .map(({ name }) => name);
