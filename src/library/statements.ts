/**
 * Statements in rows. They are derived from a version's text and can be derived again; a row that comes out the same
 * keeps its id, one that differs is deleted and inserted under a new one, so that what is built on the rows (search)
 * only ever has to look at ids it has not seen.
 */
import type { SQLInputValue } from 'node:sqlite';
import type { Span } from '../model/span.ts';
import type { Speaker, SpeakerType, Statement } from '../model/statement.ts';
import { contentText } from '../text/said.ts';
import { type Judged, judge } from './judge.ts';
import type { Library } from './open.ts';
import { speakerKeys, splitSpeakers } from './speakers.ts';

const COLUMNS = [
  'article',
  'version',
  'sid',
  'kind',
  'class',
  'start',
  'contents',
  'cue',
  'source',
  'speaker',
  'speaker_name',
  'speaker_role',
  'speaker_aliases',
  'confidence',
  'rule',
  'negated',
  'nested_in',
  'why',
  'content_text',
  'cue_text',
  'corrected',
  'derived',
] as const;

type StatementRow = Record<(typeof COLUMNS)[number], SQLInputValue>;

const INSERT = `INSERT INTO statement (${COLUMNS.join()}) VALUES (${COLUMNS.map(() => '?').join()})`;
const SELECT = `SELECT id, ${COLUMNS.join()} FROM statement`;

/** The version of an article whose statements are meant. */
export interface Versioned {
  readonly article: { readonly key: number; readonly id: string };
  readonly version: { readonly key: number; readonly hash: string; readonly text: string };
}

/**
 * Makes the rows of one version what `statements` say, with the reader's corrections and splits laid over them. Call it
 * inside a transaction.
 */
export function storeStatements(library: Library, at: Versioned, statements: readonly Statement[]): void {
  const judged = splitSpeakers(library, at.article.id, judge(library, at, statements));
  const before = new Map(
    library
      .all<StatementRow & { id: number }>(`${SELECT} WHERE version = ?`, at.version.key)
      .map((row) => [row.sid, row] as const),
  );
  const keyOf = speakerKeys(library);
  for (const one of judged) {
    const row = rowOf(at, one, keyOf);
    const old = before.get(row.sid);
    before.delete(row.sid);
    if (old && COLUMNS.every((column) => old[column] === row[column])) continue;
    if (old) library.run('DELETE FROM statement WHERE id = ?', old.id);
    library.run(INSERT, ...COLUMNS.map((column) => row[column]));
  }
  for (const { id } of before.values()) library.run('DELETE FROM statement WHERE id = ?', id);
}

/** `statement.corrected`, by number. */
const VERDICTS: readonly Judged['verdict'][] = ['derived', 'changed', 'rejected', 'added'];

const pair = ({ start, end }: Span): [number, number] => [start, end];
const spans = (json: string): Span[] =>
  (JSON.parse(json) as [number, number][]).map(([start, end]) => ({ start, end }));

function rowOf(
  { article, version }: Versioned,
  { statement, verdict, derived }: Judged,
  keyOf: (speaker: Speaker) => number,
): StatementRow {
  const { speaker } = statement;
  return {
    article: article.key,
    version: version.key,
    sid: statement.id,
    kind: statement.kind,
    class: statement.class,
    start: statement.contents[0]!.start,
    contents: JSON.stringify(statement.contents.map(pair)),
    cue: JSON.stringify(statement.cue.map(pair)),
    source: statement.source && JSON.stringify(pair(statement.source)),
    speaker: speaker && keyOf(speaker),
    speaker_name: speaker?.name ?? null,
    speaker_role: speaker?.role ?? null,
    speaker_aliases: speaker && JSON.stringify(speaker.aliases),
    confidence: statement.confidence,
    rule: statement.rule,
    negated: Number(statement.negated),
    nested_in: statement.nestedIn,
    why: statement.why,
    content_text: contentText(version.text, statement),
    cue_text: contentText(version.text, { contents: statement.cue }),
    corrected: VERDICTS.indexOf(verdict),
    derived: derived && JSON.stringify(derived),
  };
}

