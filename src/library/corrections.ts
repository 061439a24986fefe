/**
 * What the reader says about statements: this one has another speaker or other bounds, that one is no quotation, here is
 * one that was missed. Corrections are kept apart from what was derived, and laid over it in judge.ts.
 */
import type { Statement } from '../model/statement.ts';
import type { Library } from './open.ts';

/** The fields a reader may set. */
export type Said = Partial<Pick<Statement, 'kind' | 'class' | 'contents' | 'cue' | 'source' | 'speaker' | 'negated'>>;

export type Correction =
  | { readonly verdict: 'changed'; readonly said: Said }
  | { readonly verdict: 'rejected' }
  | { readonly verdict: 'added'; readonly said: Statement };

/** A correction with where it was made: the version by hash, the words of the statement then, and when. */
export type KeptCorrection = Correction & {
  readonly sid: string;
  readonly hash: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
};

interface CorrectionRow {
  readonly sid: string;
  readonly verdict: Correction['verdict'];
  readonly hash: string;
  readonly content: string;
  readonly said: string;
  readonly madeAt: number;
}

const kept = ({ said, ...row }: CorrectionRow): KeptCorrection =>
  ({ ...row, ...(row.verdict === 'rejected' ? {} : { said: JSON.parse(said) as unknown }) }) as KeptCorrection;

/** The corrections of an article, oldest first. */
export const correctionsOf = (library: Library, articleId: string): KeptCorrection[] =>
  library
    .all<CorrectionRow>(
      `SELECT sid, verdict, hash, content, said, made_at AS madeAt FROM correction WHERE article = ?
       ORDER BY made_at, sid`,
      articleId,
    )
    .map(kept);

/** Makes the correction of one statement what is given; null takes it back. */
export function putCorrection(library: Library, articleId: string, sid: string, value: KeptCorrection | null): void {
  library.run('DELETE FROM correction WHERE article = ? AND sid = ?', articleId, sid);
  if (!value) return;
  library.run(
    'INSERT INTO correction (article, sid, verdict, hash, content, said, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    articleId,
    sid,
    value.verdict,
    value.hash,
    value.content,
    JSON.stringify(value.verdict === 'rejected' ? {} : value.said),
    value.madeAt,
  );
}

/** Every correction ever made, as gold to measure the extractor by. */
export const allCorrections = (library: Library): (KeptCorrection & { readonly articleId: string })[] =>
  library
    .all<CorrectionRow & { articleId: string }>(
      'SELECT article AS articleId, sid, verdict, hash, content, said, made_at AS madeAt FROM correction ORDER BY article, made_at, sid',
    )
    .map((row) => kept(row) as KeptCorrection & { articleId: string });
