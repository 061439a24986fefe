/**
 * What can be undone, as a table: each row says how one fact about a subject is read and how it is set. An act is then
 * a list of facts to set, undoing it sets what was there before, redoing sets it again.
 */
import { recount } from './arrivals.ts';
import { correctionsOf, type KeptCorrection, putCorrection } from './corrections.ts';
import type { Library } from './open.ts';
import { speakerGroup } from './speakers.ts';
import { loadDerived, reissueStatements, storeStatements } from './statements.ts';

/** One kind of fact. Values are JSON; a subject is the ids it is about. */
interface Fact {
  readonly get: (library: Library, subject: readonly string[]) => unknown;
  readonly set: (library: Library, subject: readonly string[], value: never) => void;
}

interface NoteValue {
  readonly text: string;
  readonly writtenAt: number;
}

interface NotebookValue {
  readonly keptAt: number;
  readonly hash: string;
  readonly speaker: string | null;
  readonly kind: string;
  readonly content: string;
}

const flag = (column: 'read' | 'kept'): Fact => ({
  get: (library, [id]) => library.get<{ v: number }>(`SELECT ${column} AS v FROM article WHERE id = ?`, id!)?.v === 1,
  set: (library, [id], value: boolean) =>
    void library.run(`UPDATE article SET ${column} = ? WHERE id = ?`, Number(value), id!),
});

export const UNDOABLE = {
  read: flag('read'),
  kept: flag('kept'),
  /** The article's time of deletion, or null. */
  deleted: {
    get: (library, [id]) =>
      library.get<{ at: number | null }>('SELECT deleted_at AS at FROM article WHERE id = ?', id!)?.at ?? null,
    set: (library, [id], at: number | null) => {
      library.run('UPDATE article SET deleted_at = ? WHERE id = ?', at, id!);
      if (at === null) reissueStatements(library, 'version = (SELECT version FROM article WHERE id = ?)', id!);
    },
  },
  /** Whether an article has a tag. */
  tag: {
    get: (library, [id, name]) =>
      library.get(
        'SELECT 1 FROM tag WHERE article = (SELECT key FROM article WHERE id = ?) AND name = ?',
        id!,
        name!,
      ) !== undefined,
    set: (library, [id, name], value: boolean) =>
      void library.run(
        value
          ? 'INSERT OR IGNORE INTO tag (article, name) SELECT key, ?2 FROM article WHERE id = ?1'
          : 'DELETE FROM tag WHERE article = (SELECT key FROM article WHERE id = ?1) AND name = ?2',
        id!,
        name!,
      ),
  },
  /** The note on an article (empty sid) or a statement of it. */
  note: {
    get: (library, [id, sid]) =>
      library.get<NoteValue & object>(
        'SELECT text, written_at AS writtenAt FROM note WHERE article = ? AND sid = ?',
        id!,
        sid!,
      ) ?? null,
    set: (library, [id, sid], value: NoteValue | null) => {
      library.run('DELETE FROM note WHERE article = ? AND sid = ?', id!, sid!);
      if (!value) return;
      library.run(
        'INSERT INTO note (article, sid, text, written_at) VALUES (?, ?, ?, ?)',
        id!,
        sid!,
        value.text,
        value.writtenAt,
      );
    },
  },
  /** The notebook's entry for a statement. */
  notebook: {
    get: (library, [id, sid]) =>
      library.get<NotebookValue & object>(
        'SELECT kept_at AS keptAt, hash, speaker, kind, content FROM notebook WHERE article = ? AND sid = ?',
        id!,
        sid!,
      ) ?? null,
    set: (library, [id, sid], value: NotebookValue | null) => {
      library.run('DELETE FROM notebook WHERE article = ? AND sid = ?', id!, sid!);
      if (!value) return;
      library.run(
        'INSERT INTO notebook (article, sid, kept_at, hash, speaker, kind, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id!,
        sid!,
        value.keptAt,
        value.hash,
        value.speaker,
        value.kind,
        value.content,
      );
    },
  },
  /** The id of the speaker one is merged into, or null. */
  merge: {
    get: (library, [id]) =>
      library.get<{ into: string }>(
        'SELECT c.id AS "into" FROM speaker s JOIN speaker c ON c.key = s.merged_into WHERE s.id = ?',
        id!,
      )?.into ?? null,
    set: (library, [id], into: string | null) => {
      const before = speakerGroup(library, id!);
      library.run('UPDATE speaker SET merged_into = (SELECT key FROM speaker WHERE id = ?) WHERE id = ?', into, id!);
      // Everybody in the group has other names now, before or after: search must look at all of them again.
      const touched = [...new Set([...before, ...speakerGroup(library, id!)])];
      reissueStatements(library, 'speaker IN (SELECT value FROM json_each(?))', JSON.stringify(touched));
    },
  },
  /** Whom the reader says a speaker is in one article: id and name, or null. */
  split: {
    get: (library, [article, speaker]) => {
      const row = library.get<{ instead: string }>(
        'SELECT instead FROM speaker_split WHERE article = ? AND speaker = ?',
        article!,
        speaker!,
      );
      return row ? (JSON.parse(row.instead) as unknown) : null;
    },
    set: (library, [article, speaker], value: { id: string; name: string } | null) => {
      library.run('DELETE FROM speaker_split WHERE article = ? AND speaker = ?', article!, speaker!);
      if (value) {
        library.run(
          'INSERT INTO speaker_split (article, speaker, instead) VALUES (?, ?, ?)',
          article!,
          speaker!,
          JSON.stringify(value),
        );
      }
      settle(library, article!);
    },
  },
  correction: {
    get: (library, [article, sid]) =>
      correctionsOf(library, article!).find((correction) => correction.sid === sid) ?? null,
    set: (library, [article, sid], value: KeptCorrection | null) => {
      putCorrection(library, article!, sid!, value);
      settle(library, article!);
    },
  },
} as const satisfies Record<string, Fact>;

export type Undoable = keyof typeof UNDOABLE;

/** Lays what the reader said about an article's statements over what was derived, again. */
function settle(library: Library, articleId: string): void {
  const versions = library.all<{ article: number; key: number; hash: string; text: string }>(
    `SELECT a.key AS article, v.key, v.hash, v.text FROM article a JOIN version v ON v.article = a.key
     WHERE a.id = ? AND v.extractor IS NOT NULL`,
    articleId,
  );
  for (const version of versions) {
    const derived = loadDerived(library, { articleId, version: version.key });
    storeStatements(library, { article: { key: version.article, id: articleId }, version }, derived);
    recount(library, version.article);
  }
}
