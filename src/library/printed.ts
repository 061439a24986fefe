/** Statements as they are printed in articles on show: with what must be known to compare, to count and to cite them. */
import type { Span } from '../model/span.ts';
import { type SpeakerType, type StatementKind, UTTERED } from '../model/statement.ts';
import type { Library } from './open.ts';

/** A statement with what must be known to compare and to cite it, but for the text it is in. */
export interface PrintedStatement {
  readonly id: number;
  readonly sid: string;
  readonly articleId: string;
  readonly version: number;
  readonly hash: string;
  readonly kind: StatementKind;
  readonly contents: readonly Span[];
  readonly content: string;
  readonly cue: string;
  readonly speaker: {
    readonly id: string;
    readonly name: string;
    readonly type: SpeakerType;
    readonly aliases: readonly string[];
  } | null;
  readonly confidence: number;
  readonly extractor: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Milliseconds since 1970. */
  readonly datedAt: number;
  readonly url: string | null;
}

interface PrintedRow extends Omit<PrintedStatement, 'contents' | 'speaker'> {
  readonly contents: string;
  readonly speakerId: string | null;
  readonly speakerName: string | null;
  readonly speakerType: SpeakerType | null;
  readonly speakerAliases: string | null;
}

const PRINTED = `SELECT s.id, s.sid, a.id AS articleId, s.version, v.hash, s.kind, s.contents, s.content_text AS content,
    s.cue_text AS cue, c.id AS speakerId, CASE WHEN c.key = s.speaker THEN s.speaker_name ELSE c.name END AS speakerName,
    c.type AS speakerType, s.speaker_aliases AS speakerAliases, s.confidence, v.extractor,
    a.title, a.outlet, a.published, a.dated_at AS datedAt, a.url
  FROM statement s
  JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
  JOIN version v ON v.key = s.version
  LEFT JOIN speaker w ON w.key = s.speaker
  LEFT JOIN speaker c ON c.key = coalesce(w.merged_into, w.key)
  WHERE s.corrected <> 2`;

const printedOf = ({ speakerId, speakerName, speakerType, speakerAliases, ...row }: PrintedRow): PrintedStatement => ({
  ...row,
  contents: (JSON.parse(row.contents) as [number, number][]).map(([start, end]) => ({ start, end })),
  speaker:
    speakerId === null
      ? null
      : {
          id: speakerId,
          name: speakerName!,
          type: speakerType!,
          aliases: JSON.parse(speakerAliases ?? '[]') as string[],
        },
});

/** The statements with these ids that are on show, in any order. */
export const printedStatements = (library: Library, ids: readonly number[]): PrintedStatement[] =>
  library
    .all<PrintedRow>(`${PRINTED} AND s.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
    .map(printedOf);

/** The statement of an article on show that has this id of its own. */
export const printedStatement = (library: Library, articleId: string, sid: string): PrintedStatement | undefined =>
  library.all<PrintedRow>(`${PRINTED} AND a.id = ? AND s.sid = ?`, articleId, sid).map(printedOf)[0];

/** The text of record of one version. */
export const versionText = (library: Library, version: number): string =>
  library.get<{ text: string }>('SELECT text FROM version WHERE key = ?', version)?.text ?? '';

/** Everything one speaker says in articles on show, by the speaker's id; merged speakers are one. */
export const statementsOfSpeaker = (library: Library, speakerId: string): PrintedStatement[] =>
  library
    .all<PrintedRow>(
      `${PRINTED} AND s.speaker IN (SELECT key FROM speaker WHERE id = ?1
         UNION SELECT m.key FROM speaker m JOIN speaker c ON c.key = m.merged_into WHERE c.id = ?1)`,
      speakerId,
    )
    .map(printedOf);

/** Every uttered statement on show, for counting, in articles dated since a moment (milliseconds since 1970). */
export function* utteredStatements(library: Library, since: number): Generator<PrintedStatement> {
  const rows = library.each<PrintedRow>(
    `${PRINTED} AND a.dated_at >= ? AND s.class IN (SELECT value FROM json_each(?)) ORDER BY a.key, s.start`,
    since,
    JSON.stringify([...UTTERED]),
  );
  for (const row of rows) yield printedOf(row);
}
