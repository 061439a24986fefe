/** What went wrong in the background and waits to be looked at: one line a subject, the latest word on it. */
import type { Library } from './open.ts';

export interface Problem {
  /** A feed's address, a path, an article's URL. */
  readonly subject: string;
  readonly message: string;
  readonly wayOut: string | null;
  /** How often in a row. */
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Keeps a problem until it is settled, in the place of the last one about the same subject. */
export const reportProblem = (
  library: Library,
  problem: Pick<Problem, 'subject' | 'message' | 'wayOut'>,
  now: Date,
): void =>
  void library.run(
    `INSERT INTO problem (subject, message, way_out, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (subject) DO UPDATE
     SET message = excluded.message, way_out = excluded.way_out, at = excluded.at, times = times + 1`,
    problem.subject,
    problem.message,
    problem.wayOut,
    now.getTime(),
  );

/** It works again, or the reader does not want to hear of it. */
export const settleProblem = (library: Library, subject: string): void =>
  void library.run('DELETE FROM problem WHERE subject = ?', subject);

/** Newest first. */
export const listProblems = (library: Library): Problem[] =>
  library.all('SELECT subject, message, way_out AS wayOut, times, at FROM problem ORDER BY at DESC, subject');