interface LoadedRow {
  readonly sid: string;
  readonly kind: Statement['kind'];
  readonly class: Statement['class'];
  readonly contents: string;
  readonly cue: string;
  readonly source: string | null;
  readonly speaker_name: string | null;
  readonly speaker_role: string | null;
  readonly speaker_aliases: string | null;
  readonly confidence: number;
  readonly rule: string;
  readonly negated: number;
  readonly nested_in: string | null;
  readonly why: string;
  readonly derived: string | null;
  readonly derived_id: string | null;
  readonly speaker_id: string | null;
  readonly speaker_type: SpeakerType | null;
  readonly merged_name: string | null;
}

const LOAD = `SELECT s.*, w.id AS derived_id, c.id AS speaker_id, c.type AS speaker_type,
    CASE WHEN c.key <> s.speaker THEN c.name END AS merged_name
  FROM statement s
  LEFT JOIN speaker w ON w.key = s.speaker
  LEFT JOIN speaker c ON c.key = coalesce(w.merged_into, w.key)`;

/** The statements of a version in the order of the text, without those the reader took out. */
export function loadStatements(library: Library, at: { articleId: string; version: number }): Statement[] {
  return library
    .all<LoadedRow>(`${LOAD} WHERE s.version = ? AND s.corrected <> 2 ORDER BY s.start, s.id`, at.version)
    .map((row) => statementOf(row, at.articleId));
}

/** The statements of a version as they were derived, without anything the reader corrected, merged or split. */
export function loadDerived(library: Library, at: { articleId: string; version: number }): Statement[] {
  return library
    .all<LoadedRow>(`${LOAD} WHERE s.version = ? AND s.corrected <> 3 ORDER BY s.start, s.id`, at.version)
    .map((row) => {
      if (row.derived !== null) return JSON.parse(row.derived) as Statement;
      return statementOf({ ...row, speaker_id: row.derived_id, merged_name: null }, at.articleId);
    });
}

/** The statements on show of an article that the reader changed or added, by id, and what had been derived instead. */
export const correctedIn = (library: Library, articleId: string): ReadonlyMap<string, Statement | null> =>
  new Map(
    library
      .all<{ sid: string; derived: string | null }>(
        `SELECT s.sid, s.derived FROM article a JOIN statement s ON s.version = a.version
         WHERE a.id = ? AND s.corrected IN (1, 3)`,
        articleId,
      )
      .map(({ sid, derived }) => [sid, derived === null ? null : (JSON.parse(derived) as Statement)]),
  );

function statementOf(row: LoadedRow, articleId: string): Statement {
  return {
    id: row.sid,
    articleId,
    kind: row.kind,
    class: row.class,
    contents: spans(row.contents),
    cue: spans(row.cue),
    source: row.source === null ? null : spans(`[${row.source}]`)[0]!,
    speaker: speakerOf(row),
    confidence: row.confidence,
    rule: row.rule,
    negated: row.negated === 1,
    nestedIn: row.nested_in,
    why: row.why,
  };
}

function speakerOf(row: LoadedRow): Speaker | null {
  if (row.speaker_id === null) return null;
  return {
    id: row.speaker_id,
    name: row.merged_name ?? row.speaker_name!,
    type: row.speaker_type!,
    role: row.speaker_role,
    aliases: JSON.parse(row.speaker_aliases!) as string[],
  };
}

/**
 * Gives the statements that `where` selects new ids, in their old order: for when something about them changed that is
 * not in their own rows (a merge, an article that comes back), so that search looks at them again.
 */
export function reissueStatements(library: Library, where: string, ...values: SQLInputValue[]): void {
  const rows = library.all<StatementRow & { id: number }>(`${SELECT} WHERE ${where} ORDER BY id`, ...values);
  for (const row of rows) {
    library.run('DELETE FROM statement WHERE id = ?', row.id);
    library.run(INSERT, ...COLUMNS.map((column) => row[column]));
  }
}
