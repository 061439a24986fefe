/** The index of quotations: statements by the keys they are filed under. What the keys mean is not known here. */
import type { Span } from '../model/span.ts';
import { type SpeakerType, type StatementClass, type StatementKind, UTTERED } from '../model/statement.ts';
import type { Library } from './open.ts';

export interface Unfiled {
  readonly id: number;
  readonly kind: StatementKind;
  readonly content: string;
}

/** The statements that are not in the index yet, oldest first. */
export const unfiledStatements = (library: Library, limit: number): Unfiled[] =>
  library.all<Unfiled>(
    `SELECT id, kind, content_text AS content FROM statement
     WHERE id > (SELECT last FROM quotation_filed) ORDER BY id LIMIT ?`,
    limit,
  );

/** Files statements under their keys, letters and digits only. They must be the next unfiled ones, in order. */
export function fileStatements(library: Library, filed: readonly { id: number; keys: readonly string[] }[]): void {
  const last = filed.at(-1);
  if (!last) return;
  library.transact(() => {
    for (const { id, keys } of filed)
      library.run('INSERT INTO quotation_index (rowid, keys) VALUES (?, ?)', id, keys.join(' '));
    library.run('UPDATE quotation_filed SET last = ?', last.id);
  });
}

/** Empties the index; what is asked of it next files everything again. */
export const forgetQuotationIndex = (library: Library): void =>
  library.transact(() => {
    library.run(`INSERT INTO quotation_index (quotation_index) VALUES ('delete-all')`);
    library.run('UPDATE quotation_filed SET last = 0');
  });

/** Ids of statements filed under all of the keys, the oldest `limit` of them. */
export function filedUnder(library: Library, keys: readonly string[], limit: number): number[] {
  if (keys.length === 0) return [];
  // One string and not a row for each: making rows would take most of the time of a look-up.
  const row = library.get<{ ids: string | null }>(
    `SELECT group_concat(id) AS ids FROM
       (SELECT rowid AS id FROM quotation_index WHERE quotation_index MATCH ? ORDER BY rowid LIMIT ?)`,
    keys.join(' AND '),
    limit,
  );
  return row?.ids ? row.ids.split(',').map(Number) : [];
}

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

/** Every direct or mixed statement on show in articles dated since a moment (milliseconds since 1970). */
export function* quotationsSince(library: Library, since: number): Generator<PrintedStatement> {
  for (const row of library.each<PrintedRow>(`${PRINTED} AND s.kind <> 'indirect' AND a.dated_at >= ?`, since))
    yield printedOf(row);
}

/** The statement of an article on show that has this id of its own. */
export const printedStatement = (library: Library, articleId: string, sid: string): PrintedStatement | undefined =>
  library.all<PrintedRow>(`${PRINTED} AND a.id = ? AND s.sid = ?`, articleId, sid).map(printedOf)[0];

/** The text of record of one version. */
export const versionText = (library: Library, version: number): string =>
  library.get<{ text: string }>('SELECT text FROM version WHERE key = ?', version)?.text ?? '';

/** An article that was printed in more than one version. */
export interface Edited {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** Articles of which another version came since a moment (milliseconds since 1970), the last changed first. */
export const editedArticles = (library: Library, since: number): Edited[] =>
  library.all<Edited>(
    `SELECT a.id, a.title, a.outlet, a.url FROM article a JOIN version v ON v.article = a.key
     WHERE a.deleted_at IS NULL GROUP BY a.key HAVING count(*) > 1 AND max(v.fetched_at) >= ?
     ORDER BY max(v.fetched_at) DESC, a.key DESC`,
    since,
  );

/** A statement with everything a query may ask of it. */
export interface Asked {
  readonly kind: StatementKind;
  readonly class: StatementClass;
  readonly speaker: string | null;
  readonly aliases: readonly string[];
  readonly content: string;
  readonly cue: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly read: boolean;
  readonly kept: boolean;
  readonly tags: readonly string[];
}

type AskedRow = Omit<Asked, 'aliases' | 'read' | 'kept' | 'tags'> & {
  readonly id: number;
  readonly fetchedAt: number;
  readonly aliases: string | null;
  readonly read: number;
  readonly kept: number;
  readonly tags: string;
};

/** A new row, and when the text it is in came, in milliseconds since 1970. */
interface Newcomer {
  readonly id: number;
  readonly fetchedAt: number;
  readonly row: Asked;
}

/** The statements on show whose row came after the one with this id, oldest first. */
export function* statementsSince(library: Library, id: number): Generator<Newcomer> {
  const rows = library.each<AskedRow>(
    `SELECT r.id, r.kind, r.class, speaker_name AS speaker, speaker_aliases AS aliases, content, r.cue, r.title, r.outlet,
       r.published, r.read, r.kept, v.fetched_at AS fetchedAt,
       (SELECT json_group_array(name) FROM tag WHERE article = article_key) AS tags
     FROM search_row r JOIN article a ON a.key = r.article_key JOIN version v ON v.key = a.version
     WHERE r.id > ? ORDER BY r.id`,
    id,
  );
  for (const { id, fetchedAt, aliases, read, kept, tags, ...row } of rows)
    yield {
      id,
      fetchedAt,
      row: {
        ...row,
        aliases: aliases?.split('|') ?? [],
        read: read === 1,
        kept: kept === 1,
        tags: JSON.parse(tags) as string[],
      },
    };
}

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
