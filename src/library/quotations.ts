/** The index of quotations: statements by the keys they are filed under. What the keys mean is not known here. */
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
