/** Where the reader was: the position in each article, marks, and the jump list. Offsets are UTF-16 code units. */
import type { Library } from './open.ts';

export interface Place {
  readonly articleId: string;
  readonly offset: number;
}

/** Remembers the offset at the top of the screen. Nothing is written for an article that was only looked into. */
export function savePosition(library: Library, { articleId, offset }: Place, now: Date): void {
  if ((positionOf(library, articleId) ?? 0) === offset) return;
  library.run(
    `INSERT INTO position (article, offset, at) VALUES (?, ?, ?)
     ON CONFLICT (article) DO UPDATE SET offset = excluded.offset, at = excluded.at`,
    articleId,
    offset,
    now.getTime(),
  );
}

/** Where reading stopped, in UTF-16 code units of the text of record; null where it never began. */
export const positionOf = (library: Library, articleId: string): number | null =>
  library.get<{ offset: number }>('SELECT offset FROM position WHERE article = ?', articleId)?.offset ?? null;

// a to z belong to the article they are set in, A to Z to the library.
const homeOf = (letter: string, articleId: string): string => (letter === letter.toUpperCase() ? '' : articleId);

/** Sets a mark, in the place of what had that letter. */
export const setMark = (library: Library, letter: string, { articleId, offset }: Place): void =>
  void library.run(
    `INSERT INTO mark (home, letter, article, offset) VALUES (?, ?, ?, ?)
     ON CONFLICT (home, letter) DO UPDATE SET article = excluded.article, offset = excluded.offset`,
    homeOf(letter, articleId),
    letter,
    articleId,
    offset,
  );

/** Where a mark is, seen from an article; null when it is not set. */
export const markAt = (library: Library, letter: string, articleId: string): Place | null =>
  library.get<Place>(
    'SELECT article AS articleId, offset FROM mark WHERE home = ? AND letter = ?',
    homeOf(letter, articleId),
    letter,
  ) ?? null;

/** The marks to be seen from an article, its own first. */
export const marksFrom = (library: Library, articleId: string): (Place & { readonly letter: string })[] =>
  library.all(
    `SELECT letter, article AS articleId, offset FROM mark WHERE home IN (?, '') ORDER BY home = '', letter`,
    articleId,
  );

/** The jump list, oldest first. */
export const loadJumps = (library: Library): Place[] =>
  library.all('SELECT article AS articleId, offset FROM jump ORDER BY place');

/** Keeps the jump list, oldest first, in the place of the one kept before. */
export const saveJumps = (library: Library, jumps: readonly Place[]): void =>
  library.transact(() => {
    library.run('DELETE FROM jump');
    for (const { articleId, offset } of jumps) {
      library.run('INSERT INTO jump (article, offset) VALUES (?, ?)', articleId, offset);
    }
  });
