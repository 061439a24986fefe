/**
 * The index of quotations: statements by the keys they are filed under, and which of them are alike. What the keys mean,
 * and when two are alike, is not known here.
 */
import type { StatementKind } from '../model/statement.ts';
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

/** Files a statement under its keys, letters and digits only. */
export const fileStatement = (library: Library, id: number, keys: readonly string[]): void =>
  void library.run('INSERT INTO quotation_index (rowid, keys) VALUES (?, ?)', id, keys.join(' '));

/** Notes that every statement up to this one is filed. In one transaction with the filing. */
export const noteFiled = (library: Library, last: number): void =>
  void library.run('UPDATE quotation_filed SET last = ?', last);

/** The direct and mixed statements with these ids, in this order, as they were filed. */
export const filedQuotations = (library: Library, ids: readonly number[]): Unfiled[] =>
  library.all<Unfiled>(
    `SELECT s.id, s.kind, s.content_text AS content FROM json_each(?) j JOIN statement s ON s.id = j.value
     WHERE s.kind <> 'indirect' ORDER BY j.key`,
    JSON.stringify(ids),
  );

/** The group a quotation is in; called after itself while it is in none. */
export const quotationGroup = (library: Library, id: number): number =>
  library.get<{ name: number }>('SELECT member_of AS name FROM quotation_group WHERE statement = ?', id)?.name ?? id;

/** Makes one group of those that two quotations are in. */
export function groupQuotations(library: Library, one: number, other: number): void {
  const names = [one, other].map((id) => quotationGroup(library, id));
  const [name, gone] = [Math.min(...names), Math.max(...names)];
  for (const id of [one, other])
    library.run('INSERT OR IGNORE INTO quotation_group (statement, member_of) VALUES (?, ?)', id, name);
  library.run('UPDATE quotation_group SET member_of = ? WHERE member_of = ?', name, gone);
}

/**
 * Groups of quotations that several articles on show print, among those dated since a moment (milliseconds since 1970):
 * the ids of each, the groups with the latest news first.
 */
export const sharedQuotations = (library: Library, since: number): number[][] =>
  library
    .all<{ ids: string }>(
      `SELECT group_concat(g.statement) AS ids FROM quotation_group g JOIN statement s ON s.id = g.statement
         JOIN article a ON a.key = s.article AND a.version = s.version AND a.deleted_at IS NULL
       WHERE s.corrected <> 2 AND a.dated_at >= ?
       GROUP BY g.member_of HAVING count(DISTINCT a.key) > 1 ORDER BY max(a.dated_at) DESC, g.member_of DESC`,
      since,
    )
    .map(({ ids }) => ids.split(',').map(Number));

/** Empties the index and the groups; what is asked of them next files everything again. */
export const forgetQuotationIndex = (library: Library): void =>
  library.transact(() => {
    library.run(`INSERT INTO quotation_index (quotation_index) VALUES ('delete-all')`);
    library.run('DELETE FROM quotation_group');
    library.run('UPDATE quotation_filed SET last = 0');
  });

/** Ids of statements filed under all of the keys, at most `limit`; to begin at the newest takes several times as long. */
export function filedUnder(
  library: Library,
  keys: readonly string[],
  limit: number,
  from: 'oldest' | 'newest' = 'oldest',
): number[] {
  if (keys.length === 0) return [];
  // One string and not a row for each: making rows would take most of the time of a look-up.
  const row = library.get<{ ids: string | null }>(
    `SELECT group_concat(id) AS ids FROM (SELECT rowid AS id FROM quotation_index
       WHERE quotation_index MATCH ? ORDER BY rowid ${from === 'newest' ? 'DESC' : ''} LIMIT ?)`,
    keys.join(' AND '),
    limit,
  );
  return row?.ids ? row.ids.split(',').map(Number) : [];
}
